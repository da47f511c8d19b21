/// A stretch of a template, in bytes from its start.
struct Span: Hashable, Sendable {
  var start: Int
  var end: Int

  func joined(_ other: Span) -> Span {
    Span(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A word of a tag.
struct Token: Sendable {
  enum Kind: Equatable, Sendable {
    case name
    case integer(Int)
    case number(Double)
    /// Quoted text, escapes read.
    case string
    case symbol
    /// After the last word of a tag; its span is the closing delimiter.
    case end
  }

  var kind: Kind
  /// The name, the symbol, or the content of the string.
  var text: String
  var span: Span

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
  func isName(_ name: String) -> Bool { kind == .name && text == name }

  /// How messages call the token.
  var description: String {
    switch kind {
    case .end: "the end of the tag"
    case .string: "text"
    case .integer, .number: "a number"
    case .name, .symbol: "'\(text)'"
    }
  }
}
