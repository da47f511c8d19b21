import Quantities
import Testing

struct WordingsTests {
  @Test(arguments: wordings.indices)
  func `the examples of a wording are judged as it says`(row: Int) {
    let wording = wordings[row]
    let holds = judge(Phrase(wording.holds.phrase), wording.holds.quantity, language: "en")
    #expect(holds.verdict == .holds, "\(wording.holds.phrase): \(holds)")
    let fails = judge(Phrase(wording.fails.phrase), wording.fails.quantity, language: "en")
    #expect(fails.verdict == .fails, "\(wording.fails.phrase): \(fails)")
  }
}
