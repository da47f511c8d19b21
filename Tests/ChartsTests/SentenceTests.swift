import Testing

@testable import Charts

struct SentenceTests {
  @Test(arguments: [
    (ChartKind.bar, "production by country", ["production", "by country"]),
    (.bar, "  share  by stage by land use ", ["share", "by stage", "by land use"]),
    (.bar, "standby by bystander", ["standby", "by bystander"]),
    (.bar, "loss in transit by country", ["loss in transit", "by country"]),
    (
      .slope, "share by country from 2018 to 2024", ["share", "by country", "from 2018", "to 2024"]
    ),
    (.dumbbell, "mining, refined metal,use by ore", ["mining", "refined metal", "use", "by ore"]),
    (.treemap, "value by mineral in group", ["value", "by mineral", "in group"]),
    (
      .marimekko, "share by country per mineral sized market",
      ["share", "by country", "per mineral", "sized market"]
    ),
    (
      .flow, "tonnes from stage mine to refine to use",
      ["tonnes", "from mine", "to refine", "to use"]
    ),
    (.flow, "tonnes from stage to country", ["tonnes", "from stage", "to country"]),
    (.scatter, "price against production by ore", ["price", "against production", "by ore"]),
    (
      .timeline, "measure from start to end by land",
      ["measure", "from start", "to end", "by land"]
    ),
  ])
  func `a sentence names its fields`(kind: ChartKind, text: String, names: [String]) {
    let sentence = kind.drawn.sentence.sentence(text, at: [0])
    let parts = sentence.parts.map { "\($0.word.rawValue) \($0.name.value)" }
    #expect(sentence.values.map(\.value) + parts == names)
    for name in sentence.values + sentence.parts.map(\.name) where !name.value.contains(" ") {
      let bytes = Array(text.utf8)[name.place.offsets ?? 0..<0]
      #expect(String(decoding: bytes, as: UTF8.self) == name.value)
    }
  }

  @Test(arguments: [
    (ChartKind.bar, ""), (.bar, "production"), (.bar, "production by"), (.bar, "a by b by c by d"),
    (.stack, "share by stage"), (.slope, "share by country from 2018"), (.dumbbell, "a by b"),
    (.dumbbell, "a, by b"), (.dumbbell, "a, b, c by d"), (.scatter, "y by item"),
    (.marimekko, "share by country"), (.flow, "tonnes from mine"), (.timeline, "measure by land"),
  ])
  func `a sentence with too few or too many fields does not fit`(kind: ChartKind, text: String) {
    let form = kind.drawn.sentence
    #expect(!form.fits(form.sentence(text, at: [0])))
  }

  @Test(arguments: ChartKind.allCases)
  func `every kind says how its sentence goes, and its name in every language`(kind: ChartKind) {
    #expect(!kind.drawn.sentence.shape.isEmpty)
    let english = kind.drawn.name(in: "en")
    #expect(!english.isEmpty)
    #expect(kind.drawn.name(in: "xx") == english)
    if kind.drawn is any UndrawnChart.Type { return }
    for language in ["ar", "de", "es", "fr", "hi"] {
      #expect(kind.drawn.name(in: language) != english, "\(language)")
    }
  }
}
