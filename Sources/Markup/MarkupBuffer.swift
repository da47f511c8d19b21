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

  /// Appends markup that `write` adds to the bytes: that of another writer, without a copy.
  public mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
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
  public mutating func append(text: [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe appendEscaped($0) }
  }

  /// Appends text, with `& < > "` escaped, so that it is also safe between double quotes.
  public mutating func append(text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe appendEscaped($0) }
  }

  /// Appends ` name="value"`, the value escaped.
  public mutating func append(attribute name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(text: value)
    append("\"")
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    let signs = unsafe text.span
    var start = 0
    var index = signs.indexOfMarkupSign(from: 0)
    while index < signs.count {
      if let escape = Self.escape(signs[index]) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(escape)
        start = index + 1
      }
      index = signs.indexOfMarkupSign(from: index + 1)
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
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
