import ArgumentParser
import SiteBuilder
import Tables

/// The arguments that every command over a site shares.
struct SiteArguments: ParsableArguments {
  @Argument(help: "The folder that holds Content/ and Templates/.")
  var root = "."

  @Option(name: .customLong("base-url"), help: "Address of the site, instead of site.yaml's.")
  var baseURL: String?

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include pages dated after the day of the build.")
  var future = false

  @Option(
    name: .customLong("as-of"),
    help: "The day of the build, YYYY-MM-DD (default: the newest in the content).",
    transform: day
  )
  var asOf: CalendarDate?

  @Flag(help: "Let warnings fail.")
  var strict = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Use nothing that earlier builds left in .cupel/, and leave nothing there."
  )
  var noCache = false

  @Flag(help: "Print where the time went.")
  var timings = false

  @Option(help: "Number of threads.")
  var jobs: Int = processorCount

  @Option(help: "How findings are printed: text, json, sarif or github.")
  var format: FindingFormat = .text

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs needs a number of at least 1") }
    if let baseURL, !SiteOptions.isBaseURL(baseURL) {
      throw ValidationError(
        "--base-url needs an absolute web address such as https://example.org/; "
          + "'\(baseURL)' is not one"
      )
    }
  }

  var options: SiteOptions {
    var options = SiteOptions(jobs: jobs)
    options.baseURL = baseURL
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
    options.isStrict = strict
    options.usesCache = !noCache
    options.program = Terminal.program
    return options
  }
}

/// A day of the command line.
func day(_ text: String) throws -> CalendarDate {
  if let day = CalendarDate(iso: text) { return day }
  throw ValidationError("write a day that exists as year, month and day, such as 2026-11-24")
}
