import Quantities
import Testing

struct PrecisionTests {
  /// A phrase, the lowest number it holds for, and the first above that it does not hold for.
  static let edges: [(String, Double, Double)] = [
    ("88,000 t", 87_500, 88_500), ("60 t", 59.5, 60.5), ("5,000 t", 4_950, 5_050),
    ("100,000 t", 95_000, 105_000), ("20 million t", 19.5e6, 20.5e6), ("2 million t", 1.5e6, 2.5e6),
    ("2.0 million t", 1.95e6, 2.05e6), ("1,200 t", 1_150, 1_250), ("1,234 t", 1_233.5, 1_234.5),
    ("3.20 t", 3.195, 3.205), ("two million t", 1.5e6, 2.5e6), ("twenty-one t", 20.5, 21.5),
    ("exactly 5,000 t", 4_999.5, 5_000.5), ("half a million t", 480_000, 520_000),
    ("two and a half million t", 2.25e6, 2.75e6), ("88 kt", 87_500, 88_500),
    ("1.5 lakh t", 145_000, 155_000), ("10 to 12 kt", 9_500, 12_500),
    ("1 to 1.5 million t", 950_000, 1_550_000),
  ]

  @Test(arguments: edges)
  func `a number holds for what rounds to it`(text: String, low: Double, high: Double) {
    func holds(_ number: Double) -> Bool {
      let quantity = Quantity(.amount, number, unit: MeasureUnit("t"))
      return judge(Phrase(text), quantity, language: "en").verdict == .holds
    }
    let noise = low * 1e-6
    #expect(holds(low) && holds(high - noise))
    #expect(!holds(low - noise) && !holds(high))
  }

  @Test(arguments: [
    ("60%", 0.595, 0.605), ("100%", 0.995, 1.005), ("0.7%", 0.0065, 0.0075),
    ("61.0%", 0.6095, 0.6105),
    ("a third", 0.3134, 0.3532), ("a tenth", 0.0901, 0.1099), ("61 of every 100", 0.6051, 0.6149),
  ])
  func `in per cent every digit counts`(text: String, low: Double, high: Double) {
    func holds(_ number: Double) -> Bool {
      judge(Phrase(text), Quantity(.share, number), language: "en").verdict == .holds
    }
    #expect(holds(low) && holds(high - 1e-6) && !holds(low - 2e-4) && !holds(high + 2e-4))
  }

  @Test func `the noise of binary arithmetic is no digit`() {
    let noisy = Quantity(.share, 0.1 + 0.2)
    #expect(judge(Phrase("at least 30%"), noisy, language: "en").verdict == .holds)
    #expect(judge(Phrase("over 30%"), noisy, language: "en").verdict == .fails)
    #expect(judge(Phrase("61.5%"), Quantity(.share, 0.6145), language: "en").verdict == .holds)
  }

  @Test(arguments: [
    ("8,80,00 t", "88,000"), ("88,00 t", "8,800' or '88.00"), ("88,0000 t", "880,000"),
  ])
  func `digits grouped as nobody groups them are told how to be`(text: String, right: String) {
    let judgement = judge(
      Phrase(text),
      Quantity(.amount, 88_000, unit: MeasureUnit("t")),
      language: "en"
    )
    #expect(judgement.verdict == .unreadable)
    #expect(judgement.help == "write '\(right)'")
  }
}
