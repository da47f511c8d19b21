import ArgumentParser
import SiteBuilder

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mends what is certain in the sources, and shows what is left.",
    discussion: """
      Applies the fix of every finding that carries one, each change on a line:
        Content/site.yaml:3:1: 'licens' → 'licence'
      With --format, findings go to standard output and changes to standard error.
      Exit codes: 0 nothing is left that fails, 1 findings are left, 2 could not run.
      Example:
        cupel fix --dry-run | less
      """
  )

  @OptionGroup var site: SiteArguments

  @Flag(
    name: .customLong("dry-run"),
    help: "Print the changes as a unified diff and write nothing."
  )
  var isDryRun = false

  func run() throws {
    try ReportPrinter(site).run { options, progress throws(BuildFailure) in
      let fixed = try fixSite(at: site.root, options: options, progress: progress)
      if isDryRun {
        print(fixed.changes.flatMap(\.unifiedDiff))
      } else {
        try rewriteSources(fixed.changes, at: site.root)
        print(Array(fixed.fixes.map { $0.line + "\n" }.joined().utf8))
      }
      return fixed.report
    }
  }

  private func print(_ changes: [UInt8]) {
    if site.format == .text {
      Terminal.print(bytes: changes)
    } else {
      Terminal.printError(bytes: changes)
    }
  }
}
