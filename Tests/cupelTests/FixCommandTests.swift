import Foundation
import Testing

struct FixCommandTests {
  private static let settings = "titel: Demo\r\nbase_url: https://example.org/\r\nlicens: CC0"
  private static let mended = "title: Demo\r\nbase_url: https://example.org/\r\nlicence: CC0"

  @Test func `what is certain is mended, and all else is kept to the byte`() throws {
    let site = try ScratchSite()
    try site.write(Self.settings, to: "Content/site.yaml")
    try site.write(
      "---\r\ndate: 3 May 2026\r\naliases: []\r\n---\r\nWords.\r\n",
      to: "Content/a.md"
    )
    let run = try Program.run("fix", site.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        Content/a.md:2:7: '3 May 2026' → '2026-05-03'
        Content/site.yaml:1:1: 'titel' → 'title'
        Content/site.yaml:3:1: 'licens' → 'licence'

        """
    )
    #expect(run.errors.contains("no findings"), "\(run.errors)")
    #expect(try site.text(of: "Content/site.yaml") == Self.mended)
    #expect(
      try site.text(of: "Content/a.md")
        == "---\r\ndate: 2026-05-03\r\naliases: []\r\n---\r\nWords.\r\n"
    )
    let again = try Program.run("fix", site.path)
    #expect(again.code == 0)
    #expect(again.output.isEmpty)
  }

  @Test func `a dry run prints a diff and writes nothing`() throws {
    let site = try ScratchSite()
    try site.write(Self.settings, to: "Content/site.yaml")
    let before = try site.tree("")
    let run = try Program.run("fix", site.path, "--dry-run")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        --- a/Content/site.yaml
        +++ b/Content/site.yaml
        @@ -1,3 +1,3 @@
        -titel: Demo\r
        +title: Demo\r
         base_url: https://example.org/\r
        -licens: CC0
        \\ No newline at end of file
        +licence: CC0
        \\ No newline at end of file

        """
    )
    #expect(try site.tree("") == before)
  }

  @Test func `a fix that brings another to light is followed`() throws {
    let site = try ScratchSite()
    try site.write("---\ndat: 3 May 2026\n---\nWords.\n", to: "Content/a.md")
    let run = try Program.run("fix", site.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        Content/a.md:2:1: 'dat' → 'date'
        Content/a.md:2:7: '3 May 2026' → '2026-05-03'

        """
    )
    #expect(try site.text(of: "Content/a.md") == "---\ndate: 2026-05-03\n---\nWords.\n")
  }

  @Test func `a byte order mark is no hindrance`() throws {
    let site = try ScratchSite()
    try site.write("\u{FEFF}> [!NOET]\n> x\n", to: "Content/a.md")
    try site.write("\u{FEFF}---\ndat: 2026-05-03\n---\nWords.\n", to: "Content/b.md")
    try site.write("\u{FEFF}titel: Demo\nbase_url: https://example.org/\n", to: "Content/site.yaml")
    #expect(try Program.run("fix", site.path).code == 0)
    let tree = try site.tree("Content")
    #expect(tree["a.md"] == Data("\u{FEFF}> [!NOTE]\n> x\n".utf8))
    #expect(tree["b.md"] == Data("\u{FEFF}---\ndate: 2026-05-03\n---\nWords.\n".utf8))
    #expect(tree["site.yaml"]?.starts(with: "\u{FEFF}title: Demo\n".utf8) == true)
  }

  @Test func `keys, days and words for true are certain`() throws {
    let site = try ScratchSite()
    try site.write(
      "title: x\nbase_url: https://example.org/\nrules: {raw-htm: off, unused-footnot: of}\n",
      to: "Content/site.yaml"
    )
    try site.write("---\ndraft: Yes\ndate: '24.11.2026'\n---\nWords.\n", to: "Content/a.md")
    try site.write(
      "title: Notes\nsingular: note\nfeed: \"true\"\n",
      to: "Content/n/_collection.yaml"
    )
    let run = try Program.run("fix", site.path)
    #expect(run.code == 1)
    #expect(
      run.output == """
        Content/a.md:2:8: 'Yes' → 'true'
        Content/a.md:3:7: ''24.11.2026'' → '2026-11-24'
        Content/n/_collection.yaml:3:7: '"true"' → 'true'
        Content/site.yaml:3:9: 'raw-htm' → 'raw-html'
        Content/site.yaml:3:23: 'unused-footnot' → 'unused-footnote'

        """
    )
    #expect(run.errors.contains("replace with 'off'"))
  }

  @Test func `what nobody can be certain of is left and told`() throws {
    let site = try ScratchSite()
    let text = "---\ndate: 4/5/2026\ndat: 2026-01-01\n---\nSee [[odl]].\n"
    try site.write(text, to: "Content/a.md")
    let run = try Program.run("fix", site.path)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("wrong-type"))
    #expect(run.errors.contains("unknown-page"))
    #expect(run.errors.contains("unknown-key"))
    #expect(try site.text(of: "Content/a.md") == text)
  }

  @Test func `numbers that the data contradicts are set right where their words are certain`()
    throws
  {
    let site = try ScratchSite()
    try site.write("mine: {title: M}\n", to: "Content/sources.yaml")
    try site.write("country,tonnes\na,610000\nb,390000\n", to: "Content/data/mine.csv")
    try site.write(
      "mine:\n  source: mine\n  parts: country\n"
        + "  fields: [{name: country}, {name: tonnes, type: number, unit: t}]\n",
      to: "Content/data/tables.yaml"
    )
    for name in ["table", "tables", "sources"] {
      try site.write("{{ page.title }}", to: "Templates/\(name).html")
    }
    let text = "Of [85%](fig:mine/share?country=a), **[5,00,000 t](fig:mine/value?country=a)**,\r\n"
    try site.write(text + "over [70%](fig:mine/share?country=a).\r\n", to: "Content/index.md")
    let run = try Program.run("fix", site.path)
    #expect(run.code == 1, "a hedge leaves a choice")
    #expect(
      run.output == """
        Content/index.md:1:5: '85' → '61'
        Content/index.md:1:40: '5,00,000' → '6,10,000'

        """
    )
    #expect(run.errors.contains("Content/index.md:2:7: error[figure-mismatch]"))
    let fixed = text.replacing("85", with: "61").replacing("5,00", with: "6,10")
    #expect(
      try site.text(of: "Content/index.md") == fixed + "over [70%](fig:mine/share?country=a).\r\n"
    )
  }

  @Test func `warnings that are left fail only strictly`() throws {
    let site = try ScratchSite()
    try site.write("A <b>word</b>.\n", to: "Content/a.md")
    #expect(try Program.run("fix", site.path).code == 0)
    #expect(try Program.run("fix", site.path, "--strict").code == 1)
  }

  @Test func `modes stay, links lead on, and nothing is left beside the file`() throws {
    let site = try ScratchSite()
    try site.write("Words.\n", to: "Content/a.md")
    try site.write("---\ndat: 2026-05-03\n---\nWords.\n", to: "Content/shared/text.txt")
    let manager = FileManager.default
    try manager.setAttributes(
      [.posixPermissions: 0o640],
      ofItemAtPath: site.url("Content/shared/text.txt").path
    )
    let link = site.url("Content/linked.md").path
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "shared/text.txt")
    let names = try manager.subpathsOfDirectory(atPath: site.path).sorted()
    let run = try Program.run("fix", site.path)
    #expect(run.output == "Content/linked.md:2:1: 'dat' → 'date'\n", "\(run.errors)")
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "shared/text.txt")
    #expect(
      try site.text(of: "Content/shared/text.txt") == "---\ndate: 2026-05-03\n---\nWords.\n"
    )
    let attributes = try manager.attributesOfItem(
      atPath: site.url("Content/shared/text.txt").path
    )
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try manager.subpathsOfDirectory(atPath: site.path).sorted() == names)
  }

  @Test func `findings for programs go to standard output, changes to standard error`() throws {
    let site = try ScratchSite()
    try site.write("---\ndat: 2026-05-03\n---\nSee [[odl]].\n", to: "Content/a.md")
    let run = try Program.run("fix", site.path, "--format", "json")
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("{\"severity\":\"error\",\"id\":\"unknown-page\""))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("Content/a.md:2:1: 'dat' → 'date'\n"))
  }
}
