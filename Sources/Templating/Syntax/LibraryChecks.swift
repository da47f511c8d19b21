import Diagnostics

/// What can be seen only with all templates at hand: names of templates, circles, blocks.
struct LibraryChecks {
  private let templates: [ParsedTemplate]
  private let indices: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that stand in a circle.
  private(set) var circular: Set<Int> = []

  init(_ templates: [ParsedTemplate]) {
    self.templates = templates
    indices = Dictionary(
      templates.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    diagnostics = templates.flatMap {
      unknownTemplates(in: $0) + unknownBlocks(in: $0) + wrongSupers(in: $0)
    }
    findCircles()
  }

  private func unknownTemplates(in template: ParsedTemplate) -> [Diagnostic] {
    template.references.filter { !$0.isOptional && indices[$0.name] == nil }.map { reference in
      let near = templates.map(\.name).nearest(to: reference.name)
      return Diagnostic(
        .error,
        id: "unknown-template",
        "template '\(reference.name)' does not exist",
        at: template.source.range(reference.span),
        help: near.map { "replace with '\($0)'" } ?? "correct the name, or add the template"
      )
    }
  }

  /// The templates above, the nearest first; `nil` when one of them does not exist. A circle is
  /// followed once.
  private func ancestors(of template: ParsedTemplate) -> [ParsedTemplate]? {
    var ancestors: [ParsedTemplate] = []
    var current = template
    while let parent = current.parent, ancestors.count < templates.count {
      guard let index = indices[parent.name] else { return nil }
      current = templates[index]
      ancestors.append(current)
    }
    return ancestors
  }

  /// A block of a child that no template above has would never be printed.
  private func unknownBlocks(in template: ParsedTemplate) -> [Diagnostic] {
    guard template.parent != nil, let ancestors = ancestors(of: template) else { return [] }
    let known = ancestors.flatMap { $0.blocks.map(\.name) }
    return template.blocks.filter { !$0.isNested && !known.contains($0.name) }.map { block in
      Diagnostic(
        .error,
        id: "unknown-block",
        "no template above has a block '\(block.name)'",
        at: template.source.range(block.span),
        help: known.suggestion(for: block.name) ?? "remove it: no template above has blocks"
      )
    }
  }

  private func wrongSupers(in template: ParsedTemplate) -> [Diagnostic] {
    guard let ancestors = ancestors(of: template) else { return [] }
    return template.supers.filter { use in !ancestors.contains { $0.block(use.block) != nil } }
      .map { use in
        Diagnostic(
          .error,
          id: "unknown-block",
          "no template above has a block '\(use.block)'",
          at: template.source.range(use.span),
          help: "remove 'super()'"
        )
      }
  }

  /// Tells each circle of references once, at the reference that closes it.
  private mutating func findCircles() {
    var isDone = Array(repeating: false, count: templates.count)
    for start in templates.indices where !isDone[start] {
      // An explicit stack: templates, each with its next reference.
      var path: [(index: Int, next: Int)] = [(start, 0)]
      while let last = path.last {
        let references = templates[last.index].references
        guard last.next < references.count else {
          isDone[last.index] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let reference = references[last.next]
        guard let target = indices[reference.name] else { continue }
        if let place = path.firstIndex(where: { $0.index == target }) {
          let names = path[place...].map { templates[$0.index].name } + [templates[target].name]
          circular.formUnion(path[place...].map(\.index))
          diagnostics.append(
            Diagnostic(
              .error,
              id: "template-cycle",
              "templates use each other in a circle: \(names.joined(separator: " → "))",
              at: templates[last.index].source.range(reference.span),
              help: "remove one of the references"
            )
          )
        } else if !isDone[target] {
          path.append((target, 0))
        }
      }
    }
  }
}
