import Testing

struct StaleCommandTests {
  /// A site whose newest day is 1 January 2026.
  private static func site() throws -> ScratchSite {
    let site = try ScratchSite()
    try site.write(
      "---\ntitle: Late\nreview_by: 2026-01-01\n---\nWords.\n",
      to: "Content/briefs/late.md"
    )
    try site.write(
      "---\ntitle: Soon\nreview_by: 2026-02-28\n---\nWords.\n",
      to: "Content/briefs/soon.md"
    )
    try site.write("---\nreview_by: 2026-06-01\n---\nWords.\n", to: "Content/about.md")
    try site.write(
      "a: {title: A, issued: 2024}\nb: {title: B, issued: 2025-11, replaces: a}\n",
      to: "Content/sources.yaml"
    )
    try site.write(
      "mine:\n  update_every: 2w\n  updated: 2026-01-01\n  source: a\n  fields: [{name: x, type: number}]\n",
      to: "Content/data/tables.yaml"
    )
    try site.write("Of [1](fig:mine/value).\n", to: "Content/index.md")
    try site.write("x\n1\n", to: "Content/data/mine.csv")
    for name in ["table", "tables", "sources"] {
      try site.write("{{ page.title }}", to: "Templates/\(name).html")
    }
    return site
  }

  private static let overdue = """
    2025-11-01  Content/data/tables.yaml:4:11  table 'Mine' rests on 'a', which 'b' replaces
    2025-11-01  Content/index.md:1:5  figure '1' rests on 'a', which 'b' replaces
    2026-01-01  Content/briefs/late.md:3:12  brief 'Late' is due for review

    """
  private static let soon = """
    2026-01-15  Content/data/tables.yaml:1:1  table 'Mine' is due for an update
    2026-02-28  Content/briefs/soon.md:3:12  brief 'Soon' is due for review

    """

  @Test func `what is due is listed by its day`() throws {
    let site = try Self.site()
    let run = try Program.run("stale", site.path)
    #expect(run.code == 1)
    #expect(run.output == Self.overdue)
    #expect(run.errors == "3 due on 2026-01-01\n")
    let within = try Program.run("stale", site.path, "--within", "60d")
    #expect(within.code == 1)
    #expect(within.output == Self.overdue + Self.soon)
    #expect(within.errors == "3 due on 2026-01-01, 2 more within 60d\n")
  }

  @Test func `what is due only later fails nothing`() throws {
    let site = try Self.site()
    let run = try Program.run("stale", site.path, "--as-of", "2025-10-31", "--within", "1m")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == Self.overdue.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
    )
    let none = try Program.run("stale", site.path, "--as-of", "2025-10-31")
    #expect(none.code == 0)
    #expect(none.output.isEmpty)
    #expect(none.errors == "0 due on 2025-10-31\n")
  }

  @Test func `the list is there for programs too`() throws {
    let site = try Self.site()
    let run = try Program.run("stale", site.path, "--format", "json")
    #expect(run.code == 1)
    let last = """
      {"due":"2026-01-01","is_overdue":true,"kind":"page",\
      "text":"brief 'Late' is due for review",\
      "file":"Content/briefs/late.md","line":3,"column":12}

      """
    #expect(run.output.hasSuffix("}\n" + last), "\(run.output)")
  }

  @Test func `a site without days needs one`() throws {
    let site = try ScratchSite()
    for name in ["old", "new"] { try site.remove("Content/briefs/\(name).md") }
    try site.write("# Home\n", to: "Content/index.md")
    let run = try Program.run("stale", site.path)
    #expect(run.code == 2)
    #expect(run.errors == "cupel: no page has a date to count from; name a day with --as-of\n")
    #expect(try Program.run("stale", site.path, "--as-of", "2026-01-01").code == 0)
  }

  @Test func `errors that hide something are told`() throws {
    let site = try Self.site()
    try site.write("---\ntitle: \"Late\nreview_by: 2026-01-01\n---\n", to: "Content/briefs/late.md")
    let run = try Program.run("stale", site.path, "--as-of", "2025-01-01")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("error[unclosed-quote]"), "\(run.errors)")
  }
}
