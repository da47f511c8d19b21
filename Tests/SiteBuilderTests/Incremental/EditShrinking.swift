@testable import SiteBuilder

/// The fewest steps that can be found with which the last of `steps` still goes wrong: what a
/// step that is left out did to the sources happens with the next.
struct ShrunkSteps {
  private(set) var steps: [EditStep]
  private(set) var difference: String
  private let start: EditedSite
  private let clean: CleanBuilds

  init(
    _ steps: [EditStep],
    from start: EditedSite,
    _ difference: String,
    _ clean: CleanBuilds
  ) throws {
    self.start = start
    self.steps = steps
    self.difference = difference
    self.clean = clean
    var count = 1
    while count < steps.count, try !tryOut(Array(steps.suffix(count))) { count *= 2 }
    var number = self.steps.count - 2
    while number >= 0 {
      var fewer = self.steps
      fewer.remove(at: number)
      _ = try tryOut(fewer)
      number -= 1
    }
  }

  /// Keeps `fewer` if the last of them still goes wrong after a sound start.
  private mutating func tryOut(_ fewer: [EditStep]) throws -> Bool {
    let build = try EditedBuild(clean)
    var site = start
    guard try build.build(site, seed: 0) == nil else { return false }
    for (number, step) in fewer.enumerated() {
      if case .accident = step.edit.kind, step.site != site {
        // What befalls the output befalls that of the site as it is.
        if try build.build(step.site, seed: step.seed) != nil { return false }
      }
      site = step.site
      guard let difference = try build.take(step) else { continue }
      guard number == fewer.count - 1 else { return false }
      steps = fewer
      self.difference = difference
      return true
    }
    return false
  }

  var description: String {
    let last = steps.count > 1 ? steps[steps.count - 2].site : start
    let changed = steps.last.map { step in
      Set(step.site.files.keys).union(last.files.keys).sorted()
        .filter { step.site.files[$0] != last.files[$0] }
    }
    return """
      \(difference)
      After \(steps.map(\.edit.name).joined(separator: "; ")).
      The last changed \(changed.map { $0.joined(separator: ", ") } ?? "nothing").
      """
  }
}
