import Quantities
import Testing

struct RanksInProseTests {
  private static func rank(
    _ sentence: String,
    holds: [Double] = [],
    fails: [Double] = []
  ) -> Saying {
    Saying(sentence, .rank(among: 10), holds: holds, fails: fails)
  }

  @Test(arguments: [
    rank("[largest]", holds: [1], fails: [2, 10]),
    rank("[the largest producer]", holds: [1], fails: [2]),
    rank("[the world's largest]", holds: [1], fails: [2]),
    rank("[the biggest miner of cobalt]", holds: [1], fails: [2]),
    rank("[the leading producer]", holds: [1], fails: [2]),
    rank("[the top producer]", holds: [1], fails: [2]),
    rank("[number one]", holds: [1], fails: [2]),
    rank("[No. 1]", holds: [1], fails: [2]),
    rank("[first]", holds: [1], fails: [2]),
    rank("[second-largest]", holds: [2], fails: [1, 3]),
    rank("[the world's second largest producer]", holds: [2], fails: [1, 3]),
    rank("[third]", holds: [3], fails: [2, 4]),
    rank("[3rd]", holds: [3], fails: [2]),
    rank("[the 3rd-largest]", holds: [3], fails: [2]),
    rank("[joint second]", holds: [2], fails: [1, 3]),
    rank("[smallest]", holds: [10], fails: [1, 9]),
    rank("[the second-smallest]", holds: [9], fails: [10, 2]),
    rank("[among the three largest]", holds: [1, 2, 3], fails: [4]),
    rank("[one of the five largest producers]", holds: [1, 5], fails: [6]),
    rank("[in the top three]", holds: [1, 3], fails: [4]),
    rank("[one of the three smallest]", holds: [8, 10], fails: [7, 1]),
    rank("the [largest]", holds: [1], fails: [2]),
  ])
  func `superlatives and ordinals are places`(saying: Saying) { saying.check() }
}
