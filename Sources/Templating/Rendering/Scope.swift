/// What a name stands for while a template runs.
enum Slot: Sendable {
  case value(TemplateValue)
  case undefined
  /// Its value could not be worked out, which has been told.
  case failed
}

struct Local: Sendable {
  var id: NameID
  var slot: Slot
}

/// The variables of templates, innermost last, in one flat stack.
///
/// The first `topCount` belong to the top level of the template, which its blocks and macros see; the
/// others to loops and the like around the current statement.
struct Scope: Sendable {
  private(set) var locals: [Local] = []
  private(set) var topCount = 0
  private var start = 0
  private var depth = 0
  /// Whether the host's values are in sight; not so in a template imported without them.
  var seesValues = true

  /// How to return to an earlier state.
  struct Mark {
    fileprivate var count: Int
    fileprivate var topCount: Int
    fileprivate var start: Int
    fileprivate var depth: Int
  }

  init(top locals: [Local] = [], seesValues: Bool = true) {
    self.locals = locals
    self.seesValues = seesValues
    topCount = locals.count
  }

  var isTop: Bool { depth == 0 }
  var topLocals: [Local] { Array(locals.prefix(topCount)) }
  /// Variables of loops and the like around the current statement.
  var innerLocals: [Local] { Array(locals.dropFirst(topCount)) }

  func slot(_ id: NameID) -> Slot? {
    var index = locals.count
    while index > 0 {
      index -= 1
      if locals[index].id == id { return locals[index].slot }
    }
    return nil
  }

  func defines(_ id: NameID) -> Bool {
    locals.contains { $0.id == id }
  }

  func hides(anyOf names: [NameID]) -> Bool {
    locals.contains { names.contains($0.id) }
  }

  mutating func enter() -> Mark {
    let mark = Mark(count: locals.count, topCount: topCount, start: start, depth: depth)
    start = locals.count
    depth += 1
    return mark
  }

  /// A scope that is the top level of another template, which sees everything in sight here.
  mutating func enterTemplate() -> Mark {
    let mark = enter()
    topCount = locals.count
    depth = 0
    return mark
  }

  mutating func leave(_ mark: Mark) {
    forget(from: mark.count)
    topCount = mark.topCount
    start = mark.start
    depth = mark.depth
  }

  /// Forgets the variables set since the innermost scope was entered but the first `kept`: a new
  /// turn of a loop, whose own variables are about to be set anew.
  mutating func clear(keeping kept: Int = 0) {
    forget(from: start + kept)
  }

  private mutating func forget(from count: Int) {
    while locals.count > count { locals.removeLast() }
  }

  /// How many variables the innermost scope has.
  var count: Int { locals.count - start }

  /// Takes the inner variables out of sight of a block; `restore` brings them back.
  mutating func hideInner() -> [Local] {
    guard locals.count > topCount else { return [] }
    let hidden = Array(locals[topCount...])
    locals.removeLast(hidden.count)
    return hidden
  }

  mutating func restore(_ hidden: [Local]) {
    locals += hidden
  }

  /// Sets a variable of the innermost scope.
  mutating func set(_ id: NameID, _ slot: consuming Slot) {
    for index in start..<locals.count where locals[index].id == id {
      locals[index].slot = slot
      return
    }
    locals.append(Local(id: id, slot: slot))
    if depth == 0 { topCount = locals.count }
  }
}
