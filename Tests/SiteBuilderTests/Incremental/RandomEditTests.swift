import Testing

@testable import SiteBuilder

/// However a site has come to be as it is: what a build makes of it is what a clean build makes.
struct RandomEditTests {
  /// Twenty times fifty edits: a thousand, half of them of a site with everything, half of one in
  /// which little depends on others.
  @Test(arguments: 0..<20)
  func `after any edits a build gives what a clean one gives`(seed: UInt64) throws {
    let start: EditedSite.Start = seed.isMultiple(of: 2) ? .full : .plain
    let clean = CleanBuilds()
    let build = try EditedBuild(clean)
    var edits = EditSequence(seed: seed, start)
    var steps: [EditStep] = []
    try #require(try build.build(EditedSite(start), seed: seed) == nil)
    while steps.count < 50 {
      let step = edits.next(isSound: build.isSound)
      steps.append(step)
      guard let difference = try build.take(step) else { continue }
      let all = steps.map(\.edit.name).joined(separator: "; ")
      let shrunk = try ShrunkSteps(steps, from: EditedSite(start), difference, clean)
      Issue.record("seed \(seed): \(shrunk.description)\nAll edits: \(all).")
      return
    }
  }

  /// Every eighth in a row of its own.
  @Test(arguments: 0..<8)
  func `after one edit, and when it is undone, a build gives what a clean one gives`(
    row: Int
  ) throws {
    try expectSame(Edit.all.enumerated().filter { $0.offset % 8 == row }.map { $0.element }, .full)
  }

  @Test(arguments: 0..<2)
  func `so it does where little depends on others`(row: Int) throws {
    let edits = Edit.ofLittle.enumerated().filter { $0.offset % 2 == row }.map(\.element)
    try expectSame(edits, .plain)
  }

  private func expectSame(_ edits: [Edit], _ start: EditedSite.Start) throws {
    let clean = CleanBuilds()
    let written = EditedSite(start)
    var build = try EditedBuild(clean)
    try #require(try build.build(written, seed: 1) == nil)
    for edit in edits {
      var site = written
      if case .change(let change) = edit.kind { site.take(change) }
      let difference = try build.take(EditStep(edit: edit, site: site, seed: 1))
      let isSound = build.isSound
      #expect(difference == nil, "\(edit.name): \(difference ?? "")")
      // What is a mistake where all is bound to data may be none where nothing is.
      if start == .full { #expect(isSound != edit.isMistake, "\(edit.name)") }
      if case .accident = edit.kind {
        // Some pages, and then all, are made anew of what the accident left.
        for path in ["Content/minerals/copper.md", "Templates/partials/head.html"] {
          site[path]?.append("\nMore of it.\n")
          let later = try build.build(site, seed: 3)
          #expect(later == nil, "\(edit.name), and \(path) was changed: \(later ?? "")")
        }
      }
      let undone = try build.build(written, seed: 2)
      #expect(undone == nil, "\(edit.name), undone: \(undone ?? "")")
      guard difference != nil || undone != nil else { continue }
      build = try EditedBuild(clean)
      try #require(try build.build(written, seed: 1) == nil)
    }
  }

  @Test
  func `every edit changes something and has a name of its own`() {
    let written = EditedSite()
    let idle = Edit.all.filter { edit in
      guard case .change(let change) = edit.kind else { return false }
      var site = written
      site.take(change)
      return site == written
    }
    #expect(idle.map(\.name) == [])
    let names = Edit.all.map(\.name)
    #expect(names.filter { name in names.count { $0 == name } > 1 } == [])
  }
}

extension EditedSite {
  /// Takes an edit alone; the first that does something, where chance decides.
  fileprivate mutating func take(
    _ change: (inout EditedSite, inout SplitMix64) -> Void
  ) {
    let before = self
    for seed in 0..<20 where self == before {
      var generator = SplitMix64(seed: UInt64(seed))
      change(&self, &generator)
    }
  }
}
