import Foundation
import Testing

/// What the command line says of the cache, and does with it.
struct CacheCommandTests {
  private func builtSite() throws -> ScratchSite {
    let site = try ScratchSite()
    let run = try Program.run("build", site.path)
    try #require(run.code == 0, "\(run.errors)")
    return site
  }

  private func explanation(of path: String, _ site: ScratchSite) throws -> String {
    let run = try Program.run("build", "--explain", path, site.path)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  private func build(_ site: ScratchSite, _ arguments: String...) throws -> Program.Outcome {
    let run = try Program.run(["build"] + arguments + [site.path])
    #expect(run.code == 0, "\(run.errors)")
    return run
  }

  // MARK: Explanations

  @Test func `a page that changed is explained`() throws {
    let site = try builtSite()
    try site.write(
      "---\ntitle: Old\ndate: 2025-01-01\n---\nOther words.\n",
      to: "Content/briefs/old.md"
    )
    let text = try explanation(of: "/briefs/old/", site)
    #expect(text == "'briefs/old/index.html' was made anew: /briefs/old/ changed\n")
  }

  @Test func `a page that is new is explained`() throws {
    let site = try builtSite()
    try site.write("# More\n", to: "Content/more.md")
    let text = try explanation(of: "/more/", site)
    #expect(text == "'more/index.html' was made anew: the output folder did not have it\n")
  }

  @Test func `a page that was deleted from the output is explained`() throws {
    let site = try builtSite()
    try site.remove("Site/briefs/old/index.html")
    let text = try explanation(of: "/briefs/old/", site)
    #expect(text == "'briefs/old/index.html' was made anew: the output folder did not have it\n")
  }

  @Test func `a new template explains all pages`() throws {
    let site = try builtSite()
    try site.write("<p>{{ page.title }}", to: "Templates/home.html")
    #expect(
      try explanation(of: "briefs/old/index.html", site).contains("templates, options or the like")
    )
  }

  @Test(arguments: [true, false])
  func `a page that stays as it is is explained`(changesAnother: Bool) throws {
    let site = try builtSite()
    if changesAnother { try site.write("# Home\n\nOther. See [[old]].\n", to: "Content/index.md") }
    let text = try explanation(of: "/briefs/new/", site)
    #expect(text == "'briefs/new/index.html' was not made: nothing that it shows has changed\n")
  }

  @Test func `files that no template makes are not said to be missing`() throws {
    let site = try builtSite()
    try site.write("# More\n", to: "Content/more.md")
    let text = try explanation(of: "/robots.txt", site)
    #expect(text.hasPrefix("'robots.txt' was made anew: no template makes it"))
  }

  @Test(arguments: [true, false])
  func `a page that does not exist is told with its nearest`(changesAnother: Bool) throws {
    let site = try builtSite()
    if changesAnother { try site.write("# Home\n\nOther. See [[old]].\n", to: "Content/index.md") }
    let text = try explanation(of: "/briefs/odl/", site)
    #expect(
      text == "the site has no 'briefs/odl/index.html'; did you mean 'briefs/old/index.html'?\n"
    )
  }

  @Test func `a page of a site that fails is not said to be missing`() throws {
    let site = try ScratchSite()
    try site.write("# Home\n\n[[nowhere]]\n", to: "Content/index.md")
    for _ in 0..<2 {
      let run = try Program.run("build", "--explain", "/", site.path)
      #expect(run.code == 1)
      #expect(!run.output.contains("has no"), "\(run.output)")
    }
  }

  @Test func `findings for programs stand alone on standard output`() throws {
    let site = try builtSite()
    let run = try build(site, "--explain", "/", "--format", "json")
    #expect(!run.output.contains("index.html"))
    #expect(run.errors.hasPrefix("'index.html' was not made"))
  }

  // MARK: Options

  @Test func `timings go to standard error`() throws {
    let site = try ScratchSite()
    let run = try build(site, "--timings")
    #expect(run.output.isEmpty)
    for part in ["list the files", "render", "emit"] { #expect(run.errors.contains(part)) }
  }

  @Test func `a build without the cache leaves none`() throws {
    let site = try ScratchSite()
    #expect(try build(site, "--no-cache").errors.contains("no findings"))
    #expect(!site.exists(".cupel"))
    #expect(try Program.run("check", "--no-cache", site.path).code == 0)
    #expect(!site.exists(".cupel"))
    _ = try build(site)
    #expect(site.exists(".cupel/state"))
  }

  // MARK: Caches that cannot be used

  static let notices = [
    ("not a state", "cupel: the cache is damaged; all is built anew\n"),
    (
      "cupel-cache 1\nand more",
      "cupel: the cache is of another version of Cupel; all is built anew\n"
    ),
  ]

  @Test(arguments: notices)
  func `a cache that cannot be used is told, and the site is whole`(
    state: String,
    notice: String
  ) throws {
    let site = try builtSite()
    let whole = try site.tree()
    try site.write(state, to: ".cupel/state")
    try site.remove("Site/index.html")
    let run = try build(site)
    #expect(run.errors.hasPrefix(notice))
    #expect(try site.tree() == whole)
    #expect(try !build(site).errors.contains("cache"))
  }

  @Test func `a cache in many files leaves room to read the site`() throws {
    let site = try builtSite()
    for number in 10..<300 { try site.write("", to: ".cupel/pack-\(number)") }
    try site.write("# Home\n\nOther. See [[old]].\n", to: "Content/index.md")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let command = "ulimit -n 200; \"$0\" build \"$1\""
    shell.arguments = ["-c", command, Program.url.path, site.path]
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try site.text(of: "Site/index.html").contains("Other."))
  }

  /// The administrator may write everywhere.
  @Test(.enabled(if: getuid() != 0))
  func `a site that cannot be written to is built elsewhere`() throws {
    let site = try ScratchSite()
    let other = try ScratchSite(isEmpty: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: site.path)
    defer {
      do {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path)
      } catch {}
    }
    let run = try build(site, "--output", other.path + "/Site")
    #expect(run.errors.hasPrefix("cupel: nothing is kept for the next build: "))
    #expect(other.exists("Site/index.html"))
    #expect(!site.exists(".cupel"))
  }
}
