import ArgumentParser
import SiteBuilder

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads Content/ and Templates/ and publishes Site/.",
    discussion: """
      Example:
        cupel build --base-url https://example.org/briefing/
      """
  )

  @OptionGroup var site: SiteArguments

  @Option(help: "The folder to publish into (default: Site below the root).")
  var output: String?

  func run() throws {
    let report = ReportPrinter(site)
    let folder = output ?? site.root + "/Site"
    try report.run { progress in
      try buildSite(at: site.root, into: folder, options: site.options, progress: progress)
    }
  }
}
