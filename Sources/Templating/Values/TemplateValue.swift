/// What a template sees: text, numbers, lists, objects, functions, and markup that is already safe.
public enum TemplateValue: Sendable {
  /// Nothing: `none` in a template. Not the same as an undefined name, which is an error.
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// Text, escaped when it is printed.
  case string(String)
  /// Markup, printed as it stands: the only safe kind.
  case markup(TemplateMarkup)
  case list([TemplateValue])
  /// A fixed sequence, printed as Python prints a tuple: `('a', 1)`.
  case tuple([TemplateValue])
  case object(SharedObject)
  indirect case function(TemplateFunction)
}

extension TemplateValue {
  /// A dictionary, in the order given; of equal keys the last wins.
  public static func map(_ entries: [(String, TemplateValue)]) -> Self {
    .object(TemplateMap(entries))
  }

  /// A dictionary of values under names of which none is there twice.
  public static func map(names: [String], _ values: [TemplateValue]) -> Self {
    .object(TemplateMap(names: names, values))
  }

  /// Markup that a `MarkupBuffer` made.
  public static func markup(text: String) -> Self {
    .markup(TemplateMarkup(text))
  }

  /// Markup that a `MarkupBuffer` made, as bytes.
  public static func markup(utf8 bytes: [UInt8]) -> Self {
    .markup(TemplateMarkup(written: bytes))
  }

  /// The string, or `null` where there is none.
  public static func optional(_ text: String?) -> Self {
    text.map(Self.string) ?? .null
  }

  /// Python's truth: nothing, zero and what is empty are false.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .number(let value): value != 0
    case .string(let text): !text.isEmpty
    case .markup(let markup): !markup.isEmpty
    case .list(let items), .tuple(let items): !items.isEmpty
    case .object(let object): !object.isEmpty
    case .function: true
    }
  }

  /// What kind of value this is, for messages: "text", "a list".
  public var kind: String {
    switch self {
    case .null: "none"
    case .bool: "a truth value"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "text"
    case .markup: "markup"
    case .list: "a list"
    case .tuple: "a tuple"
    case .object: "an object"
    case .function: "a function"
    }
  }

  /// The characters of text or markup.
  var text: String? {
    switch self {
    case .string(let text): text
    case .markup(let markup): markup.text
    default: nil
    }
  }

  var isMarkup: Bool {
    switch self {
    case .markup: true
    case .object(let object): object.printedMarkup != nil
    default: false
    }
  }

  /// The value as an integer; a truth value is 0 or 1, as in Python.
  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  /// The value as a number, integers included.
  var double: Double? {
    switch self {
    case .number(let value): value
    default: integer.map(Double.init)
    }
  }

  /// Text of the same kind as this value: markup stays markup.
  func sameKind(_ text: String) -> TemplateValue {
    isMarkup ? .markup(TemplateMarkup(text)) : .string(text)
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(arrayLiteral items: TemplateValue...) { self = .list(items) }
}
