import ArgumentParser
import SiteBuilder

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Does all that build does, but publishes nothing.",
    discussion: """
      Example:
        cupel check --strict --format github
        cupel check --unbound
      """
  )

  @OptionGroup var site: SiteArguments

  @Flag(help: "List the numbers in the texts that are neither bound to data nor cited.")
  var unbound = false

  func validate() throws {
    guard !unbound || site.format == .text || site.format == .json else {
      throw ValidationError("--unbound prints text or json, not \(site.format.rawValue)")
    }
  }

  func run() throws {
    try ReportPrinter(site).run { options, progress in
      var options = options
      options.countsNumbers = unbound
      return try checkSite(at: site.root, options: options, progress: progress)
    } afterwards: { report in
      guard let list = report.coverage.map(UnboundList.init) else { return }
      Terminal.print(site.format == .json ? list.json : list.text)
    }
  }
}
