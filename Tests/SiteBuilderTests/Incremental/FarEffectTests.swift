import Foundation
import Testing

@testable import SiteBuilder

/// Edits whose effects show far from where they are made.
struct FarEffectTests {
  /// Builds `site`, changes it, and builds it again.
  ///
  /// - Returns: How what was built differs from a clean build, if it does.
  private func difference(
    _ start: EditedSite.Start,
    _ prepare: (inout EditedSite) -> Void,
    then change: (inout EditedSite) -> Void
  ) throws -> String? {
    let build = try EditedBuild(CleanBuilds())
    var site = EditedSite(start)
    prepare(&site)
    try #require(try build.build(site, seed: 1) == nil)
    change(&site)
    return try build.build(site, seed: 2)
  }

  @Test(arguments: ["tin", "copper"])
  func `a second link to a page makes it more related`(name: String) throws {
    let path = "Content/briefs/pair.md"
    let difference = try difference(.plain) { site in
      site[path] = "---\ntitle: A pair\ndate: 2026-01-01\n---\nSee [[tin]] and [[copper]].\n"
    } then: { site in
      site.exchange("]].", for: "]], and [[\(name)]] again.", in: path)
    }
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `the first record that a table names is linked`() throws {
    let path = "Content/data/remarks.csv"
    let difference = try difference(.plain) { site in
      site["Content/data/tables.yaml"]? += """
        remarks:
          source: iea
          fields:
            - {name: mineral, reference: minerals}
            - {name: remark}

        """
      site[path] = "mineral,remark\n,nothing yet\n"
    } then: { site in
      site[path] = "mineral,remark\ntin,soft\n"
    }
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `what is suggested for a wrong address is up to date`() throws {
    let place = try SiteOnDisk()
    var generator = SplitMix64(seed: 1)
    var site = EditedSite(.plain)
    site.exchange(
      "{% block main %}",
      for: "{% block main %}{{ url(\"/nowhere-in-sight/\") }}",
      in: "Templates/404.html"
    )
    try place.write(site, &generator)
    _ = try place.check(jobs: 1)
    site["Content/nowhere-in-sigh.md"] = "# Nowhere\n\nIn sight.\n"
    try place.write(site, &generator)
    #expect(try place.check(jobs: 1).findings == place.cleanBuild().report.findings)
  }

  @Test func `a figure leads to its row, wherever that moves`() throws {
    let path = "Content/data/mine.csv"
    let difference = try difference(.full) { site in
      site.exchange(
        "  primaryKey: [mineral, country, year]\n",
        for: "",
        in: "Content/data/tables.yaml"
      )
    } then: { site in
      site.exchange("flag\n", for: "flag\nlead,chile,2025,10,\n", in: path)
    }
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `a file that was too large to read may be empty later`() throws {
    let place = try SiteOnDisk()
    var generator = SplitMix64(seed: 1)
    try place.write(EditedSite(.plain), &generator)
    let file = place.sources.appending(path: "Content/large.bin")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(largestSource) + 1)
    #expect(try place.build(jobs: 1).report.failed)
    try handle.truncate(atOffset: 0)
    let built = try place.build(jobs: 1)
    #expect(built.report.findings == [])
    #expect(built.files == (try place.cleanBuild().files))
  }
}
