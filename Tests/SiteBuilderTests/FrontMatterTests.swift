import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

struct FrontMatterTests {
  @Test func `the common keys are read with the places that linking needs`() throws {
    let example = try MarkedYAML(
      """
      title: ⟦Cobalt⟧
      slug: ⟦cobalt-demand⟧
      date: 2026-03-14
      lastmod: 2026-04-01
      author: A. Author
      tags: [cobalt, batteries]
      aliases: [⟦/old/⟧, ⟦Co⟧]
      image: ⟦co.jpg⟧
      sources: [⟦usgs-mcs-2026⟧]
      draft: true
      """
    )
    var reader = MappingReader(try example.node, subject: "this page")
    let front = frontMatter(&reader)
    #expect(reader.finish() == [])
    #expect(front.date?.value.description == "2026-03-14")
    #expect(front.updated?.value.description == "2026-04-01")
    #expect(front.authors == ["A. Author"])
    #expect(front.topics == ["cobalt", "batteries"])
    #expect(front.isDraft)
    let places =
      [front.title, front.slug] + front.aliases + [front.image] + front.sources.map { $0 }
    #expect(places.map(\.?.range) == example.ranges)
  }

  static let mistakes: [(String, [String], String?)] = [
    ("date: ⟦24.11.2026⟧", ["wrong-type"], "write it as 2026-11-24: year, month, day"),
    ("date: ⟦Nov 24, 2026⟧", ["wrong-type"], "write it as 2026-11-24: year, month, day"),
    ("updated: ⟦[2026-11-24]⟧", ["wrong-type"], nil),
    (
      "date: ⟦2026-02-30⟧", ["wrong-type"],
      "write a day that exists as year, month and day, such as 2026-11-24"
    ),
    ("draft: ⟦yes⟧", ["wrong-type"], "write true"),
    ("title: ⟦[a]⟧", ["wrong-type"], nil),
    ("authors: [A, ⟦{name: B}⟧]", ["wrong-type"], nil),
    ("⟦subtitel⟧: x", ["unknown-key"], "replace with 'subtitle'"),
    (
      "⟦descripton⟧: x\ndate: ⟦soon⟧\ndraft: ⟦1⟧", ["wrong-type", "wrong-type", "unknown-key"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `every mistake of front matter is found at its place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    var reader = MappingReader(try example.node, subject: "this page")
    _ = frontMatter(&reader)
    let findings = reader.finish()
    #expect(findings.map(\.id) == ids)
    #expect(findings.inReportOrder.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }
}
