public import Diagnostics

extension Field {
  /// What the constraints say against `value`, which was written as `text`.
  func constraintFindings(
    about value: FieldValue,
    _ text: String,
    at range: SourceRange
  ) -> [Diagnostic] {
    guard constraints != Self.noConstraints else { return [] }
    return [
      tooSmall(value, text, at: range), tooLarge(value, text, at: range),
      unlisted(value, text, at: range), mismatch(text, at: range),
      wrongLength(text.count, of: "character", at: range),
    ].compactMap { $0 }
  }

  private static let noConstraints = Constraints()

  private func tooSmall(_ value: FieldValue, _ text: String, at range: SourceRange) -> Diagnostic? {
    guard let minimum = constraints.minimum, let order = value.order, let least = minimum.order,
      order < least
    else { return nil }
    return Diagnostic(
      .error,
      id: "value-too-small",
      "field '\(name)' is at least \(minimum.written); '\(text.clipped)' is less",
      at: range,
      help: "correct the value, or the minimum in the schema"
    )
  }

  private func tooLarge(_ value: FieldValue, _ text: String, at range: SourceRange) -> Diagnostic? {
    guard let maximum = constraints.maximum, let order = value.order, let most = maximum.order,
      order > most
    else { return nil }
    return Diagnostic(
      .error,
      id: "value-too-large",
      "field '\(name)' is at most \(maximum.written); '\(text.clipped)' is more",
      at: range,
      help: "correct the value, or the maximum in the schema"
    )
  }

  private func unlisted(_ value: FieldValue, _ text: String, at range: SourceRange) -> Diagnostic? {
    let allowed = constraints.enumeration
    guard !allowed.isEmpty, !allowed.contains(value) else { return nil }
    let names = allowed.map(\.written)
    let nearest = names.nearest(to: text)
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    return Diagnostic(
      .error,
      id: "value-not-allowed",
      "field '\(name)' does not allow '\(text.clipped)'",
      at: range,
      help: nearest.map { "replace with '\($0)'" } ?? "write one of \(shown)"
    )
  }

  private func mismatch(_ text: String, at range: SourceRange) -> Diagnostic? {
    guard let pattern = constraints.pattern else { return nil }
    guard text.prefix(Pattern.longestText + 1).count <= Pattern.longestText else {
      return Diagnostic(
        .error,
        id: "wrong-length",
        "field '\(name)' has a pattern and so at most \(Pattern.longestText) characters",
        at: range,
        help: "write less, or remove the pattern from the schema"
      )
    }
    guard !Pattern.matches(pattern, text) else { return nil }
    return Diagnostic(
      .error,
      id: "pattern-mismatch",
      "field '\(name)' has the pattern \(pattern); '\(text.clipped)' does not match it",
      at: range,
      help: "correct the value, or the pattern in the schema"
    )
  }

  /// Reports a text or a list that is too short or too long.
  public func wrongLength(_ count: Int, of part: String, at range: SourceRange) -> Diagnostic? {
    let least = constraints.minLength ?? 0
    let most = constraints.maxLength ?? Int.max
    guard count < least || count > most else { return nil }
    let bound = count < least ? "at least \(least)" : "at most \(most)"
    let limit = count < least ? least : most
    return Diagnostic(
      .error,
      id: "wrong-length",
      "field '\(name)' has \(bound) \(part)\(limit == 1 ? "" : "s"); here are \(count)",
      at: range,
      help: count < least ? "write more" : "write less"
    )
  }
}

extension FieldValue {
  /// Whether both are numbers, years or days and this one comes first.
  public func isLess(than other: FieldValue) -> Bool {
    guard let order, let last = other.order else { return false }
    return order < last
  }

  /// Where it stands among values of its type; `nil` for types without an order.
  var order: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .year(let year): Double(year)
    case .date(let date): Double(date.dayNumber)
    case .text, .boolean, .list, .object, .missing: nil
    }
  }

  /// As an author would write it.
  var written: String {
    if case .number(let number) = self { return PlainNumber.text(number) }
    return text ?? ""
  }
}

/// A number in the fewest digits that read back the same.
enum PlainNumber {
  static func text(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
