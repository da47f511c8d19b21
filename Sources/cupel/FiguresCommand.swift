import ArgumentParser
import Diagnostics
import SiteBuilder
import Tables

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Lists every bound figure with what the data says, or answers one.",
    discussion: """
      One line each, with tabs between place, words, the data's value, verdict and address:
        Content/briefs/x.md:12:13  over 60%  69.2%  holds  fig:mine-production/share?country=china
      Exit codes: 0 clean, 1 the site has errors or there is no answer, 2 could not run.
      Examples:
        cupel figures --json > figures.json
        cupel figures --query 'mine-production/share?country=china&year=latest'
        cupel figures --query '[over 60%](fig:china-share)'
      """
  )

  @Argument(help: "The folder that holds Content/ and Templates/.")
  var root = "."

  @Option(help: "Answer this figure: an address, with or without 'fig:', or a whole link.")
  var query: String?

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false

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

  private var options: SiteOptions {
    var options = SiteOptions(jobs: processorCount)
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
    return options
  }

  func run() throws {
    do {
      if let query { try answer(query) } else { try list() }
    } catch let failure as BuildFailure {
      Terminal.printError("cupel: \(failure)")
      throw ExitCode(2)
    }
  }

  private func list() throws {
    let listing = try siteFigures(at: root, options: options)
    if isJSON {
      Terminal.print(JSONValue.array(listing.figures.map(\.json)).indented() + "\n")
    } else {
      Terminal.print(listing.figures.map { $0.line + "\n" }.joined())
    }
    guard !listing.errors.isEmpty else { return }
    printFindings(listing.errors, query: nil)
    throw ExitCode(1)
  }

  private func answer(_ query: String) throws {
    let answer = try siteFigure(query, named: place, at: root, options: options)
    if let figure = answer.value, figure.value != nil {
      Terminal.print((isJSON ? figure.json.indented() : figure.paragraph) + "\n")
    }
    guard !answer.diagnostics.isEmpty else { return }
    printFindings(answer.diagnostics, query: query)
    if answer.hasErrors { throw ExitCode(1) }
  }

  /// What findings call the place of a question from the command line.
  private var place: String { "--query" }

  private func printFindings(_ findings: [Diagnostic], query: String?) {
    let (root, place) = (root, place)
    let text = DiagnosticText(isColoured: Terminal.isColoured) { path in
      if let query, path == place { return SourceFile(path: path, text: query) }
      return sourceFile(path, at: root)
    }
    Terminal.printError(text.render(findings), terminator: "")
  }
}
