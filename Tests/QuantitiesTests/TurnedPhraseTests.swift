import Quantities
import Testing

/// Numbers that are right, in sentences that say something else with them.
struct TurnedPhraseTests {
  @Test(arguments: [
    "It is not [61%], whatever they say.", "China no longer mines [61%].",
    "China mines nowhere near [61%].", "It does not yet mine [61%].", "It was [61%] more.",
    "It doesn't by itself mine [61%].", "All but [61%] of it came from China.",
    "It fell by [61%].", "It was [61%] less than before.", "It was [61%] lower.",
    "It was [61%] more than in 2020.", "It took half of the [61%].",
    "It took less than half of the [61%].", "It was twice the [61%].",
    "It was a hundred times [61%].", "[61% to 40%]", "[61% of 40%]", "[61%, down from 70%]",
    "[61% ± 3%]", "[61‰]", "[61 percentage points]", "[0.61%]", "[one-third less]",
  ])
  func `the share of 61 per cent`(sentence: String) {
    expectNoPass(sentence, Quantity(.share, 0.61))
  }

  @Test(arguments: [
    ("[the first half]", 0.5), ("[half as much]", 0.5), ("[half a dozen]", 0.5),
    ("[a quarter century]", 0.25), ("[last quarter]", 0.25), ("[the third producer]", 0.333),
    ("[a half-hearted attempt]", 0.5), ("[all the same]", 1),
    ("[most of all]", 0.9), ("[at most]", 0.9), ("[almost]", 0.9), ("[nothing but gallium]", 0),
  ])
  func `words that are parts elsewhere`(sentence: String, value: Double) {
    expectNoPass(sentence, Quantity(.share, value))
  }

  @Test(arguments: [
    "[88,000 cubic metres]", "[88,000 troy ounces]", "[88,000 people]", "[88,000 dollars]",
    "It was not [88,000 t] but 70,000 t.", "[88,000 t short]", "[88,000 t too much]",
    "[88,000 t less]", "[2.4 times 88,000 t]", "[88,000 t × 2]", "[tens of thousands of tonnes]",
    "[88 t]", "[88,000 kg]", "[88,000 Mt]", "[-88,000 t]",
  ])
  func `the mass of 88,000 tonnes`(sentence: String) {
    expectNoPass(sentence, Quantity(.amount, 88_000, unit: MeasureUnit("t")))
  }

  @Test(arguments: [
    ("[not the largest]", 1.0), ("[no longer the largest]", 1), ("[nearly the largest]", 1),
    ("[one of the largest]", 1), ("[one of the largest]", 3), ("[a leading producer]", 1),
    ("[the largest but one]", 1), ("[the largest after China]", 1), ("It is not [the largest].", 1),
    ("[the second]", 1), ("[first time]", 1), ("[the fourth quarter]", 4),
    ("[the largest] outside China", 1), ("[third] party", 3), ("[third world]", 3),
  ])
  func `words that are places elsewhere`(sentence: String, rank: Double) {
    expectNoPass(sentence, Quantity(.rank(among: 10), rank))
  }

  @Test(arguments: [
    ("[did not double]", 100.0), ("[has not doubled]", 100), ("[failed to double]", 100),
    ("[doubled to 40%]", 100), ("[nearly doubled]", 100), ("[rose from 10% to 23%]", 23),
    ("[three times more]", 200), ("[three times more]", 300), ("[rose less than 5%]", -3),
    ("[tenfold less]", -90), ("[tenfold less]", 900), ("[23% below]", 23), ("[down 23%]", 23),
  ])
  func `growth the other way or by another amount`(sentence: String, value: Double) {
    expectNoPass(sentence, Quantity(.growth, value))
  }

  private func expectNoPass(_ sentence: String, _ quantity: Quantity) {
    let judgement = judge(Phrase(sentence: sentence), quantity, language: "en")
    #expect(judgement.verdict != .holds, "\(sentence)")
  }
}
