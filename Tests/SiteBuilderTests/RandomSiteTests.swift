import Diagnostics
import Testing

@testable import SiteBuilder

/// Sites that nobody would write, and every one the same again for its seed.
struct RandomSiteTests {
  @Test(arguments: 0..<12)
  func `a site is built alike by one thread and by three, or not at all`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let scratch = try ScratchFolder()
    let mistakes = seed.isMultiple(of: 2) ? 0.0 : 0.02
    for file in RandomSite(mistakes: mistakes).files(&generator) {
      try scratch.write(file.text, to: file.path)
    }
    let reports = try [1, 3].map { jobs in
      let folder = scratch.path + "/Site-\(jobs)"
      return try buildSite(at: scratch.path, into: folder, options: SiteOptions(jobs: jobs))
    }
    let trees = try [scratch.tree("Site-1"), scratch.tree("Site-3")]
    #expect(reports[0].findings == reports[1].findings)
    #expect(trees[0] == trees[1])
    #expect(reports[0].failed == reports[0].findings.contains { $0.severity == .error })
    #expect(reports[0].failed == trees[0].isEmpty)
    if mistakes == 0 { #expect(reports[0].findings.map(\.summary) == []) }
    let check = try checkSite(at: scratch.path, options: SiteOptions(jobs: 2))
    #expect(check.findings == reports[0].findings)
  }

  @Test(arguments: 0..<40)
  func `damaged files give findings within them, with a remedy`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var files = RandomSite(mistakes: 0).files(&generator)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let number = Int.random(in: files.indices, using: &generator)
      files[number].bytes.damage(&generator)
    }
    for finding in try report(on: files).findings {
      #expect(finding.help?.isEmpty == false, "\(finding)")
      let places = [finding.range, finding.fix?.range].compactMap(\.self)
      for range in places + finding.notes.map(\.range) { expectInside(range, files) }
    }
  }

  @Test(arguments: 0..<4)
  func `line ends of another system change nothing`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let files = RandomSite(mistakes: 0.1).files(&generator)
    let others = files.map { file in
      SourceFile(path: file.path, text: file.text.replacing("\n", with: "\r\n"))
    }
    let (report, other) = (try report(on: files), try report(on: others))
    #expect(other.findings == report.findings)
    #expect(other.charts == report.charts)
  }

  private func expectInside(_ range: SourceRange, _ files: [SourceFile]) {
    #expect(range.start <= range.end, "\(range)")
    // What is no UTF-8 is a finding by itself; what follows it in its line is read as it comes.
    guard let file = files.first(where: { $0.path == range.file }),
      String(validating: file.bytes, as: UTF8.self) != nil
    else { return }
    let lines = LineIndex(file.bytes)
    for position in [range.start, range.end] {
      #expect(lines.position(at: lines.offset(of: position)) == position, "\(range)")
    }
  }
}

extension [UInt8] {
  /// Does to the bytes what a slip of the hand or a bad disk may do.
  fileprivate mutating func damage(_ generator: inout SplitMix64) {
    guard let place = indices.randomElement(using: &generator) else { return }
    let end = Swift.min(place + Int.random(in: 1...8, using: &generator), count)
    let marks = Array("[]{}()<>#!*_`'\":,;-|&%\\@^~\n\r\t \u{FEFF}é".utf8) + [0xFF, 0xC3, 0x00]
    let insertion = (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in
      marks.randomElement(using: &generator)
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: removeSubrange(place..<end)
    case 1: insert(contentsOf: insertion, at: place)
    case 2: replaceSubrange(place..<end, with: insertion)
    case 3: insert(contentsOf: self[place..<end], at: place)
    default: removeSubrange(place...)
    }
  }
}
