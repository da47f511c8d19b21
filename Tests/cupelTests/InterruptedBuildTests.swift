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

  /// Kills the program at one call of the system after the other, as far as `strace` is there to
  /// do it: first those that a publication consists of.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: InterruptedBuildTests.tracer)),
    arguments: ["renameat", "renameat2", "unlinkat", "linkat", "mkdirat", "write", "ftruncate"]
  )
  func `a build that is killed at any step leaves a whole site`(call: String) throws {
    let site = try ScratchSite()
    try site.addBriefs(3, saying: "Words.")
    try rebuild(site)
    var old = try site.tree()
    for step in [1, 2, 3, 4, 6, 9, 13, 19] {
      try site.addBriefs(3 + step % 2, saying: "Words of step \(step).")
      let isKilled = try build(site, killedAt: call, step)
      let found = try site.tree()
      try rebuild(site)
      let new = try site.tree()
      #expect(found == old || found == new, "neither the old site nor the new one: step \(step)")
      #expect(new == (try published(site)), "the next build is whole: step \(step)")
      if !isKilled { break }
      old = new
    }
  }

  private static let tracer = "/usr/bin/strace"

  /// Builds, and sets the manifest's date as if the disk's clock had gone on before it was written.
  private func rebuild(_ site: ScratchSite) throws {
    #expect(try Program.run("build", site.path).code == 0)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 60)],
      ofItemAtPath: "\(site.path)/.Site.cupel/manifest"
    )
  }

  /// - Returns: Whether the build came to the call often enough to be killed.
  private func build(_ site: ScratchSite, killedAt call: String, _ step: Int) throws -> Bool {
    let process = Program.process(["build", site.path])
    let arguments = [
      "-f", "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(step)", Program.url.path,
    ]
    process.executableURL = URL(filePath: Self.tracer)
    process.arguments = arguments + ["build", site.path]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus != 0
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
