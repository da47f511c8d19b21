public import Diagnostics

/// What a build or a check found, and how much it went through.
public struct BuildReport: Sendable {
  /// In report order, after the site's own rules.
  public var findings: [Diagnostic]
  public var pages: Int
  public var records: Int
  public var figures: Int
  public var charts: Int
  /// Drafts and pages of later days, which are not published.
  public var withheld: Int
  /// The numbers that the texts state; `nil` where the options do not ask for them.
  public var coverage: NumberCoverage?
  /// Whether the findings keep the site from being published.
  public var failed: Bool
  /// What there is to say of the run itself, such as of its cache; no findings.
  public var notices: [String] = []
  /// The paths of the pages that were made, since nothing known of them held any more.
  public var rendered: [String] = []
  /// The paths of all files of the site, where the options ask for them.
  public var paths: [String] = []
  /// Why each of those that were made was, by path.
  public var reasons: [String: String] = [:]
  /// The site itself: taking a large one apart takes longer than many builds, and a command that has
  /// told all can end without.
  var site: (any Sendable)?

  /// As an earlier build left it.
  init(
    findings: [Diagnostic],
    pages: Int,
    records: Int,
    figures: Int,
    charts: Int,
    withheld: Int,
    failed: Bool
  ) {
    self.findings = findings
    self.pages = pages
    self.records = records
    self.figures = figures
    self.charts = charts
    self.withheld = withheld
    self.failed = failed
  }

  init(_ site: Checked<RenderedSite>, _ options: SiteOptions) {
    let linked = site.value.site
    findings = site.diagnostics.applying(linked.settings.rules).inReportOrder
    pages = linked.totals.pages
    records = linked.totals.records
    figures = site.value.figures
    charts = site.value.charts
    withheld = linked.totals.withheld
    coverage = options.countsNumbers ? NumberCoverage(Array(linked.pages)) : nil
    failed = findings.contains { $0.severity == .error || options.isStrict }
  }

  /// Such as `42 pages, 30 records, 0 figures, 12 charts, 1 page held back, no
  /// findings`.
  public var summary: String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let parts = [count(errors, "error"), count(warnings, "warning")].filter { !$0.hasPrefix("0") }
    let found = findings.isEmpty ? "no findings" : parts.joined(separator: " and ")
    let left = withheld > 0 ? ["\(count(withheld, "page")) held back"] : []
    return
      ([
        count(pages, "page"), count(records, "record"), count(figures, "figure"),
        count(charts, "chart"),
      ] + left + [found]).joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension [Diagnostic] {
  /// The findings with the severities that the site wants; what it turned off is left out.
  ///
  /// An error that is turned off stays: a site with errors has pages that cannot be right.
  func applying(_ rules: [String: RuleSetting]) -> [Diagnostic] {
    guard !rules.isEmpty else { return self }
    return compactMap { finding in
      var finding = finding
      switch (rules[finding.id], finding.severity) {
      case (.off, .warning): return nil
      case (.error, .warning): finding.severity = .error
      case (.off, .error), (.warning, .error), (.warning, .warning), (.error, .error), (nil, _):
        break
      }
      return finding
    }
  }
}

extension Checked {
  /// Whether the findings keep the site from being published.
  func fails(_ options: SiteOptions, rules: [String: RuleSetting]) -> Bool {
    diagnostics.applying(rules).contains { $0.severity == .error || options.isStrict }
  }
}

extension BuildReport {
  /// Why a page was made in this run, or that it was not.
  ///
  /// - Parameter path: As below the output folder, or as an address: `minerals/lithium/index.html`,
  ///   `/minerals/lithium/`.
  public func explanation(of path: String) -> String {
    var file = path.hasPrefix("/") ? String(path.dropFirst()) : path
    if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
    if let reason = reasons[file] { return "'\(file)' was made anew: \(reason)" }
    guard paths.contains(file) else {
      return paths.nearest(to: file).map { "the site has no '\(file)'; did you mean '\($0)'?" }
        ?? "the site has no '\(file)'"
    }
    return "'\(file)' was not made: nothing that it shows has changed"
  }
}
