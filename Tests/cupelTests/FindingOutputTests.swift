import Foundation
import Testing

struct FindingOutputTests {
  @Test func `a clean check prints its summary and ends with 0`() throws {
    let site = try ScratchSite()
    let run = try Program.run("check", site.path)
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    let counts = "5 pages, 2 records, 0 figures, 0 charts, 1 page held back, no findings, "
    let time = /\d+(\.\d+)? seconds\n/
    #expect(run.errors.hasPrefix(counts), "\(run.errors)")
    #expect(run.errors.dropFirst(counts.count).wholeMatch(of: time) != nil, "\(run.errors)")
    #expect(!site.exists("Site"))
  }

  @Test func `an error is shown in its line and ends with 1`() throws {
    let site = try ScratchSite()
    try site.write("See [[odl]].\n", to: "Content/about.md")
    let run = try Program.run("check", site.path)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    let finding = """
      Content/about.md:1:7: error[unknown-page]: no page is called 'odl'
          1 | See [[odl]].
            |       ^^^
        help: replace with 'old'

      """
    #expect(run.errors.hasPrefix(finding), "\(run.errors)")
    #expect(run.errors.contains("0 charts, 1 page held back, 1 error, "))
  }

  @Test func `warnings pass unless they are to be taken strictly`() throws {
    let site = try ScratchSite()
    try site.write("Words <b>bold</b>.\n", to: "Content/about.md")
    let run = try Program.run("check", site.path)
    #expect(run.code == 0)
    #expect(run.errors.contains("warning[raw-html]"))
    #expect(run.errors.contains("2 warnings"))
    #expect(try Program.run("check", site.path, "--strict").code == 1)
    #expect(try Program.run("build", site.path, "--strict").code == 1)
    #expect(!site.exists("Site"))
    #expect(try Program.run("build", site.path).code == 0)
    try site.write(
      "title: x\nbase_url: https://example.org/\nrules: {raw-html: off}\n",
      to: "Content/site.yaml"
    )
    #expect(try Program.run("check", site.path, "--strict").code == 0)
  }

  @Test func `no colour is written where no terminal is`() throws {
    let site = try ScratchSite()
    try site.write("See [[odl]].\n", to: "Content/about.md")
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]] {
      let run = try Program.run("check", site.path, environment: environment)
      #expect(!(run.output + run.errors).contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
    (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false),
  ])
  func `a terminal shows colours unless told not to`(
    environment: [String: String],
    isColoured: Bool
  ) throws {
    let site = try ScratchSite()
    try site.write("See [[odl]].\n", to: "Content/about.md")
    let terminal = try PseudoTerminal()
    let process = Program.process(["check", site.path], environment: environment)
    process.standardError = terminal.handle
    try process.run()
    process.waitUntilExit()
    let text = try terminal.text()
    #expect(process.terminationStatus == 1)
    #expect(text.contains("\u{1B}[1;31merror[unknown-page]\u{1B}[0m:") == isColoured, "\(text)")
    #expect(text.contains("error[unknown-page]"))
  }

  @Test(arguments: ["json", "sarif", "github"])
  func `findings for programs go to standard output`(format: String) throws {
    let site = try ScratchSite()
    try site.write("Größe: [[odl]].\n", to: "Content/about.md")
    let run = try Program.run("check", site.path, "--format", format)
    #expect(run.code == 1)
    #expect(run.output.contains("unknown-page"))
    #expect(!run.errors.contains("unknown-page"))
    #expect(run.errors.contains("1 error"))
    guard format != "github" else {
      return #expect(run.output.hasPrefix("::error file=Content/about.md,line=1,"))
    }
    #expect(try isJSON(run.output, lines: format == "json"), "\(run.output)")
    try site.remove("Content/about.md")
    let clean = try Program.run("check", site.path, "--format", format)
    #expect(clean.code == 0)
    #expect(try isJSON(clean.output, lines: format == "json"), "\(clean.output)")
  }

  /// - Parameter lines: Whether each line is a value of its own.
  private func isJSON(_ text: String, lines: Bool) throws -> Bool {
    let values = lines ? text.split(separator: "\n") : [text[...]]
    return try values.allSatisfy { value in
      try JSONSerialization.jsonObject(with: Data(value.utf8)) is [String: Any]
    }
  }

  @Test func `places count from the folder that is named`() throws {
    let site = try ScratchSite()
    try site.write("See [[odl]].\n", to: "Content/about.md")
    let here = try Program.run("check", in: URL(filePath: site.path))
    let there = try Program.run("check", site.path)
    #expect(here.code == 1)
    #expect(here.errors.split(separator: "\n").first == there.errors.split(separator: "\n").first)
  }
}
