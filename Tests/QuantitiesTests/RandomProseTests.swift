import Quantities
import Testing

/// A phrase made at random, and how wide it is.
private struct RandomPhrase {
  var text: String
  /// In tonnes.
  var number: Double
  /// Between numbers of the same precision, in tonnes.
  var step: Double

  init(_ random: inout SplitMix64) {
    let digits = Double(Int.random(in: 11...999, using: &random))
    let significant = digits.truncatingRemainder(dividingBy: 10) == 0 ? digits + 1 : digits
    let (unit, size) =
      [
        ("t", 1.0), ("tonnes", 1), ("kt", 1e3), ("Mt", 1e6), ("million tonnes", 1e6),
        ("thousand t", 1e3), ("lakh tonnes", 1e5),
      ].randomElement(using: &random) ?? ("t", 1)
    let (written, power): (String, Double) =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: ("\(Int(significant))", 1)
      case 1: ("\(Int(significant)),000", 1e3)
      case 2: ("\(Int(significant / 10)).\(Int(significant) % 10)", 0.1)
      default: ("\(Int(significant)) 000", 1e3)
      }
    text = written + " " + unit
    number = significant * power * size
    step = power * size
  }
}

struct RandomProseTests {
  @Test(arguments: 0..<8)
  func `what rounds to a number holds and one digit beyond does not`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let phrase = RandomPhrase(&random)
      let inside = phrase.number + phrase.step * Double.random(in: -0.49...0.49, using: &random)
      let side: Double = Bool.random(using: &random) ? 1 : -1
      let outside = phrase.number + side * phrase.step * Double.random(in: 0.51...9, using: &random)
      #expect(verdict(phrase.text, inside) == .holds, "\(phrase.text) of \(inside)")
      #expect(verdict(phrase.text, outside) == .fails, "\(phrase.text) of \(outside)")
    }
  }

  @Test(arguments: 0..<8)
  func `hedges of one side hold on that side alone`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let phrase = RandomPhrase(&random)
      let more = phrase.number * Double.random(in: 1.001...3, using: &random)
      let less = phrase.number * Double.random(in: 0.1...0.999, using: &random)
      for hedge in ["over", "more than", "at least", "no less than", "upwards of"] {
        #expect(verdict(hedge + " " + phrase.text, more) == .holds)
        #expect(verdict(hedge + " " + phrase.text, less) == .fails)
      }
      for hedge in ["under", "less than", "up to", "no more than", "at most"] {
        #expect(verdict(hedge + " " + phrase.text, less) == .holds)
        #expect(verdict(hedge + " " + phrase.text, more) == .fails)
      }
    }
  }

  private func verdict(_ text: String, _ value: Double) -> Judgement.Verdict {
    judge(Phrase(text), Quantity(.amount, value, unit: MeasureUnit("t")), language: "en").verdict
  }

  @Test(arguments: 0..<8)
  func `a remedy and a fix hold`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let hedges = [
      "", "about ", "over ", "at least ", "under ", "nearly ", "just over ", "well over ",
    ]
    for _ in 0..<40 {
      let phrase = Phrase((hedges.randomElement(using: &random) ?? "") + RandomPhrase(&random).text)
      let value = (Double.random(in: 1...9, using: &random) * 1e5).rounded()
      let quantity = Quantity(.amount, value, unit: MeasureUnit("t"))
      let judgement = judge(phrase, quantity, language: "en")
      guard judgement.verdict == .fails else { continue }
      let remedy = judge(Phrase(judgement.remedy ?? ""), quantity, language: "en")
      #expect(remedy.verdict == .holds, "\(phrase.text): \(judgement.remedy ?? "none") of \(value)")
      guard let fix = judgement.fix else { continue }
      #expect(verdict(phrase.text.replacing(fix), value) == .holds)
    }
  }

  @Test(arguments: 0..<8)
  func `words without a number never hold`(seed: UInt64) {
    let words = [
      "over", "more", "than", "about", "%", "per", "cent", "t", "kt", "million", "of", "the", "and",
      "to", "at", "least", "or", "less", "not", "rose", "fell", "by", "China", "mined", "oxide",
      "up", "in", "$", "Rs", ",", ".", "–", "-", "+", "(", ")", "~", "×", "^", "a", "an", "between",
      "from", "times", "as", "much", "nearly", "just", "crore",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let soup = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      for quantity in Self.quantities {
        #expect(judge(Phrase(soup), quantity, language: "en").verdict != .holds, "\(soup)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `no text is too strange`(seed: UInt64) {
    let pieces = [
      "9", "0", "1,", "00", ".", ",", "e", "^", "10^999", "⁹⁹⁹", "½", "²", "٣", "९", "\u{200D}",
      "\u{301}", "é", "💎", "\u{0}", "\u{202E}", "twelve", "hundred", "million ", "billion ", "/",
      "%", "$", "Rs.", "per", " ", "\u{A0}", "-", "–", "−", "third", "half ", "of ", "in ", "No. ",
      "st", "nd", "fold", "times ", "over ", "at most ", "or more", "99999999999999999999",
      "doubled ", "largest ", "between ", "and ", "to ", "a ", "crore ", "lakh ",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      func soup() -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      let language = ["en", "de", "hi"].randomElement(using: &random) ?? "en"
      let phrase = Phrase(soup(), before: soup(), after: soup())
      for quantity in Self.quantities {
        let judgement = judge(phrase, quantity, language: language)
        guard let fix = judgement.fix else { continue }
        #expect(fix.range.upperBound <= phrase.text.utf8.count)
      }
    }
  }

  private static let quantities = [
    Quantity(.share, 0.61), Quantity(.share, 0), Quantity(.amount, 88_000, unit: MeasureUnit("t")),
    Quantity(.amount, 0, unit: MeasureUnit("US$")), Quantity(.rank(among: 9), 1),
    Quantity(.change, -5, unit: MeasureUnit("%")), Quantity(.growth, 100), Quantity(.ratio, 2),
    Quantity(.concentration, 1800), Quantity(.count, 24), Quantity(.share, 0, to: 1),
    Quantity(.amount, -.infinity, to: .infinity),
  ]
}
