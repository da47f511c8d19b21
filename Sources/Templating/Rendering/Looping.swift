import Diagnostics

extension Rendering {
  mutating func run(_ loop: Loop) throws(TemplateFailure) {
    let value = try evaluate(loop.items)
    try run(loop, over: items(of: value, loop.items.span), depth: 1)
  }

  mutating func run(
    _ loop: Loop,
    over items: [TemplateValue],
    depth: Int
  ) throws(TemplateFailure) {
    let mark = scope.enter()
    defer { scope.leave(mark) }
    let items =
      try loop.condition.map { (condition) throws(TemplateFailure) in
        try select(items, loop, condition)
      } ?? items
    guard !items.isEmpty else { return run(loop.otherwise) }
    let (target, body) = (loop.target, loop.body)
    var own = 0
    for index in items.indices {
      try spend(1, loop.span)
      scope.clear(keeping: own)
      if loop.usesLoop {
        let state = LoopState(
          index: index,
          count: items.count,
          depth: depth,
          previous: index > 0 ? items[index - 1] : nil,
          next: index + 1 < items.count ? items[index + 1] : nil,
          statement: loop.isRecursive ? loop : nil
        )
        scope.set(NameTable.loop, .value(.object(state)))
      }
      try set(target, .value(items[index]), loop.items.span)
      own = scope.count
      run(body)
    }
  }

  private mutating func select(
    _ items: [TemplateValue],
    _ loop: Loop,
    _ condition: Expression
  ) throws(TemplateFailure) -> [TemplateValue] {
    var kept: [TemplateValue] = []
    for item in items {
      try spend(1, loop.span)
      scope.clear()
      try set(loop.target, .value(item), loop.items.span)
      if try evaluate(condition).isTrue { kept.append(item) }
    }
    return kept
  }

  /// What a loop over the value sees: items, keys of an object, characters of text.
  func items(of value: TemplateValue, _ span: Span) throws(TemplateFailure) -> [TemplateValue] {
    guard let items = value.items else {
      throw failure(
        "wrong-template-value",
        "\(value.kind) is not a list",
        span,
        help: value.isNull ? "guard it with 'if'" : nil
      )
    }
    return items
  }
}

/// What `loop` is inside a loop.
struct LoopState: TemplateObject {
  var index: Int
  var count: Int
  var depth: Int
  var previous: TemplateValue?
  var next: TemplateValue?
  /// The loop itself, when `loop(items)` may run it again.
  var statement: Loop?

  var memberNames: [String] {
    [
      "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
      "previtem", "nextitem", "cycle",
    ]
  }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "index": .integer(index + 1)
    case "index0": .integer(index)
    case "revindex": .integer(count - index)
    case "revindex0": .integer(count - index - 1)
    case "first": .bool(index == 0)
    case "last": .bool(index == count - 1)
    case "length": .integer(count)
    case "depth": .integer(depth)
    case "depth0": .integer(depth - 1)
    case "previtem": previous
    case "nextitem": next
    default: nil
    }
  }
}

extension TemplateValue {
  /// Items, keys of an object, characters of text; `nil` when the value has none.
  var items: [TemplateValue]? {
    switch self {
    case .list(let items), .tuple(let items): items
    case .string(let text): text.unicodeScalars.map { .string(String($0)) }
    case .markup(let markup): markup.text.unicodeScalars.map { .string(String($0)) }
    case .object(let object):
      if let group = object.content as? Group {
        [group.grouper, .list(group.list)]
      } else {
        object.memberNames.map { .string($0) }
      }
    case .null, .bool, .integer, .number, .function: nil
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
