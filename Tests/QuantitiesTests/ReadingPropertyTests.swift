import Markup
import Quantities
import Testing

/// Random numbers, written in random ways: what is written of the number holds, and a digit beyond it
/// does not.
struct ReadingPropertyTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) << 32 | state >> 32
    }
  }

  static let languages = ["en", "en-IN", "de", "fr", "hi"]

  @Test(arguments: 1...60)
  func `a rounded number holds, and one digit beyond does not`(seed: UInt64) {
    var dice = Dice(state: seed)
    for language in Self.languages {
      let unit = ["t", "kt", "Mt", "kg"].randomElement(using: &dice) ?? "t"
      let decimals = Int.random(in: 0...3, using: &dice)
      let step = [1.0, 0.1, 0.01, 0.001][decimals]
      let number = (Double(Int.random(in: 11...9_999_999, using: &dice)) + 0.5) * step
      let data = Quantity(.amount, number, unit: MeasureUnit(unit))
      let format = NumberFormat(language: language)
      let text = format.text(number + 0.3 * step, decimals: decimals) + " " + unit
      #expect(judge(Phrase(text), data, language: language).verdict == .holds, "\(text) \(number)")
      let beyond = format.text(number + 1.6 * step, decimals: decimals) + " " + unit
      if decimals > 0 {
        #expect(
          judge(Phrase(beyond), data, language: language).verdict == .fails,
          "\(beyond) \(number)"
        )
      }
    }
  }

  @Test(arguments: 1...60)
  func `a hedge holds on its own side`(seed: UInt64) {
    var dice = Dice(state: seed)
    let percent = Int.random(in: 3...96, using: &dice)
    let share = Quantity(
      .share,
      (Double(percent) + Double.random(in: 0.1...0.4, using: &dice)) / 100
    )
    func verdict(_ text: String) -> Judgement.Verdict {
      judge(Phrase(text), share, language: "en").verdict
    }
    for hedge in ["over", "more than", "at least", "just over", "upwards of"] {
      #expect(verdict("\(hedge) \(percent)%") == .holds)
      #expect(verdict("\(hedge) \(percent + 1)%") == .fails)
    }
    for hedge in ["under", "less than", "up to", "no more than"] {
      #expect(verdict("\(hedge) \(percent + 1)%") == .holds)
      #expect(verdict("\(hedge) \(percent)%") == .fails)
    }
    #expect(verdict("between \(percent)% and \(percent + 1)%") == .holds)
    #expect(verdict("between \(percent + 2)% and \(percent + 4)%") == .fails)
  }

  static let soup = """
    over 60% 88,000 t of the world's half not a third rose fell by more than nearly between and to -
    [ ) 2024 in one million crore Rs $ largest second top none all but doubled 2.4 times fold 8,80,00
    .5 ½ × 10 ^ 6 up down लाख ६१ , . … as much again kg per year 1234567890123456789012345678901234567890
    """

  @Test(arguments: 1...40)
  func `random words never crash, and without a number never hold`(seed: UInt64) {
    var dice = Dice(state: seed)
    let words = Self.soup.split { $0 == " " || $0 == "\n" }.map(String.init)
    let plain = [
      "china", "mined", "ore", "the", "of", "much", "several", "and", "with", "not", "%",
    ]
    let quantities = [
      Quantity(.share, 0.61), Quantity(.amount, 88_000, unit: MeasureUnit("t")),
      Quantity(.growth, -23),
      Quantity(.rank(among: 9), 2), Quantity(.ratio, 2.4), Quantity(.count, 24),
      Quantity(.change, -.infinity, to: .infinity, unit: MeasureUnit("%")),
      Quantity(.concentration, 0),
    ]
    func some(of words: [String]) -> String {
      (0..<Int.random(in: 0...7, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
        .joined(separator: Bool.random(using: &dice) ? " " : "")
    }
    for _ in 0..<60 {
      let phrase = Phrase(some(of: words), before: some(of: words), after: some(of: words))
      for quantity in quantities {
        for language in Self.languages {
          let judgement = judge(phrase, quantity, language: language)
          #expect(
            judgement.verdict == .holds || judgement.summary != nil || judgement.accepted != nil
          )
        }
        let empty = judge(Phrase(some(of: plain)), quantity, language: "en")
        #expect(empty.verdict == .unreadable)
      }
    }
  }
}
