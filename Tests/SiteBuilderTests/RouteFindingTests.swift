import Diagnostics
import Testing

@testable import SiteBuilder

struct RouteFindingTests {
  static let routes = [
    SiteExample(
      "duplicate-route",
      help: "rename one of them, or give it another 'slug:'",
      at: "Content/briefs/zinc.md",
      "---\nslug: ⟦metals⟧\n---"
    ),
    SiteExample(
      "duplicate-route",
      files: [
        "Content/minerals/lead.md": "---\nname: Lead\n---",
        "Content/minerals/lead.yaml": "⟦⟧{name: Lead}",
      ]
    ),
    SiteExample("duplicate-route", at: "Content/data/mine.md", "⟦⟧# Mine"),
    SiteExample("duplicate-route", at: "Content/briefs.md", "⟦⟧# Briefs"),
    SiteExample("duplicate-route", at: "Content/sources.md", "⟦⟧# Sources"),
    SiteExample("duplicate-route", at: "Content/about.md", "---\naliases: [⟦/briefs/⟧]\n---"),
    SiteExample(
      "duplicate-route",
      at: "Content/about.md",
      "---\naliases: [/us/, ⟦/us⟧]\n---"
    ),
    SiteExample(
      "duplicate-route",
      files: [
        "Content/a.md": "---\naliases: [/old/]\n---",
        "Content/b.md": "---\naliases: [⟦/old/⟧]\n---",
      ]
    ),
    SiteExample(
      "duplicate-route",
      files: ["Content/about/index.html": "⟦⟧x", "Content/about.md": ""]
    ),
    SiteExample("duplicate-route", at: "Content/robots.txt", "⟦⟧x"),
    SiteExample("duplicate-route", at: "Content/sitemap.xml", "⟦⟧x"),
    SiteExample("duplicate-route", at: "Content/feed.xml", "⟦⟧x"),
    SiteExample("duplicate-route", at: "Content/404.html", "⟦⟧x"),
    SiteExample("duplicate-route", at: "Content/data/datapackage.json", "⟦⟧{}"),
    SiteExample("duplicate-route", at: "Content/about.md", "---\naliases: [⟦/robots.txt⟧]\n---"),
    SiteExample(
      "duplicate-route",
      files: ["Content/x.html": "x", "Content/about.md": "---\naliases: [⟦/x.html⟧]\n---"]
    ),
    SiteExample("duplicate-route", files: ["Content/about": "⟦⟧x", "Content/about.md": ""]),
    SiteExample("invalid-alias", at: "Content/about.md", "---\naliases: [⟦/../x/⟧]\n---"),
    SiteExample("invalid-alias", at: "Content/about.md", "---\naliases: [⟦//x/⟧]\n---"),
    SiteExample("invalid-alias", at: "Content/about.md", "---\naliases: [⟦/?p=12⟧]\n---"),
    SiteExample("invalid-alias", at: "Content/about.md", "---\naliases: [⟦/a#b⟧]\n---"),
    SiteExample("invalid-alias", at: "Content/about.md", "---\naliases: [⟦\"/a\\u0007/\"⟧]\n---"),
    SiteExample(at: "Content/about.md", "---\naliases: [/us, /we/are.html, /ä b/]\n---"),
  ]

  @Test(arguments: routes)
  func `each address is claimed once`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let assets = [
    SiteExample(
      "unknown-asset",
      help: "replace with 'paper.svg'",
      files: [
        "Templates/assets/a.css": "a { b: url(⟦papr.svg⟧) }", "Templates/assets/paper.svg": "x",
      ]
    ),
    SiteExample(
      "unknown-asset",
      help: "add 'Templates/assets/f/x.woff2'",
      at: "Templates/assets/a.css",
      "é { b: url( \"⟦f/x.woff2⟧\" ) }"
    ),
    SiteExample(
      "unknown-asset",
      files: ["Templates/assets/f/a.css": "a{}\nb { c: url('⟦style.css⟧') }"]
    ),
    SiteExample("unknown-asset", at: "Templates/assets/a.css", "@import \"⟦stile.css⟧\";"),
    SiteExample("asset-cycle", at: "Templates/assets/a.css", "@import url(⟦a.css⟧);"),
    SiteExample(
      "asset-cycle",
      files: [
        "Templates/assets/a.css": "@import 'b.css';",
        "Templates/assets/b.css": "@import '⟦a.css⟧';",
      ]
    ),
    SiteExample(
      at: "Templates/assets/a.css",
      "/* url(nothing.svg) */ a { b: url(#x) url(data:x) }"
    ),
    SiteExample(
      at: "Templates/assets/f/a.css",
      "@import \"../style.css\"; @import url(/assets/x.css);"
    ),
  ]

  @Test(arguments: assets)
  func `style sheets refer to assets`(example: SiteExample) throws { try example.expectFindings() }

  static let templates = [
    page("unknown-asset", help: "replace with 'style.css'", text: "{{ asset(⟦\"stile.css\"⟧) }}"),
    page("wrong-argument", text: "{{ ⟦asset(12)⟧ }}"),
    page("unknown-page", help: "replace with '/briefs/'", text: "{{ url(⟦\"/brief/\"⟧) }}"),
    page("unknown-collection", help: "replace with 'minerals'", text: "{{ pages(⟦\"mineral\"⟧) }}"),
    page("unknown-table", help: "replace with 'mine'", text: "{{ rows(⟦\"min\"⟧) }}"),
    page("unknown-field", text: "{{ rows(\"mine\", ⟦yaer⟧=2025) }}"),
    page(
      "unknown-table",
      text: "{{ chart(bar=\"tonnes by country\", ⟦from⟧=\"min\", title=\"X\") }}"
    ),
    page("wrong-argument", text: "{{ \"x\" | ⟦number⟧ }}"),
    page("wrong-argument", text: "{{ \"x\" | ⟦date⟧ }}"),
    page("template-syntax", text: "{% for x ⟦im⟧ page.related %}{{ x.title }}{% endfor %}"),
    page("template-syntax", text: "{{ page.title ⟦;⟧ }}"),
    page("undefined-name", text: "{{ ⟦pgae⟧.title }}"),
    page("undefined-member", text: "{{ page.⟦titel⟧ }}"),
    page("unknown-template", text: "{% include ⟦\"nothing.html\"⟧ %}"),
    page(
      text: "{{ asset(\"style.css\") }}{{ url(\"/\") }}{{ url(\"/briefs/#x\") }}{{ 12 | number }}"
    ),
    page(text: "{% for row in rows(\"mine\", country=\"peru\") %}{{ row.tonnes }}{% endfor %}"),
  ]

  @Test(arguments: templates)
  func `what templates call is checked`(example: SiteExample) throws {
    try example.expectFindings()
  }

  private static func page(
    _ ids: String...,
    help: String? = nil,
    text: String
  ) -> SiteExample {
    var example = SiteExample(
      help: help,
      files: [
        "Content/index.md": "# Home", "Templates/home.html": text,
      ]
    )
    example.ids = ids
    return example
  }

  @Test(arguments: ["record.html", "404.html", "table.html"])
  func `a template that is missing is found once, where it should stand`(name: String) throws {
    let example = SiteExample(files: ["Templates/\(name)": nil])
    let findings = try example.report().findings
    #expect(findings.map(\.id) == ["unknown-template"])
    #expect(findings.first?.range == SourceRange(startOf: "Templates/\(name)"))
  }
}
