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

  /// Appends a whole number of tenths as a decimal: 125 is `12.5`, 120 is `12`.
  public mutating func append(tenths: Int) {
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: whole)
    guard tenth > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(tenth))
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
    unsafe bytes.append(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    }
  }
}

extension [UInt8] {
  /// Appends a number in decimal digits.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  fileprivate mutating func append(digitsOf number: UInt) {
    var power: UInt = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
