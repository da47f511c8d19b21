import Testing

struct UnboundListTests {
  private static func site() throws -> ScratchSite {
    let site = try ScratchSite()
    try site.write("# Home\n\nOf 5 t. *Or* 1,200 mines.\n", to: "Content/index.md")
    try site.write("Of 6 t [@a].\n", to: "Content/about.md")
    try site.write("a: {title: A}\n", to: "Content/sources.yaml")
    try site.write("{{ page.title }}", to: "Templates/sources.html")
    return site
  }

  @Test func `numbers that are neither bound nor cited are listed, and counted`() throws {
    let site = try Self.site()
    let run = try Program.run("check", site.path, "--unbound")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        Content/index.md:3:4: 5 t  (Of 5 t.)
        Content/index.md:3:14: 1,200  (Or 1,200 mines.)

        Content/about.md: 0 of 1 numbers are bound, 1 cited, 0 neither (100%)
        Content/index.md: 0 of 2 numbers are bound, 0 cited, 2 neither (0%)
        0 of 3 numbers are bound, 1 cited, 2 neither (33%)

        """
    )
    #expect(run.errors.contains("no findings"))
    #expect(try Program.run("check", site.path).output.isEmpty)
  }

  @Test func `a site without numbers says so`() throws {
    let site = try ScratchSite()
    let run = try Program.run("check", site.path, "--unbound")
    #expect(run.output == "no numbers\n")
  }

  @Test func `the list is there for programs too`() throws {
    let site = try Self.site()
    let run = try Program.run("check", site.path, "--unbound", "--format", "json")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.first == """
        {"number":"5 t","sentence":"Of 5 t.","standing":"neither","place":\
        {"file":"Content/index.md","start":{"line":3,"column":4},"end":{"line":3,"column":7}}}
        """
    )
    let whole = #"{"coverage":{"numbers":3,"bound":0,"cited":1,"neither":2,"percentage":33,"#
    #expect(lines.last?.hasPrefix(whole) == true, "\(run.output)")
    let other = try Program.run("check", site.path, "--unbound", "--format", "sarif")
    #expect(other.code == 2)
    #expect(other.errors.contains("--unbound prints text or json, not sarif"))
  }

  @Test func `a rule makes findings of them`() throws {
    let site = try Self.site()
    try site.write(
      "title: x\nbase_url: https://example.org/\nrules: {unbound-number: {at_least: 50%}}\n",
      to: "Content/site.yaml"
    )
    let run = try Program.run("check", site.path)
    #expect(run.code == 0)
    #expect(run.errors.contains("Content/index.md:3:4: warning[unbound-number]: '5 t'"))
    #expect(run.errors.contains("so are 0% of this page's numbers, and 50% are to be"))
    #expect(try Program.run("check", site.path, "--strict").code == 1)
  }
}
