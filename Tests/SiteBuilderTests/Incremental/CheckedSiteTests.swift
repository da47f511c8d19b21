import Diagnostics
import Foundation
import Testing

@testable import SiteBuilder

/// Checks: what they keep, and that they see what a build sees.
struct CheckedSiteTests {
  private func site(_ prepare: (inout EditedSite) -> Void = { _ in }) throws -> SiteOnDisk {
    let place = try SiteOnDisk()
    var generator = SplitMix64(seed: 1)
    var site = EditedSite(.plain)
    prepare(&site)
    try place.write(site, &generator)
    return place
  }

  private func packs(_ place: SiteOnDisk) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.cache.path)
      .filter { $0.hasPrefix("pack-") }
  }

  @Test func `a first check keeps no pages, a second one does`() throws {
    let place = try site()
    _ = try place.check(jobs: 2)
    #expect(try packs(place) == [])
    var generator = SplitMix64(seed: 2)
    var changed = try #require(place.site)
    changed["Content/nothing.md"] = "# Nothing\n"
    try place.write(changed, &generator)
    _ = try place.check(jobs: 2)
    #expect(try packs(place) != [])
    #expect(try place.build(jobs: 2).files == place.cleanBuild().files)
  }

  @Test func `a build after a first check is whole`() throws {
    let place = try site()
    let checked = try place.check(jobs: 2)
    #expect(try checked.summary == place.cleanBuild().report.summary)
    #expect(try place.build(jobs: 2).files == place.cleanBuild().files)
  }

  /// A template may look into what a check does not write: each of these finds something only where
  /// there is a sentence.
  @Test(arguments: [
    "{% if back.sentence %}{{ nobody }}{% endif %}",
    "{% if '<mark>' in back.sentence %}{{ nobody }}{% endif %}",
    "{% if back.sentence|length > 3 %}{{ nobody }}{% endif %}",
    "{% set words %}{{ back.sentence }}{% endset %}{% if words %}{{ nobody }}{% endif %}",
  ])
  func `a check sees the sentences that a template looks into`(test: String) throws {
    let place = try site { site in
      site.exchange("{{ back.sentence }}", for: test, in: "Templates/base.html")
    }
    let findings = try place.check(jobs: 1).findings
    #expect(findings.contains { $0.id == "undefined-name" })
    #expect(try findings == place.cleanBuild().report.findings)
  }
}
