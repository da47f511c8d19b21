import Quantities
import Testing

/// What the words around a phrase say of its number, and what they do not.
struct SurroundingTests {
  @Test(arguments: [
    ("holds", 0.61, "Over [60%] of it"), ("fails", 0.6, "Over [60%] of it"),
    ("holds", 0.6, "The war is over. [60%] of it"), ("holds", 0.6, "It is over: [60%]"),
    ("holds", 0.61, "at [least 60%] of it"), ("fails", 0.59, "[60%] or more"),
    ("holds", 0.6, "[60] per cent"), ("holds", 0.35, "up from [35%]"),
    ("holds", 0.6, "down to [60%]"),
    ("unreadable", 0.6, "It isn't [60%]"), ("unreadable", 0.6, "no longer [60%]"),
    ("unreadable", 1, "far from [all] of it"), ("holds", 0.6, "made up [60%] of it"),
    ("incomparable", 0.6, "fell by [60%]"), ("incomparable", 0.6, "[60] percentage points"),
    ("incomparable", 0.6, "[60] million tonnes"),
  ])
  func `of a share`(verdict: String, share: Double, sentence: String) throws {
    let judgement = judge(try Phrase(marked: sentence), Quantity(.share, share), language: "en")
    #expect("\(judgement.verdict)" == verdict, "\(sentence): \(judgement)")
  }

  @Test(arguments: [
    ("holds", -23.0, "fell [23%]"), ("fails", 23, "fell by about [23%]"),
    ("fails", 23, "a drop of [23%]"),
    ("holds", -23, "a [23%] year-on-year drop"), ("holds", -23, "[23%] lower than in 2023"),
    ("holds", 23, "up [23%]"), ("fails", 23, "[a production fall of 23%]"),
    ("holds", -8.2, "contracted a little, by [8.2%]"),
    ("fails", 8.2, "fell sharply in China by [8.2%]"),
    ("unreadable", 23, "rose to [23%]"), ("fails", 23, "down [23%]"),
    ("fails", -20, "fell by more than [a quarter]"),
    ("holds", -30, "fell by more than [a quarter]"),
  ])
  func `of growth`(verdict: String, growth: Double, sentence: String) throws {
    let judgement = judge(try Phrase(marked: sentence), Quantity(.growth, growth), language: "en")
    #expect("\(judgement.verdict)" == verdict, "\(sentence): \(judgement)")
  }

  @Test(arguments: [
    ("holds", 2, "the second-[largest] producer"), ("fails", 1, "the second-[largest] producer"),
    ("holds", 2, "the [second]-largest"), ("unreadable", 1, "no longer [the largest]"),
    ("unreadable", 1, "nearly [the largest]"), ("holds", 2, "slipped to [second place]"),
  ])
  func `of a rank`(verdict: String, place: Double, sentence: String) throws {
    let rank = Quantity(.rank(among: 9), place)
    let judgement = judge(try Phrase(marked: sentence), rank, language: "en")
    #expect("\(judgement.verdict)" == verdict, "\(sentence): \(judgement)")
  }

  @Test(arguments: [
    ("holds", 12, "spread over [12] countries"),
    ("holds", 7, "control over exports in [seven] rounds"),
    ("fails", 12, "over [12] countries"), ("holds", 195, "took up [195] projects"),
  ])
  func `of a count`(verdict: String, count: Double, sentence: String) throws {
    let judgement = judge(try Phrase(marked: sentence), Quantity(.count, count), language: "en")
    #expect("\(judgement.verdict)" == verdict, "\(sentence): \(judgement)")
  }
}
