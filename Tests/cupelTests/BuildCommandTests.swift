import Foundation
import Testing

struct BuildCommandTests {
  @Test func `a site is published with all its files`() throws {
    let site = try ScratchSite()
    let run = try Program.run("build", site.path)
    #expect(run.code == 0, "\(run.errors)")
    let names = try site.tree().keys.filter { !$0.hasPrefix("assets/") }.sorted()
    #expect(
      names == [
        "404.html", "briefs/index.html", "briefs/new/index.html", "briefs/old/index.html",
        "feed.xml", "index.html", "robots.txt", "sitemap.xml",
      ]
    )
  }

  static let options: [([String], [String])] = [
    (["--drafts"], ["hidden", "new", "old"]),
    (["--as-of", "2025-06-01"], ["old"]),
    (["--as-of", "2024-06-01", "--future", "--drafts"], ["hidden", "new", "old"]),
  ]

  @Test(arguments: options)
  func `options say what is published`(arguments: [String], slugs: [String]) throws {
    let site = try ScratchSite()
    #expect(try Program.run(["build", site.path] + arguments).code == 0)
    #expect(try briefs(site) == slugs)
  }

  @Test func `the environment never decides what is published`() throws {
    let site = try ScratchSite()
    let epoch = ["SOURCE_DATE_EPOCH": "1", "TZ": "Pacific/Apia"]
    #expect(try Program.run("build", site.path, environment: epoch).code == 0)
    #expect(try briefs(site) == ["new", "old"])
  }

  private func briefs(_ site: ScratchSite) throws -> [String] {
    try site.tree("Site/briefs").keys.compactMap { $0.split(separator: "/").first.map(String.init) }
      .filter { $0 != "index.html" }.sorted()
  }

  @Test func `another folder and address may be named`() throws {
    let site = try ScratchSite()
    let output = site.path + "/out/deep"
    let arguments = ["build", site.path, "--output", output, "--base-url", "https://x.org/sub"]
    #expect(try Program.run(arguments).code == 0)
    #expect(try site.text(of: "out/deep/index.html").contains("href=\"/sub/briefs/old/\""))
    #expect(!site.exists("Site"))
  }

  @Test func `the bytes depend on nothing but the content`() throws {
    let site = try ScratchSite()
    try site.addBriefs(20, saying: "Words.")
    #expect(try Program.run("build", site.path, "--jobs", "1").code == 0)
    let expected = try site.tree()
    let other = try ScratchSite()
    try other.addBriefs(20, saying: "Words.")
    let environment = [
      "TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": other.path,
    ]
    let run = try Program.run(
      "build",
      ".",
      "--jobs",
      "4",
      in: URL(filePath: other.path),
      environment: environment
    )
    #expect(run.code == 0)
    #expect(try other.tree() == expected)
  }

  @Test func `a build that fails leaves the old site as it was`() throws {
    let site = try ScratchSite()
    #expect(try Program.run("build", site.path).code == 0)
    let before = try site.tree()
    try site.write("# New home\n\n[[nowhere]]\n", to: "Content/index.md")
    #expect(try Program.run("build", site.path).code == 1)
    #expect(try site.tree() == before)
    try site.write("{{ nothing }}", to: "Templates/home.html")
    try site.write("# New home\n", to: "Content/index.md")
    #expect(try Program.run("build", site.path).code == 1)
    #expect(try site.tree() == before)
    #expect(try Program.run("check", site.path).code == 1)
  }

  @Test func `pages that are gone go, and other people's files stay`() throws {
    let site = try ScratchSite()
    #expect(try Program.run("build", site.path).code == 0)
    try site.write("mine", to: "Site/CNAME")
    try site.write("mine too", to: "Site/briefs/notes.txt")
    try site.remove("Content/briefs/new.md")
    #expect(try Program.run("build", site.path).code == 0)
    #expect(!site.exists("Site/briefs/new"))
    #expect(try site.text(of: "Site/CNAME") == "mine")
    #expect(try site.text(of: "Site/briefs/notes.txt") == "mine too")
  }

  @Test func `a build that changes nothing writes nothing`() throws {
    let site = try ScratchSite()
    #expect(try Program.run("build", site.path).code == 0)
    let before = try identities(site)
    #expect(try Program.run("build", site.path).code == 0)
    #expect(try identities(site) == before)
  }

  private func identities(_ site: ScratchSite) throws -> [String: String] {
    try site.tree().keys.reduce(into: [:]) { result, path in
      let file = site.url("Site").appending(path: path).path
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      let date = attributes[.modificationDate] as? Date
      let number = attributes[.systemFileNumber] as? Int
      result[path] = "\(number ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
    }
  }
}
