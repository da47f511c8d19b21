import Quantities
import Testing

struct RemediesInProseTests {
  private static let mass = Quantity(.amount, 61_400, unit: MeasureUnit("t"))

  @Test(arguments: [
    ("[over 85%]", Quantity(.share, 0.61), "over 60%", nil),
    ("[85%]", Quantity(.share, 0.61), "61%", "61%"),
    ("[about 85%]", Quantity(.share, 0.61), "about 61%", "about 61%"),
    ("[85.0%]", Quantity(.share, 0.6104), "61.0%", "61.0%"),
    ("[85 per cent of it]", Quantity(.share, 0.61), "61 per cent of it", "61 per cent of it"),
    ("[at least 85%]", Quantity(.share, 0.61), "at least 61%", nil),
    ("[88,000 t]", mass, "61,000 t", "61,000 t"),
    ("[88,000 tonnes]", mass, "61,000 tonnes", "61,000 tonnes"),
    ("[88 kt]", mass, "61 kt", "61 kt"),
    ("[88 000 t]", mass, "61 000 t", "61 000 t"),
    (
      "[8,52,000 t]", Quantity(.amount, 634_000, unit: MeasureUnit("t")), "6,34,000 t",
      "6,34,000 t"
    ),
    ("[24] mines", Quantity(.count, 25), "25", "25"),
    ("[fell 23%]", Quantity(.growth, -12), "fell 12%", "fell 12%"),
  ])
  func `a remedy keeps the author's words`(
    sentence: String,
    quantity: Quantity,
    remedy: String,
    fixed: String?
  ) {
    let phrase = Phrase(sentence: sentence)
    let judgement = judge(phrase, quantity, language: "en")
    #expect(judgement.verdict == .fails)
    #expect(judgement.remedy == remedy)
    #expect(judgement.fix.map(phrase.text.replacing) == fixed)
  }

  @Test(arguments: [
    ("[a third]", Quantity(.share, 0.61)), ("[all]", Quantity(.share, 0.61)),
    ("[under 10%]", Quantity(.share, 0.15)), ("[nearly 70%]", Quantity(.share, 0.61)),
    ("[well over 85%]", Quantity(.share, 0.61)), ("[between 10 and 12%]", Quantity(.share, 0.61)),
    ("[doubled]", Quantity(.growth, 61)), ("[rose 23%]", Quantity(.growth, -12)),
    ("[largest]", Quantity(.rank(among: 10), 3)), ("[over 88,000 t]", mass),
    ("[twice]", Quantity(.ratio, 3.4)), ("[less than 5,000 t]", mass),
    ("[six] mines", Quantity(.count, 7)),
    ("[$88 million]", Quantity(.amount, 61, unit: MeasureUnit("US$ million"))),
    ("[fell by 3,000 t]", Quantity(.change, 4200, unit: MeasureUnit("t"))),
  ])
  func `a remedy holds where the phrase did not`(sentence: String, quantity: Quantity) throws {
    let phrase = Phrase(sentence: sentence)
    let judgement = judge(phrase, quantity, language: "en")
    #expect(judgement.verdict == .fails)
    let remedy = try #require(judgement.remedy)
    let again = judge(Phrase(remedy), quantity, language: "en")
    #expect(again.verdict == .holds, "'\(remedy)': \(again.summary ?? "")")
    #expect(judgement.fix == nil || Self.holds(phrase, judgement, quantity))
  }

  private static func holds(_ phrase: Phrase, _ judgement: Judgement, _ quantity: Quantity) -> Bool
  {
    var phrase = phrase
    if let fix = judgement.fix { phrase.text = phrase.text.replacing(fix) }
    return judge(phrase, quantity, language: "en").verdict == .holds
  }
}

extension String {
  /// With an edit of a judgement made.
  func replacing(_ edit: Judgement.Edit) -> String {
    var bytes = Array(utf8)
    bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
