import Quantities
import Testing

struct RemedyTests {
  /// A sentence, what the data says, and what the phrase should say.
  static let shares: [(String, Double, String)] = [
    ("[85%] of it", 0.614, "61%"),
    ("[85.0%] of it", 0.614, "61.4%"),
    ("[under 5%]", 0.061, "under 7%"), ("[up to 5%]", 0.06, "up to 6%"),
    ("[nearly 85 per cent]", 0.615, "nearly 62 per cent"),
    ("over [85%] of it", 0.61, "60%"), ("[85] per cent", 0.61, "61"),
    ("[a quarter]", 0.66, "two-thirds"), ("[more than half]", 0.41, "more than two-fifths"),
    ("[all] of it", 0, "none"), ("[most] of it", 0.31, "31%"),
    ("[all but 9%]", 0.85, "all but 15%"),
  ]

  @Test(arguments: shares)
  func `the remedy says it in the author's words`(sentence: String, share: Double, right: String)
    throws
  {
    let judgement = judge(try Phrase(marked: sentence), Quantity(.share, share), language: "en")
    #expect(judgement.verdict == .fails)
    #expect(judgement.remedy == right)
  }

  static let others: [(String, Quantity, String)] = [
    ("[17,000 crore]", Quantity(.amount, 18_000, unit: MeasureUnit("Rs crore")), "18,000 crore"),
    ("[six rounds]", Quantity(.count, 7), "seven rounds"),
    ("[24 minerals]", Quantity(.count, 30), "30 minerals"),
    ("[8,52,000 tonnes]", Quantity(.amount, 963_000, unit: MeasureUnit("t")), "9,63,000 tonnes"),
    (
      "[1.2 million tonnes]", Quantity(.amount, 1_510_000, unit: MeasureUnit("t")),
      "1.5 million tonnes"
    ),
    ("[$400m]", Quantity(.amount, 5.65e8, unit: MeasureUnit("US$")), "$570m"),
    ("[more than doubled]", Quantity(.growth, 0), "unchanged"),
    ("[2.4 times]", Quantity(.ratio, 3.1), "3.1 times"),
    ("[40% more]", Quantity(.ratio, 1.55), "55% more"),
  ]

  @Test(arguments: others)
  func `units, magnitudes and words are kept`(sentence: String, quantity: Quantity, right: String)
    throws
  {
    let judgement = judge(try Phrase(marked: sentence), quantity, language: "en")
    #expect(judgement.verdict == .fails)
    #expect(judgement.remedy == right)
  }

  @Test(arguments: [
    ("[88,000 t] in all", 91_300.0, "91,000 t"), ("some [88,000 t]", 99_300, "99,000 t"),
    ("about [88] kt", 99_300, "99"),
  ])
  func `one number in digits is certain`(sentence: String, tonnes: Double, right: String) throws {
    let phrase = try Phrase(marked: sentence)
    let quantity = Quantity(.amount, tonnes, unit: MeasureUnit("t"))
    let fix = try #require(judge(phrase, quantity, language: "en").fix)
    var bytes = Array(phrase.text.utf8)
    bytes.replaceSubrange(fix.range, with: Array(fix.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == right)
  }

  @Test(arguments: ["[over 95,000 t]", "[88,000 kg]", "[a million tonnes]", "[10 to 12 kt]"])
  func `what may be meant otherwise is not certain`(sentence: String) throws {
    let quantity = Quantity(.amount, 91_300, unit: MeasureUnit("t"))
    let judgement = judge(try Phrase(marked: sentence), quantity, language: "en")
    #expect(judgement.verdict == .fails && judgement.fix == nil)
  }
}
