/// HTML or SVG being written, as UTF-8 bytes.
///
/// The only way to make markup: text and attribute values are escaped here and nowhere else.
public struct MarkupBuffer: Hashable, Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public init(minimumCapacity: Int) {
    bytes.reserveCapacity(minimumCapacity)
  }

  public var count: Int { bytes.count }

  /// The markup as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends markup written in the program itself.
  public mutating func append(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }

  /// Appends markup that some `MarkupBuffer` made.
  public mutating func append(markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Appends markup that some `MarkupBuffer` made.
  public mutating func append(markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends a number in decimal digits.
  public mutating func append(_ number: Int) {
    bytes.append(decimal: number)
  }

  /// Appends text, with `& < > "` escaped, so that it is also safe between double quotes.
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0) }
  }

  /// Appends text, with `& < > "` escaped, so that it is also safe between double quotes.
  public mutating func append(text: some Collection<UInt8>) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { unsafe appendEscaped($0) }
    if isDone == nil { append(text: Array(text)) }
  }

  /// Appends ` name="value"`, the value escaped.
  public mutating func append(attribute name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(text: value)
    append("\"")
  }

  /// Copies stretches that need no escape whole: several times faster than byte by byte.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = unsafe text[index]
      // Most text is letters, which all lie above the signs that need an escape.
      if byte > UInt8(ascii: ">") { continue }
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      unsafe bytes.append(contentsOf: text[start..<index])
      append(escape)
      start = index + 1
    }
    unsafe bytes.append(contentsOf: text[start...])
  }
}

extension [UInt8] {
  /// Appends a number in decimal digits.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude)
  }

  private mutating func appendDigits(_ number: UInt) {
    if number >= 10 { appendDigits(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
