/// Finds statements that give the same on every page, because the names they depend on do.
///
/// The analysis errs on the safe side: a name counts unless a loop or `with` around it binds it.
struct ConstantRuns {
  private let templates: [ParsedTemplate]
  private let indices: [String: Int]
  private let names: NameTable
  private let constants: Set<NameID>
  /// How many runs have been marked.
  private(set) var count = 0
  private var known: [Int: Dependencies?] = [:]

  /// What statements depend on, and the variables they leave behind.
  private struct Dependencies {
    var names: Set<NameID> = []
    var leavesVariables = false

    mutating func formUnion(_ other: Dependencies) {
      names.formUnion(other.names)
      leavesVariables = leavesVariables || other.leavesVariables
    }
  }

  init(
    _ templates: [ParsedTemplate],
    names: NameTable,
    constants: Set<String>,
    registry: Registry
  ) {
    self.templates = templates
    self.names = names
    indices = Dictionary(
      templates.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let builtIn = constants.isEmpty ? [] : [BuiltInFunction.range, .dict].map(\.rawValue)
    self.constants = Set((constants.union(builtIn)).compactMap { names.known($0) })
  }

  /// The templates with their constant runs marked.
  mutating func marked() -> [ParsedTemplate] {
    guard !constants.isEmpty else { return templates }
    return templates.map { template in
      var template = template
      template.body = mark(template.body)
      for index in template.blocks.indices {
        template.blocks[index].body = mark(template.blocks[index].body)
      }
      return template
    }
  }

  private mutating func mark(_ statements: [Statement]) -> [Statement] {
    var result: [Statement] = []
    var run: [Statement] = []
    var runNames: Set<NameID> = []
    func flush(_ runs: inout ConstantRuns) {
      if run.contains(where: { !$0.isText }) {
        let constant = ConstantRun(index: runs.count, names: runNames.sorted(), body: run)
        result.append(.constant(constant))
        runs.count += 1
      } else {
        result += run
      }
      run = []
      runNames = []
    }
    for statement in statements {
      if let found = dependencies(of: statement), !found.leavesVariables,
        found.names.isSubset(of: constants)
      {
        run.append(statement)
        runNames.formUnion(found.names)
      } else {
        flush(&self)
        result.append(markInside(statement))
      }
    }
    flush(&self)
    return result
  }

  private mutating func markInside(_ statement: Statement) -> Statement {
    switch statement {
    case .branch(let branches, let otherwise):
      return .branch(
        branches.map { Branch(condition: $0.condition, body: mark($0.body)) },
        otherwise: mark(otherwise)
      )
    case .loop(var loop):
      loop.body = mark(loop.body)
      loop.otherwise = mark(loop.otherwise)
      return .loop(loop)
    case .with(let assignments, let body): return .with(assignments, body: mark(body))
    case .capture(let target, let filtered, let body):
      return .capture(target, filtered: filtered, body: mark(body))
    case .filter(let filtered, let body): return .filter(filtered, body: mark(body))
    default: return statement
    }
  }

  private mutating func dependencies(of statements: [Statement]) -> Dependencies? {
    var result = Dependencies()
    for statement in statements {
      guard let found = dependencies(of: statement) else { return nil }
      result.formUnion(found)
    }
    return result
  }

  /// `nil` where no answer holds for every page.
  private mutating func dependencies(of statement: Statement) -> Dependencies? {
    switch statement {
    case .text: return Dependencies()
    case .output(let expression): return Dependencies(names: expression.names)
    case .branch(let branches, let otherwise):
      guard var result = dependencies(of: otherwise) else { return nil }
      for branch in branches {
        guard let body = dependencies(of: branch.body) else { return nil }
        result.formUnion(body)
        result.names.formUnion(branch.condition.names)
      }
      return result
    case .loop(let loop): return dependencies(of: loop)
    case .assign(let target, let expression):
      guard case .name(let id) = target else { return nil }
      return Dependencies(names: expression.names.union([id]), leavesVariables: true)
    case .with(let assignments, let body):
      guard var result = dependencies(of: body) else { return nil }
      for (target, _) in assignments { result.names.subtract(target.ids) }
      for (_, expression) in assignments { result.names.formUnion(expression.names) }
      result.leavesVariables = false
      return result
    case .filter(let filtered, let body):
      guard var result = dependencies(of: body) else { return nil }
      result.names.formUnion(filtered.names)
      result.leavesVariables = false
      return result
    case .include(let inclusion): return dependencies(of: inclusion)
    case .constant(let run): return Dependencies(names: Set(run.names))
    case .capture, .block, .extends, .macro, .call, .importModule, .importNames: return nil
    }
  }

  private mutating func dependencies(of loop: Loop) -> Dependencies? {
    guard var result = dependencies(of: loop.body),
      let otherwise = dependencies(of: loop.otherwise)
    else { return nil }
    result.names.formUnion(loop.condition?.names ?? [])
    result.names.subtract(loop.target.ids)
    result.names.remove(NameTable.loop)
    result.formUnion(otherwise)
    result.names.formUnion(loop.items.names)
    result.leavesVariables = false
    return result
  }

  private mutating func dependencies(of inclusion: Inclusion) -> Dependencies? {
    guard inclusion.withValues, case .constant(.string(let name)) = inclusion.template.form else {
      return nil
    }
    guard let index = indices[name] else { return inclusion.ignoresMissing ? Dependencies() : nil }
    if let found = known[index] { return found }
    known[index] = .some(nil)
    let template = templates[index]
    guard template.parent == nil, template.blocks.isEmpty, !template.hasMacros,
      var result = dependencies(of: template.body)
    else { return nil }
    result.leavesVariables = false
    known[index] = .some(result)
    return result
  }
}

extension Statement {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

extension Target {
  /// The variables that an assignment to the target binds.
  fileprivate var ids: [NameID] {
    switch self {
    case .name(let id): [id]
    case .tuple(let targets, _): targets.flatMap(\.ids)
    case .member: []
    }
  }
}

extension Expression {
  /// All names the expression mentions.
  fileprivate var names: Set<NameID> {
    var names: Set<NameID> = []
    collect(into: &names)
    names.remove(NameTable.captured)
    return names
  }

  private func collect(into names: inout Set<NameID>) {
    if case .name(let id) = form { names.insert(id) }
    for part in parts { part.collect(into: &names) }
  }

  private var parts: [Expression] {
    switch form {
    case .constant, .name: []
    case .member(let base, _), .negative(let base), .positive(let base), .not(let base): [base]
    case .item(let left, let right), .and(let left, let right), .or(let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .slice(let base, let start, let end, let step):
      [base] + [start, end, step].compactMap(\.self)
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .filter(let base, let use):
      [base] + use.arguments.compactMap(\.self) + use.rest.map(\.value)
    case .test(let base, let use): [base] + use.arguments
    case .concat(let items), .list(let items), .tuple(let items): items
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .conditional(let value, let condition, let otherwise):
      [value, condition] + (otherwise.map { [$0] } ?? [])
    case .map(let entries): entries.flatMap { [$0.0, $0.1] }
    }
  }
}
