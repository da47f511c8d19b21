public import Diagnostics

/// A YAML value and where it stands.
///
/// Scalars keep their text as written: what a `yes` or a `2026-11-24` means, the reader of the
/// value decides.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the order of the file; no key twice.
    case mapping([YAMLEntry])
  }

  public var content: Content
  /// From the first to the last byte of the value, quotes and brackets included. Comments and line
  /// ends after it are outside. An empty value is an empty range after its `:` or `-`.
  public var range: SourceRange

  public init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A key of a mapping and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The text of the key.
  public var key: String
  /// Where the key stands, quotes included.
  public var keyRange: SourceRange
  public var value: YAMLNode

  public init(key: String, at keyRange: SourceRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// The text of a scalar, escapes resolved and lines folded, and how it was written.
public struct YAMLScalar: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    /// Without quotes.
    case plain
    /// In single or double quotes.
    case quoted
    /// Below `|` or `>`.
    case block
  }

  public var text: String
  public var style: Style

  public init(_ text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

extension YAMLNode {
  /// The entries of a mapping; `nil` for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a sequence; `nil` for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The value of `key` in a mapping; `nil` where there is none.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// What it is, for a sentence: `a list`, `a mapping`, `nothing` or `'the text'`, cut after 40
  /// characters.
  public var summary: String {
    switch content {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar(let scalar):
      guard !isNull else { return "nothing" }
      let line = scalar.text.split(whereSeparator: \.isNewline).first ?? ""
      return line.count > 40 ? "'\(line.prefix(39))…'" : "'\(line)'"
    }
  }
}
