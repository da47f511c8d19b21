import ArgumentParser
import CommonMark
import Diagnostics
import Markup

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Prints Markdown from standard input as an HTML fragment.",
    discussion: """
      Example:
        cupel markdown < brief.md
      """
  )

  @Flag(
    name: .customLong("commonmark"),
    help: "CommonMark 0.30 alone: no additions, raw HTML let through."
  )
  var isCommonMark = false

  @Flag(name: .customLong("allow-html"), help: "Let raw HTML through.")
  var allowsHTML = false

  func run() throws {
    let input = SourceFile(path: "standard input", bytes: Terminal.readInput())
    let options = MarkdownOptions(commonMarkOnly: isCommonMark, allowsRawHTML: allowsHTML)
    let document = parseMarkdown(input.bytes, file: input.path, options: options)
    var buffer = MarkupBuffer()
    renderHTML(document.value, into: &buffer)
    Terminal.print(bytes: buffer.bytes)
    guard !document.diagnostics.isEmpty else { return }
    let text = DiagnosticText(isColoured: Terminal.isColoured) { _ in input }
    Terminal.printError(text.render(document.diagnostics.inReportOrder))
    if document.hasErrors { throw ExitCode(1) }
  }
}
