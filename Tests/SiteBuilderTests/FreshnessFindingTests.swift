import Diagnostics
import Tables
import Testing

@testable import SiteBuilder

struct FreshnessFindingTests {
  static let tables = [
    // issued 2026: the last day of that year, and a year more
    table("⟦mine⟧: {update_every: 1y, source: usgs", "stale-table", on: "2027-12-31"),
    table("mine: {update_every: 1y, source: usgs", on: "2027-12-30"),
    table("⟦mine⟧: {update_every: 6m, source: iea", "stale-table", on: "2025-11-30"),
    table("mine: {update_every: 6m, source: iea", on: "2025-11-29"),
    table("⟦mine⟧: {update_every: 10d, source: day", "stale-table", on: "2026-02-11"),
    table("mine: {update_every: 10d, source: day", on: "2026-02-10"),
    // its own day counts before its source's
    table(
      "⟦mine⟧: {update_every: 2w, updated: 2026-03-01, source: usgs",
      "stale-table",
      on: "2026-03-15"
    ),
    table("mine: {update_every: 2w, updated: 2026-03-01, source: usgs", on: "2026-03-14"),
    table("mine: {updated: 2020-03-01, source: usgs", on: "2030-01-01"),
    table("⟦mine⟧: {update_every: 1y", "undated-table", on: "2026-01-01"),
    table("⟦mine⟧: {update_every: 1y, source: vague", "undated-table", on: "2026-01-01"),
    table("mine: {update_every: 1y, source: ⟦usgss⟧", "unknown-source", on: "2026-01-01"),
    table("mine: {update_every: 1y, updated: ⟦2026⟧, source: usgs", "wrong-type", on: "2026-01-01"),
  ]

  @Test(arguments: tables)
  func `a table is due after its interval`(example: Dated) throws {
    try example.site.expectFindings(options: example.options)
  }

  static let reviews = [
    page("overdue-review", "review_by: ⟦2027-02-28⟧", on: "2027-02-28"),
    page("overdue-review", "review_by: ⟦2027-02-28⟧", on: "2028-01-01"),
    page("review_by: 2027-02-28", on: "2027-02-27"),
    page("date: 2026-01-01\nreview_by: 2027-02-28", on: nil),
    page("overdue-review", "date: 2027-01-01\nreview_by: ⟦2026-12-01⟧", on: nil),
    page("review_by: 2020-01-01\ndraft: true", on: "2028-01-01"),
    page("wrong-type", "review_by: ⟦soon⟧", on: "2028-01-01"),
  ]

  @Test(arguments: reviews)
  func `a page is due when it says`(example: Dated) throws {
    try example.site.expectFindings(options: example.options)
  }

  @Test func `a table whose source has a newer edition is told of the newest`() throws {
    let example = Self.editions("mine: {source: ⟦mcs-2024⟧", "older-edition")
    try example.expectFindings()
    let finding = try #require(try example.report().findings.first)
    #expect(finding.summary == "table 'Mine' rests on 'mcs-2024', which 'mcs-2026' replaces")
    #expect(finding.help == "bring the table up to date and write 'source: mcs-2026'")
    #expect(finding.notes.map(\.range.place) == ["Content/sources.yaml:3:1"])
  }

  @Test func `a newer edition counts when it can have been issued`() throws {
    var options = SiteOptions()
    options.asOf = CalendarDate(iso: "2025-12-31")
    try Self.editions("mine: {source: mcs-2024").expectFindings(options: options)
    options.asOf = CalendarDate(iso: "2026-01-01")
    try Self.editions("mine: {source: ⟦mcs-2024⟧", "older-edition").expectFindings(options: options)
    try Self.editions("mine: {source: mcs-2026").expectFindings(options: options)
  }

  // MARK: Examples

  struct Dated: Sendable, CustomTestStringConvertible {
    var site: SiteExample
    var options: SiteOptions
    var testDescription: String { site.testDescription }
  }

  private static func dated(_ site: SiteExample, on day: String?) -> Dated {
    var options = SiteOptions()
    options.asOf = day.flatMap { CalendarDate(iso: $0) }
    return Dated(site: site, options: options)
  }

  private static let fields = ", fields: [{name: country}, {name: year}, {name: tonnes}]}"

  private static func table(_ text: String, _ ids: String..., on day: String) -> Dated {
    let sources = """
      usgs: {title: U, issued: 2026}
      iea: {title: I, issued: 2025-05}
      day: {title: D, issued: 2026-02-01}
      vague: {title: V, issued: spring}
      """
    var site = SiteExample(
      files: ["Content/data/tables.yaml": text + fields, "Content/sources.yaml": sources]
    )
    site.ids = ids
    return dated(site, on: day)
  }

  private static func page(_ ids: String..., on day: String?) -> Dated {
    var ids = ids
    let front = ids.removeLast()
    var site = SiteExample(at: "Content/briefs/a.md", "---\n\(front)\n---\nWords.\n")
    site.ids = ids
    return dated(site, on: day)
  }

  private static func editions(_ table: String, _ ids: String...) -> SiteExample {
    let sources = """
      mcs-2024: {title: M, issued: 2024}
      mcs-2025: {title: M, issued: 2025, replaces: mcs-2024}
      mcs-2026: {title: M, issued: 2026, replaces: [mcs-2025]}
      """
    var site = SiteExample(
      files: ["Content/data/tables.yaml": table + fields, "Content/sources.yaml": sources]
    )
    site.ids = ids
    return site
  }
}
