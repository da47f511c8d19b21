/// A test after `is`.
struct ValueTest: Sendable {
  var name: String
  var argumentCount: Int
  /// Whether it may be asked of what is undefined, which is `nil`.
  var acceptsUndefined: Bool
  var holds: @Sendable (TemplateValue?, [TemplateValue], Registry) throws(TemplateFailure) -> Bool

  init(
    _ name: String,
    arguments: Int = 0,
    acceptsUndefined: Bool = false,
    holds:
      @escaping @Sendable (TemplateValue?, [TemplateValue], Registry)
      throws(TemplateFailure) -> Bool
  ) {
    self.name = name
    argumentCount = arguments
    self.acceptsUndefined = acceptsUndefined
    self.holds = holds
  }

  static var all: [ValueTest] { ofKind + ofNumbers + comparisons }

  private static var ofKind: [ValueTest] {
    [
      ValueTest("defined", acceptsUndefined: true) { value, _, _ in value != nil },
      ValueTest("undefined", acceptsUndefined: true) { value, _, _ in value == nil },
      kind("none") { $0.isNull },
      kind("boolean") { if case .bool = $0 { true } else { false } },
      kind("true") { if case .bool(true) = $0 { true } else { false } },
      kind("false") { if case .bool(false) = $0 { true } else { false } },
      kind("integer") { if case .integer = $0 { true } else { false } },
      kind("float") { if case .number = $0 { true } else { false } },
      kind("number") { $0.double != nil },
      kind("string") { $0.text != nil },
      kind("mapping") { if case .object = $0 { !$0.isCallable } else { false } },
      kind("iterable") { $0.items != nil && !$0.isCallable },
      kind("sequence") { $0.items != nil && !$0.isCallable },
      kind("callable") { $0.isCallable },
      kind("escaped") { $0.isMarkup },
      kind("lower") { value in
        let text = value.printed ?? ""
        return text.hasCase && text == text.lowercased()
      },
      kind("upper") { value in
        let text = value.printed ?? ""
        return text.hasCase && text == text.uppercased()
      },
      ValueTest("filter") { value, _, registry in registry.filters[value?.text ?? ""] != nil },
      ValueTest("test") { value, _, registry in registry.tests[value?.text ?? ""] != nil },
      ValueTest("sameas", arguments: 1) { value, arguments, _ throws(TemplateFailure) in
        guard let value, value.kind == arguments[0].kind else { return false }
        return try Comparison.areEqual(value, arguments[0])
      },
    ]
  }

  private static func kind(_ name: String, _ holds: @escaping @Sendable (TemplateValue) -> Bool)
    -> ValueTest
  {
    ValueTest(name) { value, _, _ in value.map(holds) ?? false }
  }

  private static var ofNumbers: [ValueTest] {
    [
      divisible("odd") { _ in (2, 1) },
      divisible("even") { _ in (2, 0) },
      divisible("divisibleby", arguments: 1) { arguments in
        (arguments[0].integer ?? 0, 0)
      },
    ]
  }

  private static func divisible(
    _ name: String,
    arguments: Int = 0,
    _ wanted: @escaping @Sendable ([TemplateValue]) -> (divisor: Int, rest: Int)
  ) -> ValueTest {
    ValueTest(name, arguments: arguments) { value, arguments, _ throws(TemplateFailure) in
      guard let value, let number = value.double else {
        throw .wrongValue("'\(name)' asks a number, not \(value?.kind ?? "")")
      }
      let (divisor, rest) = wanted(arguments)
      guard divisor != 0 else { throw .wrongValue("'\(name)' needs a whole number but zero") }
      let remainder = try Arithmetic.remainder.apply(.number(number), .integer(divisor))
      return remainder.double == Double(rest)
    }
  }

  private static var comparisons: [ValueTest] {
    let named: [(Comparison, [String])] = [
      (.equal, ["eq", "equalto", "=="]), (.unequal, ["ne", "!="]),
      (.less, ["lt", "lessthan", "<"]), (.lessOrEqual, ["le", "<="]),
      (.greater, ["gt", "greaterthan", ">"]), (.greaterOrEqual, ["ge", ">="]), (.in, ["in"]),
    ]
    return named.flatMap { comparison, names in
      names.map { name in
        ValueTest(name, arguments: 1) { value, arguments, _ throws(TemplateFailure) in
          try comparison.holds(value ?? .null, arguments[0])
        }
      }
    }
  }
}

extension String {
  fileprivate var hasCase: Bool { unicodeScalars.contains(where: \.properties.isCased) }
}
