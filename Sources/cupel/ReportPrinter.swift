import ArgumentParser
import Diagnostics
import Markup
import SiteBuilder

/// Runs a build or a check, and tells a person or a program how it went.
struct ReportPrinter {
  private var arguments: SiteArguments

  init(_ arguments: SiteArguments) {
    self.arguments = arguments
  }

  /// - Parameter afterwards: What else to print between the findings and the summary.
  /// - Throws: `ExitCode` 1 when the report fails, 2 when the run could not be made.
  func run(
    _ work: (SiteOptions, BuildProgress) throws -> BuildReport,
    afterwards: (BuildReport) -> Void = { _ in }
  ) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var options = arguments.options
    let times = BuildTimes { start.duration(to: clock.now) }
    if arguments.timings { options.times = times }
    let report: BuildReport
    do {
      report = try work(options, progressLine(from: start))
    } catch let failure as BuildFailure {
      Terminal.printError("cupel: \(failure)")
      throw ExitCode(2)
    }
    for notice in report.notices { Terminal.printError("cupel: \(notice)") }
    printFindings(report.findings)
    afterwards(report)
    if arguments.timings { Terminal.printError(TimingList(times).text + "\n") }
    let seconds = seconds(start.duration(to: clock.now))
    Terminal.printError("\(report.summary), \(made(report))\(seconds) seconds")
    withExtendedLifetime(report) { Terminal.exit(report.failed ? 1 : 0) }
  }

  /// How many pages were made, where that is not all of them.
  private func made(_ report: BuildReport) -> String {
    let count = report.rendered.count
    if count >= report.pages { return "" }
    return count == 0 ? "nothing to make anew, " : "\(count) made anew, "
  }

  /// Prints findings for people on standard error, for programs on standard output.
  private func printFindings(_ findings: [Diagnostic]) {
    let root = arguments.root
    let source: @Sendable (String) -> SourceFile? = { sourceFile($0, at: root) }
    switch arguments.format {
    case .text:
      guard !findings.isEmpty else { return }
      let text = DiagnosticText(isColoured: Terminal.isColoured, source: source)
      Terminal.printError(text.render(findings))
    case .json: Terminal.print(DiagnosticJSON().render(findings))
    case .sarif:
      Terminal.print(DiagnosticSARIF(version: cupelVersion, source: source).render(findings))
    case .github: Terminal.print(DiagnosticGitHub(source: source).render(findings))
    }
  }

  /// A duration with two decimals.
  private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return NumberText.plain(Double(seconds) + Double(attoseconds) / 1e18, decimals: 2)
  }

  /// Shows how far the work is, once it takes longer than a second and somebody may be watching.
  private func progressLine(from start: ContinuousClock.Instant) -> BuildProgress {
    guard Terminal.isInteractive else { return BuildProgress { _, _ in } }
    let clock = ContinuousClock()
    return BuildProgress { done, total in
      guard start.duration(to: clock.now) > .seconds(1) else { return }
      let line = done == total ? "" : "rendering \(done) of \(total)"
      Terminal.printError("\r\u{1B}[K" + line, terminator: "")
    }
  }
}
