extension CalendarDate {
  /// The day that `text` seems to mean, for a remedy: `24.11.2026`, `Nov 24, 2026`,
  /// `24 November 2026`, `2026/11/24`, `20261124`, `2026-11-24T10:00:00Z`.
  ///
  /// `nil` where it could be two days, as `4/5/2026`, or none.
  public init?(recognising text: some StringProtocol) {
    let words = DateWords(text)
    let numbers = words.numbers
    if let month = words.month, numbers.count == 2 {
      let year = numbers.first { $0.digits == 4 }
      let day = numbers.first { $0.digits <= 2 }
      guard let year, let day else { return nil }
      self.init(year: year.value, month: month, day: day.value)
      return
    }
    guard words.month == nil, words.isNumeric, let first = numbers.first else { return nil }
    if first.digits == 8, numbers.count == 1 {
      self.init(
        year: first.value / 10_000,
        month: first.value / 100 % 100,
        day: first.value % 100
      )
      return
    }
    guard numbers.count >= 3 else { return nil }
    if first.digits == 4 {
      self.init(year: first.value, month: numbers[1].value, day: numbers[2].value)
      return
    }
    guard numbers.count == 3, numbers[2].digits == 4 else { return nil }
    self.init(first.value, numbers[1].value, of: numbers[2].value, isEuropean: words.hasPoints)
  }

  /// Two numbers that are day and month in one order or the other; points say the day is first.
  private init?(_ first: Int, _ second: Int, of year: Int, isEuropean: Bool) {
    if isEuropean || first > 12 || first == second {
      self.init(year: year, month: second, day: first)
    } else if second > 12 {
      self.init(year: year, month: first, day: second)
    } else {
      return nil
    }
  }
}

/// The numbers and the month's name in a text.
private struct DateWords {
  var numbers: [(value: Int, digits: Int)] = []
  /// 1 to 12, when a word is the name of a month in English or begins it (three letters at least).
  var month: Int?
  /// Whether all else is what stands in numeric dates and times.
  var isNumeric = true
  var hasPoints = false

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  init(_ text: some StringProtocol) {
    hasPoints = text.contains(".")
    var rest = text.lowercased()[...]
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      let word = rest.prefix {
        ($0.isASCII && $0.isNumber) == isDigit && $0.isLetter == first.isLetter
      }
      rest = rest.dropFirst(word.count)
      if isDigit {
        numbers.append((Int(word) ?? 0, word.count))
      } else if first.isLetter {
        read(word)
      } else if word.contains(where: { !" ./-,:+".contains($0) }) {
        isNumeric = false
      }
    }
  }

  private mutating func read(_ word: Substring) {
    if word.count >= 3, let index = Self.months.firstIndex(where: { $0.hasPrefix(word) }) {
      month = month ?? index + 1
    } else if !["t", "z", "th", "st", "nd", "rd"].contains(word) {
      isNumeric = false
    }
  }
}
