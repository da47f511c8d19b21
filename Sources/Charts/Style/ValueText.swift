import Markup

/// How the values of one chart are written; one reference, since every part of a drawing holds it.
final class ValueText: Sendable {
  let format: NumberFormat
  let unit: String?
  let words: ChartWords
  /// BCP 47.
  let language: String
  let isPercent: Bool
  let isRightToLeft: Bool
  /// What the author wants; `nil` for words from ten million.
  private let style: ChartOptions.Format?

  init(unit: String?, language: String, style: ChartOptions.Format? = nil) {
    self.style = style
    self.unit = unit
    self.language = language
    format = NumberFormat(language: language)
    words = ChartWords.of(language)
    isPercent = unit == "%"
    isRightToLeft = ChartWords.isRightToLeft(language)
  }

  /// The same for percentages.
  var percent: ValueText { ValueText(unit: "%", language: language, style: style) }

  /// Beside a mark: the number, a percent sign, the letters of its flags; the code where missing.
  func label(_ value: ChartValue) -> String {
    switch value {
    case .missing(let code, _): code
    case .number(let number, let flags):
      percented(short(number)) + letters(flags)
    }
  }

  /// In a sentence or a table: with the unit.
  func sentence(_ value: ChartValue) -> String {
    guard case .number = value, let unit, !isPercent else { return label(value) }
    return label(value) + "\u{A0}" + unit
  }

  /// In a table: in full.
  func full(_ value: ChartValue) -> String {
    switch value {
    case .missing(let code, _): code
    case .number(let number, let flags):
      percented(exact(number)) + letters(flags)
    }
  }

  /// One number, as on an axis.
  func tick(_ number: Double) -> String { percented(short(number)) }

  /// The numbers of an axis: from a million in words, unless two would read alike.
  func ticks(_ numbers: [Double]) -> [String] {
    let short = numbers.map { self.short($0, from: 1e6) }
    return (Set(short).count == numbers.count ? short : numbers.map(exact)).map(percented)
  }

  private func letters(_ flags: [ChartFlag]) -> String {
    guard !flags.isEmpty else { return "" }
    return (isPercent ? "\u{A0}" : "") + flags.map(\.letter).joined()
  }

  /// Every digit, up to three decimals, or as many as a small number needs.
  func exact(_ number: Double) -> String {
    guard number != 0, number.magnitude < 0.01 else { return format.text(number) }
    let plain = NumberText.plain(number, decimals: 9)
    let decimals = plain.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return format.text(number, decimals: decimals)
  }

  /// Ten million and more in words, to two decimals.
  private func short(_ number: Double, from least: Double = 1e7) -> String {
    switch style {
    case .decimals(let count): return format.text(number, decimals: count)
    case .full: return exact(number)
    case .short: return worded(number, from: 1e6)
    case nil: return worded(number, from: least)
    }
  }

  private var magnitudes: [ChartWords.Magnitude] {
    let isOurs = format.grouping == .thousands || ChartWords.base(language) == "hi"
    return isOurs ? words.magnitudes : ChartWords.lakhs
  }

  private func worded(_ number: Double, from least: Double) -> String {
    guard number.magnitude >= least,
      let magnitude = magnitudes.first(where: { number.magnitude >= $0.size })
    else { return exact(number) }
    let scaled = number / magnitude.size
    let decimals = scaled.magnitude >= 100 ? 0 : scaled.magnitude >= 10 ? 1 : 2
    let rounded = Double(NumberText.plain(scaled, decimals: decimals)) ?? scaled
    return format.text(rounded) + "\u{A0}" + magnitude.word
  }

  private func percented(_ number: String) -> String {
    guard isPercent else { return number }
    let isClose = ["en", "zh", "ja", "hi", "ar"].contains(language.prefix { $0 != "-" })
    return number + (isClose ? "%" : "\u{A0}%")
  }
}
