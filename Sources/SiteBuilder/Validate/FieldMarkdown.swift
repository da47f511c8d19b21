import CommonMark
import Diagnostics
import Markup

/// What is wrong with the Markdown of a field or of a table's description, told at the whole value.
///
/// Links to pages, citations, figures and inclusions belong to a page's own text: here they would be shown
/// as mere words, so they are findings.
func checkMarkdown(_ text: String, of subject: String, at range: SourceRange) -> [Diagnostic] {
  let document = parseMarkdown(Array(text.utf8), file: range.file)
  var findings = document.diagnostics.map { finding in
    var finding = finding
    finding.range = range
    finding.notes = []
    finding.fix = nil
    return finding
  }
  var hasLinks = false
  var buffer = MarkupBuffer()
  renderHTML(document.value, into: &buffer) { _, event in
    if case .open(let node, let kind) = event, document.value.pointsIntoSite(node, kind) {
      hasLinks = true
    }
    return false
  }
  if hasLinks { findings.append(misplacedLink(in: subject, at: range)) }
  return findings
}

private func misplacedLink(in subject: String, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .error,
    id: "misplaced-link",
    "\(subject) cannot link to pages, cite sources or bind figures",
    at: range,
    help: "put the link into the text of a page, or write the whole https:// address"
  )
}

extension MarkdownDocument {
  fileprivate func pointsIntoSite(_ node: Node, _ kind: MarkdownKind) -> Bool {
    switch kind {
    case .wikiLink, .inclusion, .citation: return true
    case .link, .image:
      guard let destination = link(of: node)?.destination, !destination.isEmpty else {
        return false
      }
      if WrittenFigure.isFigure(destination) { return true }
      return !destination.startsWithScheme && !destination.hasPrefix("//")
    default: return false
    }
  }
}
