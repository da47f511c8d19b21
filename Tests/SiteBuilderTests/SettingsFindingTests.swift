import Diagnostics
import Foundation
import Testing

@testable import SiteBuilder

struct SettingsFindingTests {
  static let settings = [
    site("missing-key", "missing-key", text: "⟦⟧⟦⟧"),
    site("missing-key", help: "add 'title: Name of the site'", text: "⟦⟧base_url: https://x.org/"),
    site("missing-key", text: "title:⟦⟧\nbase_url: https://x.org/"),
    site("wrong-type", text: "⟦- a⟧"),
    site("invalid-base-url", more: "", base: "⟦example.org⟧"),
    site("invalid-base-url", more: "", base: "⟦https://x.org/?a=b⟧"),
    site("invalid-base-url", more: "", base: "⟦ftp://x.org/⟧"),
    site("invalid-base-url", more: "", base: "⟦https:///x/⟧"),
    site("invalid-base-url", more: "", base: "⟦https://x.org/../y/⟧"),
    site("invalid-base-url", more: "", base: "⟦https://me@x.org/⟧"),
    site("invalid-base-url", more: "", base: "⟦'https://x\">/'⟧"),
    site(more: "", base: "https://münchen.example:8080/ä/b"),
    site("unknown-key", help: "replace with 'licence'", more: "⟦license⟧: CC0"),
    site("invalid-language", more: "language: ⟦german⟧"),
    site("missing-key", more: "publisher: ⟦⟧{url: https://x.org/}"),
    site("unknown-key", help: "replace with 'name'", more: "licence: {name: CC0, ⟦nmae⟧: x}"),
    site("wrong-type", more: "licence: ⟦[CC0]⟧"),
    site("unknown-page", help: "replace with 'Briefs'", more: "navigation: [⟦breifs⟧, minerals]"),
    site("unknown-page", more: "navigation: [{label: Us, page: ⟦us⟧}]"),
    site("missing-key", help: "add 'page: about'", more: "navigation:\n  - ⟦⟧{label: Us}"),
    site("unknown-key", more: "navigation:\n  - {page: briefs, ⟦lable⟧: All}"),
    site("wrong-type", more: "navigation: ⟦briefs⟧"),
    site("wrong-type", more: "rules: ⟦strict⟧"),
    site("unknown-rule-setting", help: "replace with 'off'", more: "rules: {raw-html: ⟦of⟧}"),
    site(
      "unknown-rule",
      help: "replace with 'raw-html', or take it out; errors cannot be turned off",
      more: "rules: {⟦raw-htm⟧: off}"
    ),
    site(
      "unknown-rule",
      help: "take it out; errors cannot be turned off",
      more: "rules: {⟦missing-field⟧: off}"
    ),
    site("unknown-rule-setting", more: "rules: {raw-html: ⟦{level: off}⟧}"),
    site(
      "unknown-rule-setting",
      help: "replace with 'error'",
      more: "rules: {unbound-number: {level: ⟦eror⟧}}"
    ),
    site(
      "unknown-key",
      help: "replace with 'at_least'",
      more: "rules: {unbound-number: {⟦at_lest⟧: 80%}}"
    ),
    site(
      "wrong-type",
      help: "write it as 80%, from 1% to 100%",
      more: "rules: {unbound-number: {at_least: ⟦most⟧}}"
    ),
    site("wrong-type", more: "rules: {unbound-number: {at_least: ⟦0%⟧}}"),
    site("wrong-type", more: "rules: {unbound-number: {at_least: ⟦101%⟧}}"),
    site("wrong-type", more: "rules: {unbound-number: {at_least: ⟦-5%⟧}}"),
    site(more: "rules: {unbound-number: {at_least: 80%}, stale-table: error}"),
    site("unpublished-page", more: "navigation: [⟦soon⟧]"),
    site(more: "description: x\nlanguage: de-CH\npublisher: X\nlicence: {name: CC0}"),
    site(more: "rules: {raw-html: off, unused-footnote: error, skipped-heading-level: warning}"),
    site(more: "navigation: [{label: All, page: briefs}, Minerals, cobalt, data, sources, tin]"),
  ]

  @Test(arguments: settings)
  func `settings are checked`(example: SiteExample) throws { try example.expectFindings() }

  private static func site(_ ids: String..., help: String? = nil, text: String) -> SiteExample {
    example(ids, help, text)
  }

  private static func site(
    _ ids: String...,
    help: String? = nil,
    more: String,
    base: String = "https://example.org/"
  ) -> SiteExample {
    example(ids, help, "title: Demo\nbase_url: \(base)\n\(more)")
  }

  private static func example(_ ids: [String], _ help: String?, _ text: String) -> SiteExample {
    var example = SiteExample(
      help: help,
      files: [
        "Content/site.yaml": text, "Content/soon.md": "---\ndraft: true\n---\n",
      ]
    )
    example.ids = ids
    return example
  }

  @Test func `a site without settings is told to add them`() throws {
    let findings = try SiteExample(files: ["Content/site.yaml": nil]).report().findings
    #expect(findings.map(\.id) == ["missing-settings"])
    #expect(findings.first?.range == SourceRange(startOf: "Content/site.yaml"))
  }

  static let collections = [
    collection("missing-key", "missing-key", schema: "⟦⟧⟦⟧"),
    collection("missing-key", help: "add 'singular: mineral'", schema: "⟦⟧title: Things"),
    collection("unknown-key", help: "replace with 'order'", schema: "\(head)\n⟦ordre⟧: name"),
    collection(
      "unknown-field",
      help: "replace with 'name'",
      schema: "\(head)\nlabel: ⟦nmae⟧\n\(fields)"
    ),
    collection("unknown-field", schema: "\(head)\norder: [name, ⟦-dat⟧]\n\(fields)"),
    collection("unknown-field", schema: "\(head)\norder: ⟦topics⟧\n\(fields)"),
    collection("unknown-field", schema: "\(head)\nlabel: ⟦subtitle⟧\n\(fields)"),
    collection(schema: "\(head)\nfields: [{name: title, type: string}]"),
    collection("wrong-type", schema: "\(head)\nautolink: ⟦sometimes⟧"),
    collection("wrong-type", schema: "\(head)\nfields: ⟦name⟧"),
    collection("unknown-type", schema: "\(head)\nfields: [{name: a, type: ⟦nubmer⟧}]"),
    collection(
      "unknown-template",
      help: "replace with 'record.html'",
      schema: "\(head)\ntemplate: ⟦recrd.html⟧"
    ),
    collection("unknown-template", schema: "\(head)\nindex_template: ⟦nothing.html⟧"),
    collection(schema: "\(head)\nlabel: name\norder: [-date, name, title]\n\(fields)"),
  ]

  @Test(arguments: collections)
  func `schemas of collections are checked`(example: SiteExample) throws {
    try example.expectFindings()
  }

  private static let head = "title: Things\nsingular: thing"
  private static let fields = "fields: [{name: name}]"

  private static func collection(
    _ ids: String...,
    help: String? = nil,
    schema text: String
  ) -> SiteExample {
    var example = SiteExample(help: help, at: "Content/things/_collection.yaml", text)
    example.ids = ids
    return example
  }

  @Test func `a schema that cannot be read says nothing of the records`() throws {
    let example = SiteExample(
      "unclosed-quote",
      files: [
        "Content/things/_collection.yaml":
          "title: \"Things\nsingular: thing\nfields: [{name: size}]",
        "Content/things/a.yaml": "{title: A, size: big}",
      ]
    )
    let findings = try example.report().findings
    #expect(findings.map(\.range?.file) == ["Content/things/_collection.yaml"])
  }

  @Test func `every rule with warnings can be turned off`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let paths = FileManager.default.subpaths(atPath: sources.path) ?? []
    var ids: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      ids.formUnion(text.matches(of: /\.warning,\s*id: "([a-z0-9-]+)"/).map { String($0.1) })
      ids.formUnion(text.matches(of: /\bwarn\(\s*"([a-z-]+)"/).map { String($0.1) })
    }
    #expect(ids.subtracting(["unknown-rule"]).isSubset(of: warningRules))
    #expect(ids.count > 10)
  }
}
