import Diagnostics
import Testing
import YAML

@testable import SiteBuilder

struct SiteSettingsTests {
  @Test func `settings are read whole`() throws {
    let checked = siteSettings(
      try MarkedYAML(
        """
        title: Critical minerals
        base_url: https://example.org/sub
        language: en-IN
        publisher: {name: Institute, url: https://example.org/}
        licence: CC BY 4.0
        navigation:
          - briefs
          - {label: Data, page: data}
        rules: {unused-footnote: off}
        """
      ).node
    )
    #expect(checked.diagnostics == [])
    #expect(checked.value.baseURL?.origin == "https://example.org")
    #expect(checked.value.baseURL?.root == "/sub/")
    #expect(checked.value.licence?.name == "CC BY 4.0")
    #expect(checked.value.navigation.map(\.page.value) == ["briefs", "data"])
    #expect(checked.value.rules == ["unused-footnote": .off])
  }

  static let mistakes: [(String, [String], String?)] = [
    ("⟦⟧title: x", ["missing-key"], "add 'base_url: https://example.org/'"),
    ("⟦titel⟧: x\nbase_url: https://x.org/", ["unknown-key"], "replace with 'title'"),
    ("title: x\nbase_url: ⟦example.org⟧", ["invalid-base-url"], nil),
    ("title: x\nbase_url: ⟦ftp://example.org/⟧", ["invalid-base-url"], nil),
    (
      "title: x\nbase_url: https://x.org/\n⟦navigaton⟧: []", ["unknown-key"],
      "replace with 'navigation'"
    ),
    (
      "title: x\nbase_url: https://x.org/\nrules: {raw-html: ⟦of⟧}", ["unknown-rule-setting"],
      "replace with 'off'"
    ),
    ("title: x\nbase_url: https://x.org/\nlanguage: ⟦[en]⟧", ["wrong-type"], nil),
  ]

  @Test(arguments: mistakes)
  func `mistakes in the settings are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = siteSettings(try example.node).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }
}
