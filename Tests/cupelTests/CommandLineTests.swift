import Testing

struct CommandLineTests {
  @Test func `the version is printed`() throws {
    let run = try Program.run("--version")
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(run.output)")
  }

  @Test(arguments: ["build", "check", "fix", "markdown", "stale"])
  func `the help of a command shows an example`(command: String) throws {
    let run = try Program.run(command, "--help")
    #expect(run.code == 0)
    #expect(run.output.contains("Example:\n  cupel \(command) "), "\(run.output)")
    #expect(try Program.run("help", command).output == run.output)
  }

  @Test func `the help tells the commands and the exit codes`() throws {
    let run = try Program.run("--help")
    #expect(run.code == 0)
    for word in [
      "build", "check", "fix", "markdown", "stale", "0 clean, 1 findings, 2 could not run",
    ] {
      #expect(run.output.contains(word))
    }
  }

  static let mistakes = [
    ["biuld"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--nothing"],
    ["build", "--as-of", "yesterday"], ["build", "--as-of", "2026-02-30"], ["check", "a", "b"],
    ["stale", "--within", "60"], ["stale", "--within", "-1d"], ["stale", "--format", "sarif"],
    ["stale", "--as-of", "soon"], ["fix", "--dry"], ["check", "--format", "xml"],
    ["check", "--output", "x"], ["markdown", "file.md"],
  ]

  @Test(arguments: mistakes)
  func `a command line that cannot be understood ends with 2`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage:"), "\(run.errors)")
  }

  @Test(arguments: ["build", "check", "fix", "stale"])
  func `a folder without content ends with 2 and the remedy`(command: String) throws {
    let site = try ScratchSite(isEmpty: true)
    try site.write("title: x\n", to: "Contents/site.yaml")
    let run = try Program.run(command, site.path)
    #expect(run.code == 2)
    #expect(run.errors.contains("has no folder 'Content'; rename 'Contents' to 'Content'"))
    #expect(try Program.run(command, site.path + "/nowhere").code == 2)
  }

  @Test(arguments: ["Content", "Content/briefs", ".", "Templates/assets"])
  func `a site is not published into its sources`(folder: String) throws {
    let site = try ScratchSite()
    let before = try site.tree("Content")
    let run = try Program.run("build", site.path, "--output", site.path + "/" + folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("name a folder of its own"), "\(run.errors)")
    #expect(try site.tree("Content") == before)
  }

  @Test func `a base address that is none names the option and the remedy`() throws {
    let site = try ScratchSite()
    let run = try Program.run("check", site.path, "--base-url", "example.org")
    #expect(run.code == 2)
    #expect(run.errors.contains("--base-url needs an absolute web address such as https://"))
  }

  @Test func `a day that is none is told with the way to write one`() throws {
    let run = try Program.run("check", "--as-of", "2026-13-01")
    #expect(run.code == 2)
    #expect(run.errors.contains("'2026-13-01' is invalid for '--as-of <as-of>'"), "\(run.errors)")
    #expect(run.errors.contains("such as 2026-11-24"), "\(run.errors)")
  }
}
