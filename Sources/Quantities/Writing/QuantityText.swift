import Markup

extension Quantity {
  /// How a text would say it: `270,000 t`, `61%`, `second-largest`, `at least 5,000 t`.
  ///
  /// - Parameters:
  ///   - language: A BCP 47 tag.
  ///   - unit: Another unit of the same kind to say it in; `nil` for its own.
  ///   - decimals: How many; `nil` for what reads well: three significant digits of a computed
  ///     number, all that the data has of a number of the table.
  public func text(
    language: String,
    in unit: MeasureUnit? = nil,
    decimals: Int? = nil
  ) -> String {
    let writer = QuantityWriter(quantity: self, language: language, unit: unit, decimals: decimals)
    return writer.text
  }

  /// With all the digits that mean something, for a reader who wants to know: `61.0%`,
  /// `269,640 t`.
  public func exactText(language: String) -> String {
    var writer = QuantityWriter(quantity: self, language: language)
    writer.isExact = true
    return writer.text
  }
}

private struct QuantityWriter {
  let quantity: Quantity
  let language: String
  var unit: MeasureUnit?
  var decimals: Int?
  var isExact = false

  private var format: NumberFormat { NumberFormat(language: language) }
  private var isEnglish: Bool { language.prefix { $0 != "-" }.lowercased() == "en" }

  var text: String {
    let (low, high) = (quantity.low, quantity.high)
    if low == high { return number(low) }
    if high.isFinite, low.isFinite, low > 0 || quantity.kind.isChange { return range(low, high) }
    if low.isFinite, !high.isFinite { return bound("at least ", "≥\u{A0}", low) }
    if high.isFinite { return bound("at most ", "≤\u{A0}", high) }
    return isEnglish ? "unknown" : "–"
  }

  private func bound(_ words: String, _ sign: String, _ value: Double) -> String {
    (isEnglish ? words : sign) + number(value)
  }

  private func range(_ low: Double, _ high: Double) -> String {
    if case .rank = quantity.kind, isEnglish, high < 100, let count = NumberWords.text(high) {
      return "among the \(count) largest"
    }
    var (first, last) = (number(low), number(high))
    if first == last { return first }
    if quantity.kind == .ratio, let end = first.lastIndex(of: "\u{A0}") {
      first = String(first[..<end])
    }
    return isEnglish ? "between \(first) and \(last)" : "\(first)–\(last)"
  }

  private func number(_ value: Double) -> String {
    switch quantity.kind {
    case .share: percent(value * 100)
    case .growth: percent(value)
    case .amount, .change: amount(value)
    case .rank: rank(Int(value))
    case .ratio: ratio(value)
    case .concentration: format.text(value, decimals: decimals ?? 0)
    case .count: format.text(value, decimals: decimals ?? 0)
    }
  }

  private func percent(_ value: Double) -> String {
    let places =
      decimals ?? (isExact ? (value.magnitude < 0.1 && value != 0 ? 3 : 1) : places(value))
    return format.text(value, decimals: places) + percentSign
  }

  /// Whole per cent from ten, one decimal below, more for what would be nothing.
  private func places(_ value: Double) -> Int {
    switch value.magnitude {
    case 0: 0
    case ..<0.1: 2
    case ..<10: 1
    case 99.5..<100: 1
    default: 0
    }
  }

  private var percentSign: String {
    let isClose = ["en", "zh", "ja", "hi", "ar", "he"].contains(language.prefix { $0 != "-" })
    return isClose ? "%" : "\u{A0}%"
  }

  private func amount(_ value: Double) -> String {
    let own = quantity.kind == .change ? quantity.unit?.ofDifferences : quantity.unit
    guard let own else { return plain(value) }
    let factor = unit.flatMap { own.factor(to: $0) } ?? 1
    let shown = unit ?? own
    if shown.isPerCent { return plain(value * factor) + percentSign }
    return worded(value * factor, shown)
  }

  private func plain(_ value: Double) -> String {
    if let decimals { return format.text(value, decimals: decimals) }
    guard value != 0, value.magnitude < 0.01 else {
      return format.text(value.rounded(significant: 12))
    }
    let places = NumberText.plain(value, decimals: 9).split(separator: ".").dropFirst().first
    return format.text(value, decimals: places?.utf8.count ?? 0)
  }

  /// The number with its unit; money from ten million in words.
  private func worded(_ value: Double, _ unit: MeasureUnit) -> String {
    if case .ratio(.money, _) = unit.dimension, unit.magnitude == 1,
      let line = unit.description.firstRange(of: " per ")
    {
      let sign = String(unit.description[..<line.lowerBound])
      return sign + gap(after: sign) + plain(value) + unit.description[line.lowerBound...]
    }
    guard case .money = unit.dimension else { return plain(value) + "\u{A0}" + unit.description }
    if unit.magnitude > 1 { return amongWords(plain(value), of: unit.description) }
    let sign = unit.description
    let gap = gap(after: sign)
    guard isEnglish, decimals == nil, let (size, word) = magnitude(of: value) else {
      return sign + gap + plain(value)
    }
    let number = plain((value / size).rounded(significant: isExact ? 12 : 6))
    return sign + gap + number + "\u{A0}" + word
  }

  /// `Rs 7,280 crore` of a unit `Rs crore`.
  private func amongWords(_ number: String, of unit: String) -> String {
    guard let blank = unit.firstIndex(of: " ") else { return number + "\u{A0}" + unit }
    let sign = String(unit[..<blank])
    return sign + gap(after: sign) + number + "\u{A0}" + unit[unit.index(after: blank)...]
  }

  /// Letters keep a distance from digits: `Rs 500`, `US$500`.
  private func gap(after sign: String) -> String { sign.last?.isLetter == true ? "\u{A0}" : "" }

  private func magnitude(of value: Double) -> (Double, String)? {
    let sizes: [(Double, String)] =
      format.grouping == .lakhs
      ? [(1e12, "lakh crore"), (1e7, "crore")]
      : [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    guard value.magnitude >= 1e7 else { return nil }
    return sizes.first { value.magnitude >= $0.0 }
  }

  private func ratio(_ value: Double) -> String {
    let places = decimals ?? (isExact ? 2 : value.magnitude < 10 ? 1 : 0)
    let number = format.text(value, decimals: places)
    return isEnglish ? number + "\u{A0}times" : number + "\u{A0}×"
  }

  private func rank(_ place: Int) -> String {
    guard isEnglish else { return format.text(Double(place), decimals: 0) }
    if isExact, case .rank(let among) = quantity.kind, among < .max {
      return "\(Self.ordinal(place)) of \(among)"
    }
    return place == 1 ? "largest" : Self.word(place) + "-largest"
  }

  private static func word(_ place: Int) -> String {
    let words = [
      "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return (2...10).contains(place) ? words[place - 2] : ordinal(place)
  }

  private static func ordinal(_ place: Int) -> String {
    let ending =
      switch (place % 10, place % 100) {
      case (1, let tens) where tens != 11: "st"
      case (2, let tens) where tens != 12: "nd"
      case (3, let tens) where tens != 13: "rd"
      default: "th"
      }
    return "\(place)\(ending)"
  }
}

extension String {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}

extension Double {
  /// Rounded to so many significant digits, which takes away the noise of binary arithmetic.
  fileprivate func rounded(significant digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    var rest = magnitude
    while rest >= 10, scale > 1e-300 {
      rest /= 10
      scale /= 10
    }
    while rest < 1, scale < 1e300 {
      rest *= 10
      scale *= 10
    }
    let power = powerOfTen(digits - 1) * scale
    let result = (self * power).rounded(.toNearestOrAwayFromZero) / power
    return result.isFinite ? result : self
  }
}
