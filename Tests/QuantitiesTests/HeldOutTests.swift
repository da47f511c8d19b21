import Quantities
import Testing

/// Sentences as journalists, institutes and ministries write them, with what a careful reader says of
/// each. They were written before the grammar was, by another hand.
///
/// A line is the verdict, what the data says, and the sentence with its figure in brackets.
struct HeldOutTests {
  struct Case: Sendable {
    var verdict: String
    var data: String
    var sentence: String
    var language = "en"
  }

  @Test(arguments: cases(shares))
  func `shares are judged as a careful reader does`(row: Case) throws { try check(row, .share) }

  @Test(arguments: cases(amounts))
  func `amounts are judged as a careful reader does`(row: Case) throws { try check(row, .amount) }

  @Test(arguments: cases(growth))
  func `growth is judged as a careful reader does`(row: Case) throws { try check(row, .growth) }

  @Test(arguments: cases(ratios))
  func `ratios are judged as a careful reader does`(row: Case) throws { try check(row, .ratio) }

  @Test(arguments: cases(changes))
  func `changes are judged as a careful reader does`(row: Case) throws { try check(row, .change) }

  @Test(arguments: cases(ranks))
  func `ranks are judged as a careful reader does`(row: Case) throws {
    try check(row, .rank(among: 0))
  }

  @Test(arguments: cases(counts))
  func `counts are judged as a careful reader does`(row: Case) throws { try check(row, .count) }

  @Test(arguments: cases(concentrations))
  func `concentration is judged as a careful reader does`(row: Case) throws {
    try check(row, .concentration)
  }

  @Test(arguments: cases(languages))
  func `digits are read as the language of a page writes them`(row: Case) throws {
    try check(row, row.data.hasSuffix(" t") ? .amount : .share)
  }

  private func check(_ row: Case, _ kind: Quantity.Kind) throws {
    let quantity = try Quantity(kind, written: row.data)
    let phrase = try Phrase(marked: row.sentence)
    let judgement = judge(phrase, quantity, language: row.language)
    #expect("\(judgement.verdict)" == row.verdict, "\(row.data): \(row.sentence): \(judgement)")
  }

  private static func cases(_ table: String) -> [Case] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: " | ").map(String.init)
      return Case(
        verdict: parts[0],
        data: parts[1],
        sentence: parts[2],
        language: parts.count > 3 ? parts[3] : "en"
      )
    }
  }
}
