import Diagnostics
import Testing
import YAML

@testable import SiteBuilder

struct BibliographyTests {
  @Test func `sources keep their order and their place`() throws {
    let example = try MarkedYAML(
      """
      ⟦usgs-mcs-2026⟧:
        title: Mineral Commodity Summaries 2026
        author: U.S. Geological Survey
        issued: 2026
        URL: https://pubs.usgs.gov/
      ⟦iea⟧: {title: Outlook, author: [A, B, C], issued: 2025-05-01}
      """
    )
    let checked = bibliography(try example.node)
    #expect(checked.diagnostics == [])
    #expect(checked.value.map(\.range) == example.ranges)
    #expect(checked.value.map(\.shortName) == ["U.S. Geological Survey 2026", "A et al. 2025"])
  }

  @Test func `a source without a title goes by its id`() throws {
    let checked = bibliography(try MarkedYAML("a: {author: x}").node)
    #expect(checked.value.map(\.title) == ["a"])
    #expect(checked.diagnostics.map(\.id) == ["missing-key"])
  }

  static let mistakes: [(String, [String], String?)] = [
    ("a: ⟦⟧{author: x}", ["missing-key"], "add 'title: Name of the work'"),
    ("a: {title: x, ⟦autor⟧: y}", ["unknown-key"], "replace with 'author'"),
    ("a: {title: x, URL: ⟦pubs.usgs.gov⟧}", ["invalid-url"], nil),
    ("a: ⟦text⟧", ["wrong-type"], nil),
    (
      "a: {title: ⟦[x]⟧}\nb: {title: x, issued: ⟦{year: 2026}⟧}", ["wrong-type", "wrong-type"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `mistakes in the bibliography are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = bibliography(try example.node).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }
}
