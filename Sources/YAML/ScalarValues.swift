/// What the text of a scalar stands for.
///
/// The rules are narrower than YAML's own, so that nothing changes its meaning unseen: `no` is text
/// (and not false), `1_000`, `0x1F` and `.inf` are text, and so is all that stands in quotes.
extension YAMLNode {
  /// The text of a scalar in whatever style; `nil` for sequences, mappings and nothing at all.
  public var text: String? {
    isNull ? nil : scalar?.text
  }

  /// Whether no value is given: plain and empty, `null` or `~`.
  public var isNull: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return scalar.text.isEmpty || scalar.text == "null" || scalar.text == "~"
  }

  /// `true` or `false`, in plain lower case.
  public var bool: Bool? {
    switch plainText {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// A plain whole number in decimal digits, with a sign or not; `nil` when it exceeds 64 bits.
  public var integer: Int? {
    plainText.flatMap { isDecimal($0.utf8, allowsPoint: false) ? Int($0) : nil }
  }

  /// A plain finite number in decimal digits, with `.` as the point and perhaps an exponent.
  public var number: Double? {
    guard let plainText, isDecimal(plainText.utf8, allowsPoint: true) else { return nil }
    return Double(plainText).flatMap { $0.isFinite ? $0 : nil }
  }

  private var plainText: String? {
    guard let scalar, scalar.style == .plain else { return nil }
    return scalar.text
  }
}

/// Whether `bytes` are a decimal number: `-12`, and with `allowsPoint` also `0.5` and `1e-3`.
private func isDecimal(_ bytes: String.UTF8View, allowsPoint: Bool) -> Bool {
  var rest = bytes[...]
  func digits() -> Int {
    let count = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
  guard digits() > 0 else { return false }
  guard allowsPoint else { return rest.isEmpty }
  if rest.first == 0x2E {
    rest.removeFirst()
    guard digits() > 0 else { return false }
  }
  if rest.first == 0x65 || rest.first == 0x45 {
    rest.removeFirst()
    if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
