import Diagnostics

/// How many of the numbers that a site's texts state are bound to data or cited.
public struct NumberCoverage: Sendable {
  /// A page that states numbers.
  public struct Page: Sendable {
    public var file: String
    /// In the order of the text.
    public var numbers: [ProseNumber]

    public func count(_ standing: ProseNumber.Standing) -> Int {
      numbers.count { $0.standing == standing }
    }

    /// How many in a hundred are bound or cited, rounded down; 100 of none.
    public var percentage: Int { NumberCoverage.percentage(count(.neither), of: numbers.count) }
  }

  /// By file.
  public var pages: [Page]

  public var count: Int { pages.reduce(0) { $0 + $1.numbers.count } }

  public func count(_ standing: ProseNumber.Standing) -> Int {
    pages.reduce(0) { $0 + $1.count(standing) }
  }

  /// As of a page.
  public var percentage: Int { Self.percentage(count(.neither), of: count) }

  private static func percentage(_ missing: Int, of count: Int) -> Int {
    count == 0 ? 100 : (count - missing) * 100 / count
  }

  init(_ pages: [SiteBuilder.Page]) {
    self.pages = pages.map { Page(file: $0.source.file, numbers: $0.source.prose.numbers) }
      .filter { !$0.numbers.isEmpty }
      .sorted { $0.file < $1.file }
  }
}

/// Findings about numbers that are neither bound nor cited, where the site asks for them: on every
/// page, or on those where too few are.
func unboundNumbers(_ pages: [Page], _ settings: SiteSettings) -> [Diagnostic] {
  guard settings.findsUnboundNumbers else { return [] }
  return NumberCoverage(pages).pages.flatMap { page -> [Diagnostic] in
    let missing = page.numbers.filter { $0.standing == .neither }
    let known = page.numbers.count - missing.count
    guard let wanted = settings.wantedCoverage else {
      return missing.map { unbound($0, "") }
    }
    guard known * 100 < wanted * page.numbers.count else { return [] }
    let share = "; so are \(page.percentage)% of this page's numbers, and \(wanted)% are to be"
    return missing.map { unbound($0, share) }
  }
}

private func unbound(_ number: ProseNumber, _ share: String) -> Diagnostic {
  Diagnostic(
    .warning,
    id: "unbound-number",
    "'\(number.text.clipped)' is neither bound to data nor cited" + share,
    at: number.range,
    help: "bind it: '[\(number.text.clipped)](fig:TABLE/MEASURE)', or cite its source: '[@ID]'"
  )
}

extension SiteSettings {
  var findsUnboundNumbers: Bool {
    switch rules["unbound-number"] {
    case .warning, .error: true
    case .off, nil: false
    }
  }
}
