import Quantities
import Testing

struct BoundsInProseTests {
  @Test(arguments: [
    ("[at least 4,200 t]", Judgement.Verdict.holds), ("[over 4,000 t]", .holds),
    ("[more than 4,200 t]", .undecided), ("[at least 5,000 t]", .undecided),
    ("[5,000 t]", .undecided), ("[about 4,200 t]", .undecided), ("[under 4,000 t]", .fails),
    ("[4,000 t]", .fails), ("[up to 4,000 t]", .fails), ("[under 6,000 t]", .undecided),
  ])
  func `a number that is at least so much`(sentence: String, verdict: Judgement.Verdict) {
    let quantity = Quantity(.amount, 4200, to: .infinity, unit: MeasureUnit("t"))
    let judgement = judge(Phrase(sentence: sentence), quantity, language: "en")
    #expect(judgement.verdict == verdict)
    guard verdict == .undecided else { return }
    #expect(judgement.remedy?.replacing("\u{A0}", with: " ") == "at least 4,200 t")
  }

  @Test(arguments: [
    ("[over 50%]", Judgement.Verdict.holds), ("[50% to 70%]", .holds), ("[60%]", .undecided),
    ("[over 60%]", .undecided), ("[over 70%]", .fails), ("[half]", .fails), ("[most]", .holds),
  ])
  func `a share within bounds`(sentence: String, verdict: Judgement.Verdict) {
    let quantity = Quantity(.share, 0.56, to: 0.66)
    #expect(judge(Phrase(sentence: sentence), quantity, language: "en").verdict == verdict)
  }
}
