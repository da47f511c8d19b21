/// Python's arithmetic on numbers, text and lists.
extension Arithmetic {
  func apply(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFailure) -> TemplateValue {
    if case .integer(let a) = a, case .integer(let b) = b { return try integers(a, b) }
    switch (self, a, b) {
    case (.add, .list(let a), .list(let b)): return .list(a + b)
    case (.add, .tuple(let a), .tuple(let b)): return .tuple(a + b)
    case (.add, _, _):
      if let left = a.text, let right = b.text { return try join(a, left, b, right) }
    case (.multiply, _, _):
      if let result = try repeated(a, b) { return result }
      if let result = try repeated(b, a) { return result }
    case (.remainder, .string, _), (.remainder, .markup, _): return try PrintfFormat.format(a, b)
    default: break
    }
    if let a = a.integer, let b = b.integer { return try integers(a, b) }
    if let a = a.double, let b = b.double { return .number(try numbers(a, b)) }
    throw .wrongValue(
      "'\(rawValue)' does not work on \(a.kind) and \(b.kind)",
      help: self == .add && (a.text != nil || b.text != nil) ? "join text with '~'" : nil
    )
  }

  private func join(
    _ a: TemplateValue,
    _ left: String,
    _ b: TemplateValue,
    _ right: String
  ) throws(TemplateFailure) -> TemplateValue {
    guard left.utf8.count + right.utf8.count <= TemplateLimits.text else {
      throw TemplateLimits.tooLong
    }
    guard a.isMarkup || b.isMarkup else { return .string(left + right) }
    return .markup(
      TemplateMarkup(
        (a.isMarkup ? left : left.escapedForMarkup) + (b.isMarkup ? right : right.escapedForMarkup)
      )
    )
  }

  private func repeated(
    _ value: TemplateValue,
    _ times: TemplateValue
  ) throws(TemplateFailure) -> TemplateValue? {
    guard let count = times.integer.map({ max(0, $0) }) else { return nil }
    let size: Int
    switch value {
    case .list(let items), .tuple(let items): size = items.count
    case .string(let text): size = text.utf8.count
    case .markup(let markup): size = markup.bytes.count
    default: return nil
    }
    let (total, overflows) = size.multipliedReportingOverflow(by: count)
    guard !overflows, total <= TemplateLimits.text else { throw TemplateLimits.tooLong }
    switch value {
    case .list(let items): return .list(Array(repeatElement(items, count: count).joined()))
    case .tuple(let items): return .tuple(Array(repeatElement(items, count: count).joined()))
    default: return value.sameKind(String(repeating: value.text ?? "", count: count))
    }
  }

  private func integers(_ a: Int, _ b: Int) throws(TemplateFailure) -> TemplateValue {
    let result: (partialValue: Int, overflow: Bool)
    switch self {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide: return .number(try numbers(Double(a), Double(b)))
    case .floorDivide, .remainder:
      guard b != 0 else { throw divisionByZero }
      if b == -1 {
        result = self == .remainder ? (0, false) : (0).subtractingReportingOverflow(a)
      } else {
        let isUneven = a % b != 0 && (a < 0) != (b < 0)
        result =
          self == .remainder
          ? (a % b + (isUneven ? b : 0), false) : (a / b - (isUneven ? 1 : 0), false)
      }
    case .power:
      guard b >= 0 else { return .number(try numbers(Double(a), Double(b))) }
      result = power(a, b)
    }
    guard !result.overflow else {
      throw .wrongValue("the result is too large for an integer", help: "use a decimal point")
    }
    return .integer(result.partialValue)
  }

  private func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
    if (-1...1).contains(base) {
      let isEven = exponent.isMultiple(of: 2)
      return (exponent == 0 || (base == -1 && isEven) ? 1 : base, false)
    }
    var value = 1
    for _ in 0..<min(exponent, 64) {
      let step = value.multipliedReportingOverflow(by: base)
      if step.overflow { return step }
      value = step.partialValue
    }
    return (value, exponent > 64)
  }

  private var divisionByZero: TemplateFailure {
    .wrongValue("division by zero", help: "test the divisor first")
  }

  private func numbers(_ a: Double, _ b: Double) throws(TemplateFailure) -> Double {
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide:
      guard b != 0 else { throw divisionByZero }
      return a / b
    case .floorDivide, .remainder:
      guard b != 0 else { throw divisionByZero }
      var rest = a.truncatingRemainder(dividingBy: b)
      if rest != 0, (rest < 0) != (b < 0) { rest += b }
      if self == .remainder { return rest == 0 ? (b < 0 ? -0.0 : 0.0) : rest }
      let quotient = (a - rest) / b
      return quotient.rounded(.toNearestOrEven)
    case .power: return try Self.power(a, b)
    }
  }

  /// `a ** b` for whole `b` by repeated squaring, and the square root: what templates need without a
  /// C library whose last bit differs from system to system.
  private static func power(_ a: Double, _ b: Double) throws(TemplateFailure) -> Double {
    if b == 0.5, a >= 0 { return a.squareRoot() }
    guard b == b.rounded(), b.magnitude <= 1024 else {
      throw .wrongValue("an exponent is a whole number or 0.5")
    }
    guard a != 0 || b >= 0 else { throw .wrongValue("zero has no negative power") }
    var result = 1.0
    var square = a
    var rest = Int(b.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return b < 0 ? 1 / result : result
  }
}

extension Comparison {
  func holds(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFailure) -> Bool {
    switch self {
    case .equal: try Self.areEqual(a, b)
    case .unequal: try !Self.areEqual(a, b)
    case .less: try isLess(a, b)
    case .greater: try isLess(b, a)
    case .lessOrEqual: try isLess(a, b) ? true : Self.areEqual(a, b)
    case .greaterOrEqual: try isLess(b, a) ? true : Self.areEqual(a, b)
    case .in: try Self.contains(b, a)
    case .notIn: try !Self.contains(b, a)
    }
  }

  private func isLess(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFailure) -> Bool {
    guard let isLess = a.isLess(than: b) else {
      throw .wrongValue("'\(rawValue)' cannot compare \(a.kind) with \(b.kind)")
    }
    return isLess
  }

  static func areEqual(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFailure) -> Bool {
    guard let isEqual = a.isEqual(to: b) else {
      throw .wrongValue(
        "\(a.kind) cannot be compared with \(b.kind)",
        help: "compare one of its members"
      )
    }
    return isEqual
  }

  static func contains(_ whole: TemplateValue, _ part: TemplateValue) throws(TemplateFailure)
    -> Bool
  {
    switch whole {
    case .list(let items), .tuple(let items):
      for item in items where try areEqual(item, part) { return true }
      return false
    case .object(let object):
      guard let name = part.text else { return false }
      return object.member(name) != nil
    default:
      guard let text = whole.text else {
        throw .wrongValue("'in' needs a list or text, not \(whole.kind)")
      }
      guard let piece = part.text else {
        throw .wrongValue("'in' looks for text in text, not for \(part.kind)")
      }
      return text.firstOffset(of: piece) != nil
    }
  }
}
