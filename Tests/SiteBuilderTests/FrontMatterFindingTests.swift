import Testing

struct FrontMatterFindingTests {
  static let mistakes = [
    SiteExample("unknown-key", help: "replace with 'title'", files: page("⟦titel⟧: About")),
    SiteExample("unknown-key", files: page("title: About\n⟦colour⟧: red")),
    SiteExample(
      "wrong-type",
      help: "write text after 'title:'",
      files: page("title: ⟦[About, us]⟧")
    ),
    SiteExample(
      "wrong-type",
      help: "write it as 2026-11-24: year, month, day",
      files: page("date: ⟦24.11.2026⟧")
    ),
    SiteExample("wrong-type", files: page("date: ⟦2026-02-30⟧")),
    SiteExample("wrong-type", files: page("updated: ⟦yesterday⟧")),
    SiteExample("wrong-type", files: page("draft: ⟦'yes'⟧")),
    SiteExample("wrong-type", files: page("topics: [tin, ⟦{a: b}⟧]")),
    SiteExample("invalid-slug", files: page("slug: ⟦a b⟧")),
    SiteExample("invalid-slug", files: page("slug: ⟦a/b⟧")),
    SiteExample("invalid-slug", files: page("slug: ⟦..⟧")),
    SiteExample("invalid-language", files: page("lang: ⟦english⟧")),
    SiteExample("duplicate-key", files: page("title: A\n⟦title⟧: B")),
    SiteExample(
      "unknown-template",
      help: "replace with 'page.html'",
      files: page("template: ⟦pages.html⟧")
    ),
    SiteExample(
      "missing-field",
      "wrong-type",
      "unknown-page",
      files: [
        "Content/notes/_collection.yaml": """
        title: Notes
        singular: note
        fields:
          - {name: date, type: date, constraints: {required: true}}
          - {name: draft, type: boolean}
        """,
        "Content/notes/a.yaml": "⟦⟧title: Undated",
        "Content/notes/b.yaml": "{title: Odd, date: ⟦tomorrow⟧}",
        "Content/notes/c.yaml": "{title: Hidden, date: 2026-01-01, draft: true}",
        "Content/notes/d.md": "---\ntitle: Fine\ndate: 2026-01-01\n---\n[[⟦nowhere⟧]]\n",
      ]
    ),
    SiteExample("wrong-type", "wrong-type", files: page("date: ⟦x⟧\ndraft: ⟦y⟧")),
    SiteExample("unclosed-front-matter", at: "Content/about.md", "⟦---⟧\ntitle: About\n"),
    SiteExample(
      "wrong-type",
      at: "Content/about.md",
      "---\r\ntitle: Größe\r\ndate: ⟦x⟧\r\n---\r\n"
    ),
    SiteExample("wrong-type", at: "Content/about.md", "\u{FEFF}---\ndate: ⟦x⟧\n---\n"),
    SiteExample(at: "Content/about.md", ""),
    SiteExample(at: "Content/about.md", "---\n---\n"),
    SiteExample(
      files: page(
        """
        title: All that a page may say
        subtitle: Of itself
        description: In one sentence
        date: 2026-01-01
        updated: 2026-01-02
        review_by: 2027-01-01
        authors: [A, B]
        topics: one
        aliases: [/old/, Another name]
        draft: false
        lang: pt-BR
        corrections: [None]
        sources: [usgs]
        template: page.html
        """
      )
    ),
    SiteExample(files: page("lastmod: 2026-01-02\nauthor: A\ntags: [x]\nsummary: So")),
  ]

  @Test(arguments: mistakes)
  func `front matter is checked`(example: SiteExample) throws { try example.expectFindings() }

  private static func page(_ front: String) -> [String: String?] {
    ["Content/about.md": "---\n\(front)\n---\n"]
  }

  static let names = [
    SiteExample(
      "invalid-slug",
      help: "rename the file, or give the page a 'slug:' of letters, digits, '-', '_' and '.'",
      at: "Content/two words.md",
      "⟦⟧# Two words"
    ),
    SiteExample("invalid-slug", at: "Content/minerals/what?.yaml", "⟦⟧name: What"),
    SiteExample(at: "Content/two words.md", "---\nslug: two-words\n---\n"),
    SiteExample(at: "Content/größe.md", "# Größe"),
    SiteExample("stray-file", at: "Content/minerals/lead.yml", "⟦⟧name: Lead"),
    SiteExample(
      "stray-file",
      help: "add a '_collection.yaml' beside it, or move it into the folder of a collection",
      at: "Content/lead.yaml",
      "⟦⟧name: Lead"
    ),
    SiteExample(
      "stray-file",
      help: "move it into the folder of the collection",
      at: "Content/_collection.yaml",
      "⟦⟧title: All"
    ),
    SiteExample(at: "Content/notes.txt", "An attachment."),
  ]

  @Test(arguments: names)
  func `names of files are checked`(example: SiteExample) throws { try example.expectFindings() }
}
