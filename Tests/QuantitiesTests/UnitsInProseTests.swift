import Quantities
import Testing

struct UnitsInProseTests {
  @Test(arguments: [
    tonnes("[88 kt]", holds: [88_000], fails: [88]),
    tonnes("[0.1 Mt]", holds: [100_000], fails: [0.1, 200_000]),
    tonnes("[88,000 metric tons]", holds: [88_000], fails: [80_000]),
    tonnes("[88 thousand tonnes]", holds: [88_000], fails: [88]),
    tonnes("[88 kilotonnes]", holds: [88_000], fails: [88]),
    tonnes("[500 kg]", holds: [0.5], fails: [500]),
    tonnes("[1,000 short tons]", holds: [907], fails: [1000]),
    tonnes("[2,205 lb]", holds: [1], fails: [2205]),
    Saying("[270,000 tonnes]", .amount, "kt", holds: [270], fails: [270_000]),
    Saying("[0.27 Mt]", .amount, "kt", holds: [270], fails: [27]),
    Saying("[270]", .amount, "kt", holds: [270], fails: [280]),
    tonnes("[88,000]", holds: [88_000], fails: [80_000]),
    tonnes("[1.2 million]", holds: [1_200_000], fails: [1.2]),
  ])
  func `masses convert`(saying: Saying) { saying.check() }

  @Test(arguments: [
    Saying("[US$400 million]", .amount, "US$", holds: [400e6], fails: [400, 500e6]),
    Saying("[US$ 400 million]", .amount, "US$", holds: [400e6], fails: [500e6]),
    Saying("[$400m]", .amount, "US$", holds: [400e6], fails: [500e6]),
    Saying("[$1.2bn]", .amount, "US$ million", holds: [1200], fails: [1.2, 1300]),
    Saying("[US$ 3 trillion]", .amount, "US$", holds: [3e12], fails: [4e12]),
    Saying("[400 million dollars]", .amount, "US$", holds: [400e6], fails: [500e6]),
    Saying("[USD 400 million]", .amount, "US$", holds: [400e6], fails: [500e6]),
    Saying("[Rs 7,280 crore]", .amount, "Rs crore", holds: [7280], fails: [728, 7300]),
    Saying("[₹7,280 crore]", .amount, "Rs crore", holds: [7280], fails: [728]),
    Saying("[7,280 crore rupees]", .amount, "₹", holds: [72.8e9], fails: [7280]),
    Saying("[€20 million]", .amount, "EUR", holds: [20e6], fails: [30e6]),
    Saying("[£20 million]", .amount, "GBP", holds: [20e6], fails: [30e6]),
    Saying("[US$55 per kg]", .amount, "US$ per kg", holds: [55], fails: [60]),
    Saying("[$55/kg]", .amount, "US$ per kg", holds: [55], fails: [60]),
    Saying("[$55 a kilogram]", .amount, "US$ per kg", holds: [55], fails: [60]),
    Saying("[$55,000 per tonne]", .amount, "US$ per kg", holds: [55], fails: [55_000]),
  ])
  func `money is money`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[61 per cent]", holds: [0.61], fails: [0.6]),
    share("[61 percent]", holds: [0.61], fails: [0.6]),
    share("[61 pct]", holds: [0.61], fails: [0.6]),
    share("[61\u{A0}%]", holds: [0.61], fails: [0.6]),
    Saying("[two-thirds]", .amount, "%", holds: [66.7], fails: [60]),
    Saying("[11 percentage points]", .change, "%", holds: [11], fails: [12, -11]),
    Saying("[11 pp]", .change, "%", holds: [11], fails: [12]),
    Saying("[50 basis points]", .change, "%", holds: [0.5], fails: [50]),
    Saying("[5,000]", .concentration, holds: [5000], fails: [4000]),
    Saying("[about 1,800 points]", .concentration, holds: [1850], fails: [2000]),
    Saying("[120 exploration projects]", .amount, "projects", holds: [120], fails: [130]),
  ])
  func `per cent, points and things`(saying: Saying) { saying.check() }

  @Test(arguments: [
    ("[€400 million]", Quantity(.amount, 400e6, unit: MeasureUnit("US$"))),
    ("[88,000 t]", Quantity(.amount, 88_000, unit: MeasureUnit("US$"))),
    ("[$88,000]", Quantity(.amount, 88_000, unit: MeasureUnit("t"))),
    ("[61%]", Quantity(.amount, 61, unit: MeasureUnit("t"))),
    ("[61]", Quantity(.share, 0.61)),
    ("[61 t]", Quantity(.share, 0.61)),
    ("[88,000 t]", Quantity(.count, 88_000)),
    ("[61%]", Quantity(.rank(among: 100), 61)),
    ("[rose 11%]", Quantity(.change, 11, unit: MeasureUnit("%"))),
    ("[11%]", Quantity(.change, 11, unit: MeasureUnit("%"))),
    ("[doubled]", Quantity(.amount, 2, unit: MeasureUnit("t"))),
    ("[the largest]", Quantity(.share, 0.61)),
  ])
  func `what speaks of something else is told`(sentence: String, quantity: Quantity) {
    let judgement = judge(Phrase(sentence: sentence), quantity, language: "en")
    #expect(judgement.verdict == .incomparable)
    #expect(judgement.summary?.isEmpty == false)
  }

  @Test(arguments: [
    ("[61]", Quantity(.share, 0.61), "61%"),
    ("[11%]", Quantity(.change, 11, unit: MeasureUnit("%")), "11 percentage points"),
  ])
  func `and how to say it`(sentence: String, quantity: Quantity, remedy: String) {
    let judgement = judge(Phrase(sentence: sentence), quantity, language: "en")
    #expect(judgement.remedy?.replacing("\u{A0}", with: " ") == remedy)
  }
}
