import Quantities
import Testing

struct HedgesInProseTests {
  @Test(arguments: [
    share("[over 60%]", holds: [0.6001, 0.61, 0.99], fails: [0.6, 0.599]),
    share("[more than two-thirds]", holds: [0.667, 0.8], fails: [0.66, 0.6]),
    share("[Above 60%]", holds: [0.61], fails: [0.6]),
    share("[upwards of 60%]", holds: [0.61], fails: [0.6]),
    share("[in excess of 60%]", holds: [0.61], fails: [0.6]),
    share("[at least 60%]", holds: [0.6, 0.7], fails: [0.5999, 0.5]),
    share("[no less than 60%]", holds: [0.6], fails: [0.59]),
    share("[not less than 60%]", holds: [0.6], fails: [0.59]),
    count("[no fewer than 24] mines", holds: [24, 30], fails: [23]),
    count("[24 or more] mines", holds: [24, 30], fails: [23]),
    share("[60% or more]", holds: [0.6, 0.9], fails: [0.59]),
    share("[60%+]", holds: [0.61, 0.9], fails: [0.59]),
    share("[under 10%]", holds: [0.099, 0], fails: [0.1, 0.2]),
    share("[less than 10%]", holds: [0.09], fails: [0.1]),
    count("[fewer than 24] mines", holds: [23], fails: [24]),
    share("[up to 10%]", holds: [0.1, 0.05], fails: [0.101]),
    share("[at most 10%]", holds: [0.1], fails: [0.11]),
    share("[no more than 10%]", holds: [0.1], fails: [0.11]),
    share("[not more than 10%]", holds: [0.1], fails: [0.11]),
    share("[10% or less]", holds: [0.1, 0.02], fails: [0.11]),
    count("[24 or fewer] mines", holds: [24, 2], fails: [25]),
  ])
  func `hedges of one side end at their number`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[about 60%]", holds: [0.571, 0.6, 0.629], fails: [0.56, 0.64]),
    share("[approx. 60%]", holds: [0.62], fails: [0.64]),
    share("[c. 60%]", holds: [0.62], fails: [0.64]),
    share("[~60%]", holds: [0.62], fails: [0.64]),
    share("[≈ 60%]", holds: [0.62], fails: [0.64]),
    share("[60% or so]", holds: [0.62], fails: [0.64]),
    tonnes("[some 5,000 tonnes]", holds: [4760, 5240], fails: [4700, 5300]),
    tonnes("[in the region of 5,000 tonnes]", holds: [4800], fails: [4700]),
    tonnes("[roughly 2 million tonnes]", holds: [1.6e6, 2.4e6], fails: [1.4e6, 2.6e6]),
    share("[nearly 70%]", holds: [0.67, 0.699], fails: [0.7, 0.71, 0.6]),
    share("[almost two-thirds]", holds: [0.65], fails: [0.67, 0.55]),
    share("[just under 70%]", holds: [0.69], fails: [0.7, 0.6]),
    share("[just short of 70%]", holds: [0.69], fails: [0.7, 0.6]),
    share("[just over 60%]", holds: [0.601, 0.625], fails: [0.6, 0.7]),
    share("[a little over 60%]", holds: [0.61], fails: [0.6, 0.7]),
    share("[slightly more than half]", holds: [0.51], fails: [0.49, 0.6]),
    share("[well over 60%]", holds: [0.67, 0.9], fails: [0.61, 0.6]),
    share("[far more than half]", holds: [0.7], fails: [0.51]),
    share("[well under 10%]", holds: [0.08], fails: [0.098, 0.1]),
    tonnes("[exactly 88,000 t]", holds: [88_000], fails: [88_300]),
  ])
  func `hedges of two sides reach as far as the table says`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[only 5%]", holds: [0.054], fails: [0.06, 0.04]),
    share("[just 5%]", holds: [0.05], fails: [0.06]),
    share("[a mere 5%]", holds: [0.05], fails: [0.06]),
    share("[fully 61%]", holds: [0.61], fails: [0.6]),
    tonnes("[an estimated 88,000 t]", holds: [88_000], fails: [80_000]),
    count("[as many as 24] mines", holds: [24], fails: [25]),
    share("[the 61%]", holds: [0.61], fails: [0.6]),
  ])
  func `some words before a number change nothing`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[more than about 60%]", holds: [0.61, 0.9], fails: [0.5]),
    share("[at least some 60%]", holds: [0.61, 0.9], fails: [0.5]),
    share("over [about 60%]", holds: [0.61], fails: [0.5]),
    share("at least [60% or more]", holds: [0.6], fails: [0.59]),
  ])
  func `two hedges combine`(saying: Saying) { saying.check() }

  @Test(arguments: [
    "[over at most 60%]", "over [at most 60%]", "[at least under 60%]", "[over 60% or less]",
    "under [60% or more]", "[nearly over 60%]",
  ])
  func `hedges that contradict each other are unreadable`(sentence: String) {
    let judgement = judge(Phrase(sentence: sentence), Quantity(.share, 0.6), language: "en")
    #expect(judgement.verdict == .unreadable)
  }
}
