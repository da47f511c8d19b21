import Quantities
import Testing

struct WrittenQuantityTests {
  private static func amount(_ number: Double, _ unit: String) -> Quantity {
    Quantity(.amount, number, unit: MeasureUnit(unit))
  }

  @Test(arguments: [
    (Quantity(.share, 0.61), "en", "61%"), (Quantity(.share, 0.61), "de", "61\u{A0}%"),
    (Quantity(.growth, -12), "en", "\u{2212}12%"),
    (amount(270_000, "t"), "en", "270,000\u{A0}t"), (amount(270_000, "t"), "de", "270.000\u{A0}t"),
    (amount(270_000, "t"), "en-IN", "2,70,000\u{A0}t"),
    (amount(270_000, "t"), "fr", "270\u{202F}000\u{A0}t"),
    (amount(61, "%"), "en", "61%"), (Quantity(.count, 24), "en", "24"),
    (Quantity(.rank(among: 10), 1), "en", "largest"),
    (Quantity(.rank(among: 10), 2), "en", "second-largest"),
    (Quantity(.rank(among: 10), 2), "de", "2"),
    (Quantity(.concentration, 5123.4), "en", "5,123"),
    (Quantity(.amount, 4200, to: .infinity, unit: MeasureUnit("t")), "en", "at least 4,200\u{A0}t"),
  ])
  func `a quantity is written for its language`(
    quantity: Quantity,
    language: String,
    text: String
  ) {
    #expect(quantity.text(language: language) == text)
  }

  @Test func `a unit and decimals may be asked for`() {
    let mass = Self.amount(270_400, "t")
    #expect(mass.text(language: "en", in: MeasureUnit("kt"), decimals: 1) == "270.4\u{A0}kt")
    #expect(Quantity(.share, 0.6104).text(language: "en", decimals: 1) == "61.0%")
    #expect(Quantity(.share, 0.6104).exactText(language: "en") == "61.0%")
  }

  @Test(arguments: [
    Quantity(.share, 0.6104), Quantity(.share, 0), Quantity(.share, 1), Quantity(.share, 0.00042),
    Quantity(.share, 0.9996), Quantity(.growth, -12.34), Quantity(.growth, 0),
    amount(270_400, "t"), amount(0.0042, "t"), amount(1.0 / 3, "kt"), amount(412e6, "US$"),
    amount(7280, "Rs crore"), amount(55.4, "US$ per kg"), amount(61, "%"),
    Quantity(.count, 24), Quantity(.ratio, 2.4), Quantity(.ratio, 0.04),
    Quantity(.concentration, 5123.4), Quantity(.rank(among: 10), 1), Quantity(.rank(among: 10), 3),
    Quantity(.change, -3000, unit: MeasureUnit("t")), Quantity(.change, 11, unit: MeasureUnit("%")),
    Quantity(.change, 0, unit: MeasureUnit("t")),
    Quantity(.amount, 4200, to: .infinity, unit: MeasureUnit("t")),
    Quantity(.share, 0.56, to: 0.66),
  ])
  func `what is filled in holds of what it was written from`(quantity: Quantity) {
    for language in ["en", "en-IN", "de", "fr", "hi"] {
      for text in [quantity.text(language: language), exactText(quantity, language)] {
        let judgement = judge(Phrase(text), quantity, language: language)
        #expect(judgement.verdict == .holds, "\(text) in \(language): \(judgement.summary ?? "")")
      }
    }
  }

  /// A rank's own is for readers alone: `2nd of 10`.
  private func exactText(_ quantity: Quantity, _ language: String) -> String {
    if case .rank = quantity.kind { return quantity.text(language: language) }
    return quantity.exactText(language: language)
  }

  @Test(arguments: wordings)
  func `each row of the table of wordings has an example that holds and one that does not`(
    wording: Wording
  ) {
    let (holds, fails) = (wording.holds, wording.fails)
    #expect(judge(Phrase(holds.phrase), holds.quantity, language: "en").verdict == .holds)
    #expect(judge(Phrase(fails.phrase), fails.quantity, language: "en").verdict == .fails)
  }
}
