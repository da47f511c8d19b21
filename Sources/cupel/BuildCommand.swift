import ArgumentParser
import SiteBuilder

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads Content/ and Templates/ and publishes Site/.",
    discussion: """
      Example:
        cupel build --base-url https://example.org/briefing/
        cupel build --explain /minerals/lithium/
      """
  )

  @OptionGroup var site: SiteArguments

  @Option(help: "The folder to publish into (default: Site below the root).")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Say why a page was made anew, by its path or address.",
      valueName: "path"
    )
  )
  var explain: String?

  func run() throws {
    let folder = output ?? site.root + "/Site"
    try ReportPrinter(site).run { options, progress in
      var options = options
      options.listsFiles = explain != nil
      return try buildSite(at: site.root, into: folder, options: options, progress: progress)
    } afterwards: { report in
      guard let explain else { return }
      let text = report.explanation(of: explain)
      // Findings for programs have standard output to themselves.
      if site.format == .text { Terminal.print(text + "\n") } else { Terminal.printError(text) }
    }
  }
}
