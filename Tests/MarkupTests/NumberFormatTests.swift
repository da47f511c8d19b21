import Markup
import Testing

struct NumberFormatTests {
  /// Narrow no-break space, as French groups; and the true minus.
  private static let narrow = "\u{202F}"
  private static let minus = "\u{2212}"

  @Test(
    arguments: [
      ("en", 1_234_567.0, 0, "1,234,567"), ("en", 999, 0, "999"), ("en", 1_000, 0, "1,000"),
      ("en", -1_234.5, 2, "\(minus)1,234.50"), ("en-GB", 0.05, 1, "0.1"),
      ("en-US", 12.3, 1, "12.3"),
      ("en-IN", 8_520_000, 0, "85,20,000"), ("en-IN", 99_999, 0, "99,999"),
      ("en-IN", 100_000, 0, "1,00,000"), ("en-IN", 10_000_000.5, 1, "1,00,00,000.5"),
      ("hi", 8_520_000, 0, "85,20,000"), ("hi-IN", 123_456_789, 0, "12,34,56,789"),
      ("de", 1_234_567.891, 2, "1.234.567,89"), ("de", 1_234, 0, "1.234"), ("de", -0.4, 0, "0"),
      ("fr", 1_234_567.5, 1, "1\(narrow)234\(narrow)567,5"), ("fr", 1_234, 0, "1\(narrow)234"),
      ("es", 1_234, 0, "1234"), ("es", 12_345, 0, "12.345"), ("pt", 1_234, 0, "1234"),
      ("pt-BR", 1_234, 0, "1.234"), ("xx", 1_234.5, 1, "1,234.5"), ("", 1_234, 0, "1,234"),
      ("EN-in", 100_000, 0, "1,00,000"), ("en", 1e20, 0, "100,000,000,000,000,000,000"),
      ("en", -0.0, 1, "0.0"), ("en", 1e-9, 2, "0.00"),
    ] as [(String, Double, Int, String)]
  )
  func `numbers are written as the language does`(
    language: String,
    number: Double,
    decimals: Int,
    expected: String
  ) {
    #expect(NumberFormat(language: language).text(number, decimals: decimals) == expected)
  }

  @Test(
    arguments: [
      (1_234, "1,234"), (1.5, "1.5"), (1.25, "1.25"), (0.125, "0.125"), (0.123_4, "0.123"),
      (0.000_1, "0"), (1.999_9, "2"), (61.0, "61"), (-2.5, "\(minus)2.5"),
    ] as [(Double, String)]
  )
  func `a number keeps the decimals it has, three at most`(number: Double, expected: String) {
    #expect(NumberFormat(language: "en").text(number) == expected)
  }

  @Test(arguments: UInt64(0)..<300)
  func `as many decimals are shown as say something, three at most`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scales: [Double] = [1e-3, 1, 1e3, 1e9, 1e18]
    let scale = scales.randomElement(using: &random) ?? 1
    let written = Double.random(in: -scale...scale, using: &random)
    let decimals = Int.random(in: 0...4, using: &random)
    let number = Double(NumberText.plain(written, decimals: decimals)) ?? written
    let format = NumberFormat(language: "en")
    let shown = (0...3).first { decimals in
      NumberText.plain(number, decimals: decimals) == NumberText.plain(number, decimals: 3)
    }
    #expect(format.text(number) == format.text(number, decimals: shown ?? 3))
  }
}
