import ArgumentParser
import Diagnostics
import SiteBuilder
import Tables

struct StaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "Lists what is due: tables to update, pages to review, newer editions of sources.",
    discussion: """
      One line each, by day:
        2027-02-28  Content/briefs/x.md:14:12  brief 'The narrow stage' is due for review
      Exit codes: 0 nothing is due on the day of the build, 1 something is, 2 could not run.
      Example:
        cupel stale --as-of 2027-01-01 --within 60d
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The folder that holds Content/ and Templates/.")
  var root = "."

  @Option(
    help: "List what is due within so many days, weeks, months or years too: 60d, 8w, 2m, 1y.",
    transform: interval
  )
  var within: UpdateInterval?

  @Option(
    name: .customLong("as-of"),
    help: "The day to count from, YYYY-MM-DD (default: the newest in the content).",
    transform: day
  )
  var asOf: CalendarDate?

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include pages dated after the day of the build.")
  var future = false

  @Option(help: "How the list is printed: text or json.")
  var format: Format = .text

  func run() throws {
    var options = SiteOptions(jobs: processorCount)
    options.asOf = asOf
    options.includesDrafts = drafts
    options.includesFuture = future
    let list: DueList
    do {
      list = try dueList(at: root, within: within, options: options)
    } catch {
      Terminal.printError("cupel: \(error)")
      throw ExitCode(2)
    }
    guard let day = list.asOf else {
      Terminal.printError("cupel: no page has a date to count from; name a day with --as-of")
      throw ExitCode(2)
    }
    Terminal.print(list.items.map { line($0, on: day) + "\n" }.joined())
    printErrors(list.errors)
    Terminal.printError(summary(list, on: day))
    if list.overdue > 0 || !list.errors.isEmpty { throw ExitCode(1) }
  }

  private func line(_ item: DueItem, on day: CalendarDate) -> String {
    switch format {
    case .text: TerminalText.plain("\(item.due)  \(item.range.place)  \(item.text)")
    case .json:
      JSONValue.object([
        ("due", .text(item.due.description)), ("is_overdue", .bool(item.due <= day)),
        ("kind", .text(item.kind.rawValue)), ("text", .text(item.text)),
        ("file", .text(item.range.file)), ("line", .number(item.range.start.line)),
        ("column", .number(item.range.start.column)),
      ]).compact
    }
  }

  /// A page or table with an error may be missing from the list.
  private func printErrors(_ errors: [Diagnostic]) {
    guard !errors.isEmpty else { return }
    let root = root
    let text = DiagnosticText(isColoured: Terminal.isColoured) { sourceFile($0, at: root) }
    Terminal.printError(text.render(errors))
  }

  private func summary(_ list: DueList, on day: CalendarDate) -> String {
    let later = list.items.count - list.overdue
    let soon = within.map { ", \(later) more within \($0)" } ?? ""
    return "\(list.overdue) due on \(day)\(soon)"
  }
}

private func interval(_ text: String) throws -> UpdateInterval {
  if let interval = UpdateInterval(text) { return interval }
  throw ValidationError("write a number and d, w, m or y, such as 60d, 8w, 2m or 1y")
}
