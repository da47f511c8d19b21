import Quantities
import Testing

struct NumeralsInProseTests {
  @Test(arguments: [
    tonnes("[88,000 t]", holds: [87_500, 88_000, 88_499], fails: [87_499, 88_500]),
    tonnes("[88 000 t]", holds: [88_000], fails: [88, 89_000]),
    tonnes("[88\u{A0}000 t]", holds: [88_000], fails: [88]),
    tonnes("[88\u{202F}000\u{A0}t]", holds: [88_000], fails: [88]),
    tonnes("[88\u{2009}000 t]", holds: [88_000], fails: [88]),
    tonnes("[1'234'000 t]", holds: [1_234_000], fails: [1234]),
    tonnes("[1\u{2019}234\u{2019}000 t]", holds: [1_234_000], fails: [1234]),
    tonnes("[88000 t]", holds: [88_000], fails: [87_000]),
    tonnes("[8,52,000 t]", holds: [852_000, 851_500], fails: [851_000, 852_500]),
    tonnes("[8,52,000 t]", in: "en-IN", holds: [852_000], fails: [85_200]),
    tonnes("[8,52,000 t]", in: "hi", holds: [852_000], fails: [85_200]),
    tonnes("[1,23,45,678 t]", holds: [12_345_678], fails: [12_345_680]),
    tonnes("[12,34,567 t]", in: "en-GB", holds: [1_234_567], fails: [1_234_568]),
  ])
  func `digits are grouped in many ways`(saying: Saying) { saying.check() }

  @Test(arguments: [
    tonnes("[1.234 t]", holds: [1.234, 1.2344], fails: [1234, 1.2346]),
    tonnes("[1.234 t]", in: "de", holds: [1234], fails: [1.234]),
    tonnes("[88.000 t]", in: "de", holds: [88_000], fails: [88]),
    tonnes("[1.234,5 t]", in: "de", holds: [1234.5], fails: [1234.6]),
    tonnes("[0,6 t]", in: "de", holds: [0.6], fails: [6, 0.7]),
    tonnes("[88\u{202F}000,5 t]", in: "fr", holds: [88_000.5], fails: [88_000]),
    tonnes("[1,234.5 t]", holds: [1234.5], fails: [1234.6]),
    tonnes("[.5 t]", holds: [0.5, 0.45], fails: [0.4, 5]),
    tonnes("[0.50 t]", holds: [0.504], fails: [0.506]),
  ])
  func `the language decides on points and commas`(saying: Saying) { saying.check() }

  @Test(arguments: [
    tonnes("[८८,००० t]", in: "hi", holds: [88_000], fails: [8800]),
    tonnes("[८,५२,००० t]", in: "hi", holds: [852_000], fails: [85_200]),
    tonnes("[٨٨٠٠٠ t]", in: "ar", holds: [88_000], fails: [8800]),
    tonnes("[1.2 × 10^6 t]", holds: [1_200_000], fails: [12, 1_300_000]),
  ])
  func `digits of other scripts and powers of ten are numbers`(saying: Saying) { saying.check() }

  @Test(arguments: [
    count("[twenty-one] mines", holds: [21], fails: [20, 22, 1]),
    count("[Twenty one] mines", holds: [21], fails: [20]),
    count("[one hundred and five] mines", holds: [105], fails: [100, 104]),
    count("[a hundred and five] mines", holds: [105], fails: [100]),
    count("[seven] mines", holds: [7], fails: [6, 8]),
    count("[a dozen] mines", holds: [12], fails: [11, 13]),
    count("[two dozen] mines", holds: [24], fails: [12, 2]),
    count("[four thousand five hundred and six] mines", holds: [4506], fails: [4000, 4500]),
    tonnes("[two and a half million tonnes]", holds: [2_500_000], fails: [2_000_000, 2.5]),
    tonnes("[half a million tonnes]", holds: [500_000], fails: [1_000_000, 600_000]),
    tonnes("[three hundred million tonnes]", holds: [3e8], fails: [3e6, 300]),
    tonnes("[a hundred thousand tonnes]", holds: [100_000], fails: [100, 1000]),
  ])
  func `words are numbers`(saying: Saying) { saying.check() }

  @Test(arguments: [
    tonnes("[1.2 million t]", holds: [1_200_000, 1_150_000], fails: [1_250_000, 1.2]),
    tonnes("[1.2m tonnes]", holds: [1_200_000], fails: [1.2]),
    tonnes("[1.2 mn t]", holds: [1_200_000], fails: [1.2]),
    tonnes("[3 bn t]", holds: [3e9], fails: [4e9]),
    tonnes("[88 thousand t]", holds: [88_000], fails: [88]),
    tonnes("[5 lakh t]", holds: [500_000], fails: [5]),
    tonnes("[1.5 crore tonnes]", holds: [15_000_000], fails: [1.5]),
    Saying("[1 lakh crore rupees]", .amount, "₹", holds: [1e12], fails: [1e7, 1e5]),
  ])
  func `words for magnitudes multiply`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[10 to 12%]", holds: [0.095, 0.11, 0.1249], fails: [0.094, 0.126]),
    share("[10–12%]", holds: [0.095, 0.12], fails: [0.09, 0.13]),
    share("[10-12 per cent]", holds: [0.11], fails: [0.13]),
    share("[10%–12%]", holds: [0.11], fails: [0.13]),
    share("[between 10 and 12%]", holds: [0.11], fails: [0.13, 0.09]),
    share("[between 10% and 12%]", holds: [0.11], fails: [0.13]),
    share("[from 10 to 12 percent]", holds: [0.11], fails: [0.13]),
    tonnes("[42,000 t to 51,000 t]", holds: [45_000], fails: [41_000, 52_000]),
    tonnes("[42,000–51,000 t]", holds: [45_000], fails: [41_000, 52_000]),
    tonnes("[2 to 3 million tonnes]", holds: [2_500_000], fails: [2.5, 3_600_000]),
    count("[ten to twelve] mines", holds: [10, 11, 12], fails: [9, 13]),
    Saying("[$400m–$500m]", .amount, "US$", holds: [450e6], fails: [600e6, 300e6]),
    Saying("[US$ 2 to 3 billion]", .amount, "US$", holds: [2.4e9], fails: [2, 4e9]),
  ])
  func `two numbers are a range`(saying: Saying) { saying.check() }

  @Test(arguments: [
    ("[1,2345 t]", "12,345"),
    ("[over 1,23,4 t]", "1,234"),
  ])
  func `a malformed grouping is told with the right one`(sentence: String, right: String) {
    let judgement = judge(
      Phrase(sentence: sentence),
      Quantity(.amount, 61, unit: MeasureUnit("t")),
      language: "en"
    )
    #expect(judgement.verdict == .unreadable)
    #expect(judgement.help?.contains("'\(right)'") == true)
  }
}
