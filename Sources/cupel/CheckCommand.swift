import ArgumentParser
import SiteBuilder

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Does all that build does, but publishes nothing.",
    discussion: """
      Example:
        cupel check --strict --format github
      """
  )

  @OptionGroup var site: SiteArguments

  func run() throws {
    try ReportPrinter(site).run { progress in
      try checkSite(at: site.root, options: site.options, progress: progress)
    }
  }
}
