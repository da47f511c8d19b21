import Diagnostics
import Tables
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
    ("usgs: {title: x}\nb: {title: y, replaces: ⟦ugs⟧}", ["unknown-source"], "replace with 'usgs'"),
    ("a: {title: x, replaces: [⟦zinc⟧]}", ["unknown-source"], nil),
    ("a: {title: x, replaces: ⟦a⟧}", ["edition-cycle"], nil),
    (
      "a: {title: x, replaces: b}\nb: {title: x, replaces: [⟦a⟧, c]}\nc: {title: y}",
      ["edition-cycle"], "let only the newer edition say what it replaces"
    ),
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

  @Test(arguments: [
    ("a: {title: x}\nb: {title: x, replaces: a}\nc: {title: x, replaces: b}", [2, 2, nil]),
    ("c: {title: x, replaces: [a, b]}\nb: {title: x, replaces: a}\na: {title: x}", [nil, 0, 0]),
    (
      "a: {title: x}\nb: {title: x, issued: 2026, replaces: a}\nc: {title: x, issued: 2025-05, replaces: a}",
      [1, nil, nil]
    ),
    (
      "a: {title: x, replaces: b}\nb: {title: x, replaces: [a, c]}\nc: {title: x}", [nil, nil, nil]
    ),
  ])
  func `each edition knows the newest`(text: String, newest: [Int?]) throws {
    #expect(bibliography(try MarkedYAML(text).node).value.map(\.replacedBy) == newest)
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-02-01", "2026-02-01", "2026-02-01"),
  ])
  func `a year or month of issue is all of its days`(issued: String, first: String, last: String)
    throws
  {
    let source = try #require(
      bibliography(try MarkedYAML("a: {title: x, issued: \(issued)}").node).value.first
    )
    #expect(
      source.issuedDays.map { [$0.lowerBound.description, $0.upperBound.description] } == [
        first, last,
      ]
    )
  }

  @Test(arguments: ["spring 2026", "2026-13", "26", "2026-", "12026", "2026-2"])
  func `other words name no day of issue`(issued: String) throws {
    let node = try MarkedYAML("a: {title: x, issued: '\(issued)'}").node
    #expect(bibliography(node).value.map(\.issuedDays) == [nil])
  }
}
