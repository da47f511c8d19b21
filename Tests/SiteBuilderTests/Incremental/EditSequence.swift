@testable import SiteBuilder

/// Edits by chance, every kind in turn; a site that fails is mended soon.
struct EditSequence {
  private var generator: SplitMix64
  private let start: EditedSite.Start
  private var site: EditedSite
  /// What the site was when it last could be published.
  private var soundSite: EditedSite
  /// How many builds have failed since.
  private var failures = 0
  /// The kinds that are still to come before any comes again.
  private var left: [Edit] = []

  init(seed: UInt64, _ start: EditedSite.Start) {
    generator = SplitMix64(seed: seed)
    self.start = start
    site = EditedSite(start)
    soundSite = site
  }

  /// The next edit of a site whose last build was published or not.
  mutating func next(isSound: Bool) -> EditStep {
    if isSound {
      soundSite = site
      failures = 0
    } else {
      failures += 1
    }
    let seed = generator.next()
    if !isSound, failures > 3 || Bool.random(using: &generator) {
      site = soundSite
      return EditStep(edit: Self.mending, site: site, seed: seed)
    }
    if start == .plain, Int.random(in: 0..<8, using: &generator) == 0 {
      site = EditedSite(.plain)
      return EditStep(edit: Self.restart, site: site, seed: seed)
    }
    while true {
      let edit = nextEdit()
      switch edit.kind {
      case .accident where edit.needsOutput && !isSound: continue
      case .accident: return EditStep(edit: edit, site: site, seed: seed)
      case .change(let change):
        let before = site
        change(&site, &generator)
        if site != before { return EditStep(edit: edit, site: site, seed: seed) }
      }
    }
  }

  private mutating func nextEdit() -> Edit {
    if left.isEmpty {
      let all = Edit.all.shuffled(using: &generator)
      left = start == .full ? all : (Edit.ofLittle + all.prefix(8)).shuffled(using: &generator)
    }
    return left.removeLast()
  }

  private static let mending = Edit("all was taken back since the last sound site") { _, _ in }
  private static let restart = Edit("all was taken back since the beginning") { _, _ in }
}
