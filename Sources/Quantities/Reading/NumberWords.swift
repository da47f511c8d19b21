/// English words for numbers.
enum NumberWords {
  /// Zero to nineteen and the tens.
  static func small(_ word: String) -> Double? { smalls[word] }

  /// What a word for a part divides by: 3 for `third` and `thirds`.
  static func divisor(_ word: String) -> Double? { divisors[word] }

  /// 2 for `second` and `2nd`'s ending apart.
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  static let ordinalEndings: Set = ["st", "nd", "rd", "th"]

  /// 12 for `dozen`: nouns that count by themselves.
  static func set(_ word: String) -> Double? { sets[word] }

  /// 3 for `threefold`, 10 for `tenfold`.
  static func fold(_ word: String) -> Double? {
    guard word.utf8.count > 4, word.hasSuffix("fold") else { return nil }
    return smalls[String(word.dropLast(4))] ?? (word == "hundredfold" ? 100 : nil)
  }

  private static let sets: [String: Double] = ["dozen": 12, "couple": 2, "pair": 2, "single": 1]

  private static let smalls: [String: Double] = {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var numbers: [String: Double] = [:]
    for (number, word) in words.enumerated() { numbers[word] = Double(number) }
    for (number, word) in tens.enumerated() { numbers[word] = Double(number + 2) * 10 }
    return numbers
  }()

  private static let divisors: [String: Double] = {
    let names = [
      2: ["half", "halves"], 3: ["third"], 4: ["quarter", "fourth"], 5: ["fifth"], 6: ["sixth"],
      7: ["seventh"], 8: ["eighth"], 9: ["ninth"], 10: ["tenth"], 11: ["eleventh"],
      12: ["twelfth"], 15: ["fifteenth"], 20: ["twentieth"], 50: ["fiftieth"], 100: ["hundredth"],
      1000: ["thousandth"],
    ]
    var divisors: [String: Double] = [:]
    for (number, words) in names {
      for word in words {
        divisors[word] = Double(number)
        if number > 2 { divisors[word + "s"] = Double(number) }
      }
    }
    return divisors
  }()

  private static let ordinals: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    return Dictionary(words.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
  }()

  /// A whole number up to ninety-nine in words.
  static func text(_ number: Double) -> String? {
    guard number == number.rounded(), (0..<100).contains(number) else { return nil }
    if let word = names[number] { return word }
    let unit = number.truncatingRemainder(dividingBy: 10)
    guard let tens = names[number - unit], let units = names[unit] else { return nil }
    return tens + "-" + units
  }

  /// Whether an amount may start with a word.
  static func mayStart(_ word: String) -> Bool { starts.contains(word) || UnitNames.isMoney(word) }

  private static let starts: Set<String> = Set(smalls.keys).union(sets.keys).union([
    "a", "an", "half", "quarter", "minus", "negative",
  ])

  private static let names = Dictionary(smalls.map { ($1, $0) }) { first, _ in first }

  /// The fractions that texts like, the nearest to a number first.
  static func fractions(near number: Double) -> [String] {
    fractions.sorted { abs($0.1 - number) < abs($1.1 - number) }.map(\.0)
  }

  private static let fractions: [(String, Double)] = [
    ("half", 1 / 2), ("a third", 1 / 3), ("two-thirds", 2 / 3), ("a quarter", 1 / 4),
    ("three-quarters", 3 / 4), ("a fifth", 1 / 5), ("two-fifths", 2 / 5), ("three-fifths", 3 / 5),
    ("four-fifths", 4 / 5), ("a tenth", 1 / 10), ("nine-tenths", 9 / 10),
  ]
}
