import Quantities
import Testing

struct NeighboursInProseTests {
  @Test(arguments: [
    share("China mined over [60%] of it", holds: [0.61], fails: [0.6]),
    share("China mined more than [two-thirds].", holds: [0.7], fails: [0.6]),
    share("China mined at least [60%].", holds: [0.6, 0.9], fails: [0.59]),
    share("China mined [60%] or more.", holds: [0.9], fails: [0.59]),
    share("China mined [61] per cent.", holds: [0.61], fails: [0.6]),
    tonnes("It mined [88,000] tonnes.", holds: [88_000], fails: [80_000]),
    tonnes("It mined [88] kt.", holds: [88_000], fails: [88]),
    tonnes("It mined [1.2] million tonnes.", holds: [1_200_000], fails: [1.2]),
    Saying("It costs US$[400] million.", .amount, "US$", holds: [400e6], fails: [400]),
    Saying("It costs ₹[7,280] crore.", .amount, "Rs crore", holds: [7280], fails: [728]),
  ])
  func `hedges and units beside a phrase belong to it`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("The talks are over. [60%] of it came from China.", holds: [0.602], fails: [0.7]),
    share("Over the years, China mined [60%].", holds: [0.602], fails: [0.7]),
    share("China mined [60%]. Or more exactly, it refined it.", holds: [0.602], fails: [0.7]),
    tonnes("It mined [88,000], kilograms aside.", holds: [88_000], fails: [88]),
    tonnes("It mined [88,000 t] more recently.", holds: [88_000], fails: [80_000]),
    share("China does not only mine it: [60%] is refined there.", holds: [0.602], fails: [0.7]),
    share("It is not rare, and [60%] of it is mined there.", holds: [0.602], fails: [0.7]),
    share("In the first half, [60%] of it came from China.", holds: [0.602], fails: [0.7]),
  ])
  func `words further away do not`(saying: Saying) { saying.check() }

  @Test(arguments: [
    tonnes("[88,000 tonnes of oxide]", holds: [88_000], fails: [80_000]),
    count("[24 minerals]", holds: [24], fails: [25]),
    count("[24 critical and strategic minerals]", holds: [24], fails: [25]),
    share("[a 61% share]", holds: [0.61], fails: [0.6]),
    share("[61% of world mine output]", holds: [0.61], fails: [0.6]),
    share("[61% of the world's output in 2024]", holds: [0.61], fails: [0.6]),
    share("[61% in 2024]", holds: [0.61], fails: [0.6]),
    share("[more than 60% since 2020]", holds: [0.61], fails: [0.6]),
  ])
  func `nouns and a year may follow the number`(saying: Saying) { saying.check() }

  @Test(arguments: [
    "[61% and 24 mines]", "[60% of 24 mines]", "[a fair bit]", "[a lot]", "[many]", "[]", "[ ]",
    "[it]", "[a dash of 61%, not]", "[%]", "[kt]", "[over]", "[up to]", "[a parsec under 60%]",
    "[not 60%]", "[60% less 5%]", "[sechzig Prozent]",
  ])
  func `what is not understood is not passed`(sentence: String) {
    for share in [0.24, 0.55, 0.6, 0.61, 1] {
      let judgement = judge(Phrase(sentence: sentence), Quantity(.share, share), language: "en")
      #expect(judgement.verdict == .unreadable, "\(share)")
      #expect(judgement.summary?.isEmpty == false)
    }
  }
}
