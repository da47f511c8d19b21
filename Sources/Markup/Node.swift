/// A piece of HTML or SVG, as a value: small trees such as charts are built from it.
public indirect enum Node: Hashable, Sendable {
  case text(String)
  case element(String, [Attribute] = [], [Node] = [])

  /// Writes the node; an element without children closes itself (`<path d="…"/>`).
  public func write(to buffer: inout MarkupBuffer) {
    switch self {
    case .text(let text):
      buffer.append(text: text)
    case .element(let name, let attributes, let children):
      buffer.append(markup: "<" + name)
      for attribute in attributes {
        buffer.append(markup: " \(attribute.name)=\"")
        buffer.append(text: attribute.value)
        buffer.append("\"")
      }
      guard !children.isEmpty else { return buffer.append("/>") }
      buffer.append(">")
      for child in children { child.write(to: &buffer) }
      buffer.append(markup: "</\(name)>")
    }
  }

  public var markup: String {
    var buffer = MarkupBuffer()
    write(to: &buffer)
    return buffer.text
  }
}

/// Kept in an array, never a dictionary: the same page must always be the same bytes.
public struct Attribute: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Writes a finite number with at most `decimals` decimals, alike on every platform and locale.
  public init(_ name: String, _ number: Double, decimals: Int = 1) {
    self.init(name, NumberText.plain(number, decimals: decimals))
  }
}
