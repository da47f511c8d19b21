import Foundation
import Testing

struct InterruptedBuildTests {
  /// Milliseconds after which a build is killed.
  @Test(arguments: [3, 10, 20, 35, 50, 70, 100])
  func `a build that is killed leaves a whole site, the old or the new`(delay: Int) async throws {
    let site = try ScratchSite()
    try site.addBriefs(60, saying: "The old words.")
    #expect(try Program.run("build", site.path).code == 0)
    let old = try site.tree()
    try site.addBriefs(60, saying: "The new words.")
    let new = try published(site)

    let process = Program.process(["build", site.path])
    try process.run()
    try await Task.sleep(for: .milliseconds(delay))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let after = try site.tree()
    #expect(after == old || after == new, "neither the old site nor the new one")
    #expect(try Program.run("build", site.path).code == 0, "the next build works")
    #expect(try site.tree() == new)
  }

  @Test func `two builds at once give a whole site`() throws {
    let site = try ScratchSite()
    try site.addBriefs(40, saying: "Words.")
    let expected = try published(site)
    let builds = (0..<2).map { _ in Program.process(["build", site.path, "--jobs", "1"]) }
    for build in builds { try build.run() }
    for build in builds { build.waitUntilExit() }
    #expect(builds.map(\.terminationStatus) == [0, 0])
    #expect(try site.tree() == expected)
  }

  /// What the site will be, built elsewhere.
  private func published(_ site: ScratchSite) throws -> [String: Data] {
    let elsewhere = site.path + "/elsewhere"
    #expect(try Program.run("build", site.path, "--output", elsewhere).code == 0)
    return try site.tree("elsewhere")
  }
}
