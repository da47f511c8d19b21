import Testing

@testable import SiteBuilder

/// One thing that happens to a site between two builds.
struct Edit: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable {
    /// What an author does to the sources or asks of the next build.
    case change(@Sendable (inout EditedSite, inout SplitMix64) -> Void)
    /// What befalls the files on the disk: sources, output and cache; the site stays what it is.
    case accident(@Sendable (SiteOnDisk, inout SplitMix64) throws -> Void)
  }

  /// A clause in the past tense, unique: "a heading was renamed".
  var name: String
  var kind: Kind
  /// Whether the sound site fails with it.
  var isMistake: Bool
  /// Whether the output has to be that of the site as it is now: it would be mended else.
  var needsOutput: Bool

  var testDescription: String { name }

  init(
    _ name: String,
    isMistake: Bool = false,
    _ change: @escaping @Sendable (inout EditedSite, inout SplitMix64) -> Void
  ) {
    self.name = name
    self.kind = .change(change)
    self.isMistake = isMistake
    needsOutput = false
  }

  /// Text of one file is exchanged for another; where that has been done, it is taken back.
  init(_ name: String, in path: String, isMistake: Bool = false, _ pair: (String, String)) {
    let (old, new) = pair
    self.init(name, isMistake: isMistake) { site, _ in site.exchange(old, for: new, in: path) }
  }

  init(
    accident name: String,
    needsOutput: Bool = false,
    _ accident: @escaping @Sendable (SiteOnDisk, inout SplitMix64) throws -> Void
  ) {
    self.name = name
    self.kind = .accident(accident)
    isMistake = false
    self.needsOutput = needsOutput
  }

  /// Those that leave little to do in a plain site.
  static let ofLittle: [Edit] =
    Array(ofProse[..<8]) + ofHeadings + ofSeveral + ofTables + ofMistakes + ofSources + ofOutput
    + ofCache

  static let all: [Edit] =
    ofProse + ofSeveral + ofFrontMatter + ofFiles + ofTables + ofSettings + ofCollections
    + ofTemplates
    + ofOptions + ofMistakes + ofSources + ofOutput + ofCache
}
