import Diagnostics
import Markup
import Testing

@testable import SiteBuilder

/// Whatever the numbers are and however they are rounded: prose that rounds them holds, and prose
/// that is one digit beyond does not.
struct FigurePropertyTests {
  @Test(arguments: 0..<20)
  func `prose that rounds the data holds, and one digit beyond is one finding`(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let table = RandomProduction(&random)
    let figures = (0..<6).map { _ in table.figure(&random) }
    let options = SiteOptions(jobs: 1 + Int(seed) % 3)
    try table.site(saying: figures.map { $0.link($0.right) }).expectFindings(options: options)
    for (index, figure) in figures.enumerated() {
      var links = figures.map { $0.link($0.right) }
      links[index] = figure.link("⟦\(figure.wrong)⟧")
      try table.site(saying: links, "figure-mismatch").expectFindings(options: options)
    }
  }

  /// Whatever stands behind `fig:`, there is a number or a reason, and the reason lies in the link.
  @Test(arguments: 0..<20)
  func `any address has an answer or a reason`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let table = RandomProduction(&random)
    for _ in 0..<12 {
      let address = randomAddress(&random)
      let report = try table.site(saying: ["[5 t](<fig:mine/\(address)>)"]).report()
      for finding in report.findings where finding.range?.file == "Content/briefs/a.md" {
        let columns = try #require(finding.range.map { $0.start.column..<$0.end.column })
        let link = 3..<address.utf8.count + 40
        #expect(link.contains(columns.lowerBound) && columns.upperBound <= link.upperBound)
        #expect(finding.help?.isEmpty == false)
      }
    }
  }

  private func randomAddress(_ random: inout SplitMix64) -> String {
    let pieces = [
      "value", "share", "top(2)", "top(", "growth", "tonnes", "tonnes.", ".share", "/", "?", "&",
      "=", "country", "year", "c0", "c1", "2023", "latest", "..", "2025", ",", "%2C", "%", "%zz",
      "by", "unit", "kt", "decimals", "2", "to.", "é", "%C3", "#", "&amp;", "(", ")", "\\(",
    ]
    return (0..<Int.random(in: 1...9, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}

/// What countries mined in some years, in tonnes.
private struct RandomProduction {
  private var tonnes: [[Int]]
  private static let years = [2023, 2024, 2025]

  init(_ random: inout SplitMix64) {
    let countries = Int.random(in: 2...6, using: &random)
    let largest = [100, 10_000, 1_000_000, 100_000_000].randomElement(using: &random) ?? 100
    tonnes = (0..<countries).map { _ in
      Self.years.map { _ in Int.random(in: 10...largest, using: &random) }
    }
  }

  func site(saying links: [String], _ ids: String...) -> SiteExample {
    let rows = tonnes.enumerated().flatMap { country, values in
      zip(Self.years, values).map { "c\(country),\($0),\($1)" }
    }
    var example = SiteExample(files: [
      "Content/data/tables.yaml": """
      mine:
        source: usgs
        primaryKey: [country, year]
        parts: country
        fields:
          - {name: country}
          - {name: year, type: year}
          - {name: tonnes, type: number, unit: t}
      """,
      "Content/data/mine.csv": "country,year,tonnes\n" + rows.joined(separator: "\n") + "\n",
      "Content/briefs/a.md": "---\ntitle: A\n---\n"
        + links.map { "- Of \($0) there is proof.\n" }.joined(),
    ])
    example.ids = ids
    return example
  }

  func figure(_ random: inout SplitMix64) -> RandomFigure {
    let country = Int.random(in: tonnes.indices, using: &random)
    let year = Int.random(in: Self.years.indices, using: &random)
    let value = tonnes[country][year]
    let whole = tonnes.reduce(0) { $0 + $1[year] }
    let place = "country=c\(country)&year=\(Self.years[year])"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return amount(value, "value?\(place)", &random)
    case 1: return amount(whole, "total?year=\(Self.years[year])", &random)
    case 2: return percentage(100 * Double(value) / Double(whole), "share?\(place)", &random)
    default:
      let (first, last) = (tonnes[country][0], tonnes[country][2])
      let growth = (Double(last) / Double(first) - 1) * 100
      return percentage(growth, "growth?country=c\(country)&year=2023..2025", &random)
    }
  }

  /// A number of tonnes rounded to tens, hundreds … of which at least two digits are left.
  private func amount(
    _ value: Int,
    _ question: String,
    _ random: inout SplitMix64
  ) -> RandomFigure {
    var unit = 1
    while value >= 100 * unit, Bool.random(using: &random) { unit *= 10 }
    let digits = (value + unit / 2) / unit
    // A zero at the end would not count, and leave more room.
    let beyond = digits % 10 == 9 || (digits % 10 > 1 && Bool.random(using: &random)) ? -1 : 1
    let format = NumberFormat(language: "en")
    let texts = [digits, digits + beyond].map { format.text(Double($0 * unit)) + " t" }
    return RandomFigure(question: question, right: texts[0], wrong: texts[1])
  }

  /// Per cent with up to three decimals, of which every digit counts.
  private func percentage(
    _ value: Double,
    _ question: String,
    _ random: inout SplitMix64
  ) -> RandomFigure {
    let decimals = Int.random(in: 0...3, using: &random)
    let scale = [1.0, 10, 100, 1_000][decimals]
    let digits = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    let beyond = digits < 2 || Bool.random(using: &random) ? 1.0 : -1
    let verb = question.hasPrefix("growth") ? (value < 0 ? "a fall of " : "a rise of ") : ""
    let texts = [digits, digits + beyond].map { digits in
      var text = NumberText.plain(digits / scale, decimals: decimals)
      let typed = text.split(separator: ".").dropFirst().first?.count ?? 0
      if typed < decimals {
        text += (typed == 0 ? "." : "") + String(repeating: "0", count: decimals - typed)
      }
      return "\(verb)\(text)%"
    }
    return RandomFigure(question: question, right: texts[0], wrong: texts[1])
  }
}

/// A question, and words that hold and that do not.
private struct RandomFigure {
  var question: String
  var right: String
  var wrong: String

  func link(_ words: String) -> String { "[\(words)](fig:mine/\(question))" }
}
