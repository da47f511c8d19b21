import Quantities
import Testing

struct ChangesInProseTests {
  @Test(arguments: [
    growth("[doubled]", holds: [100], fails: [60, 150, -50]),
    growth("[tripled]", holds: [200], fails: [100, 300]),
    growth("[trebled]", holds: [200], fails: [100]),
    growth("[quadrupled]", holds: [300], fails: [200]),
    growth("[quintupled]", holds: [400], fails: [300]),
    growth("[halved]", holds: [-50], fails: [50, -40, -60]),
    growth("[more than doubled]", holds: [101, 300], fails: [99, 90]),
    growth("[nearly tripled]", holds: [195], fails: [201, 150]),
    growth("[more than halved]", holds: [-55, -90], fails: [-45, 10]),
    growth("[has almost doubled]", holds: [97], fails: [101, 50]),
    Saying("[doubled]", .ratio, holds: [2], fails: [1, 3]),
    Saying("[halved]", .ratio, holds: [0.5], fails: [2, 1]),
    Saying("[2.4 times]", .ratio, holds: [2.4], fails: [2.5]),
    Saying("[2.4 times as much]", .ratio, holds: [2.4], fails: [2.5]),
    Saying("[threefold]", .ratio, holds: [3], fails: [2]),
    Saying("[twice]", .ratio, holds: [2], fails: [3]),
    Saying("[twice as much as]", .ratio, holds: [2], fails: [3]),
    Saying("[half as much]", .ratio, holds: [0.5], fails: [1]),
    Saying("[more than twice]", .ratio, holds: [2.1], fails: [1.9]),
    Saying("over [ten times]", .ratio, holds: [11], fails: [9]),
  ])
  func `words for multiples`(saying: Saying) { saying.check() }

  @Test(arguments: [
    growth("[rose 23%]", holds: [23, 22.5], fails: [22, -23]),
    growth("[rose by 23 per cent]", holds: [23], fails: [-23]),
    growth("[grew by a fifth]", holds: [20], fails: [-20, 30]),
    growth("[had increased 23%]", holds: [23], fails: [24]),
    growth("[was up 23%]", holds: [23], fails: [-23]),
    growth("[fell 23%]", holds: [-23], fails: [23, -24]),
    growth("[has fallen by 23%]", holds: [-23], fails: [23]),
    growth("[declined by a fifth]", holds: [-20], fails: [20]),
    growth("[went down 23%]", holds: [-23], fails: [23]),
    growth("[lost a fifth]", holds: [-20], fails: [20]),
    growth("[a 23% rise]", holds: [23], fails: [-23]),
    growth("[a 23% fall]", holds: [-23], fails: [23]),
    growth("[an increase of 23%]", holds: [23], fails: [-23]),
    growth("[a drop of 23%]", holds: [-23], fails: [23]),
    growth("[23% higher]", holds: [23], fails: [-23]),
    growth("[23% lower]", holds: [-23], fails: [23]),
    growth("[fell by more than 20%]", holds: [-25], fails: [-15, 25]),
    growth("[fell by at least a fifth]", holds: [-20, -40], fails: [-19, 20]),
    growth("[fell nearly 20%]", holds: [-19.5], fails: [-20.5, 19.5]),
    growth("[grew less than 5%]", holds: [3], fails: [6, -3]),
    growth("[rose between 10 and 12%]", holds: [11], fails: [-11, 13]),
    Saying("[a fall of 3,000 t]", .change, "t", holds: [-3000], fails: [3000, -4000]),
    Saying("[rose by 3 kt]", .change, "t", holds: [3000], fails: [-3000]),
    Saying("[fell by $400 million]", .change, "US$ million", holds: [-400], fails: [400]),
  ])
  func `verbs say up or down`(saying: Saying) { saying.check() }

  @Test(arguments: [
    growth("[23%]", holds: [23], fails: [-23]),
    growth("[-23%]", holds: [-23], fails: [23]),
    growth("[−23%]", holds: [-23], fails: [23]),
    growth("[minus 23%]", holds: [-23], fails: [23]),
    growth("[+23%]", holds: [23], fails: [-23]),
    growth("It fell [23%] in a year", holds: [-23], fails: [23]),
    growth("It fell by [23%] in a year", holds: [-23], fails: [23]),
    growth("It fell by more than [20%]", holds: [-23], fails: [23, -15]),
    growth("It rose [23%]", holds: [23], fails: [-23]),
    Saying("[unchanged]", .change, "t", holds: [0], fails: [500]),
    growth("[unchanged]", holds: [0], fails: [20, -20]),
    growth("[flat]", holds: [0.2], fails: [20]),
    Saying("[rose by 23%]", .ratio, holds: [1.23], fails: [0.77, 23]),
    Saying("[fell by 23%]", .ratio, holds: [0.77], fails: [1.23]),
  ])
  func `signs, words before and words without a number`(saying: Saying) { saying.check() }

  @Test(arguments: ["[fell slightly]", "[rose sharply]", "[grew]", "[is far larger than before]"])
  func `a direction is no number`(sentence: String) {
    let judgement = judge(Phrase(sentence: sentence), Quantity(.growth, -3), language: "en")
    #expect(judgement.verdict == .unreadable)
  }
}
