import CommonMark
import Diagnostics
import YAML

/// The numbers of a fenced block `chart`.
///
/// One that draws a table (`from:`) is one bound number; of one with `rows:`, each cell with a number
/// counts, cited where the chart names its `source:`. Numbers in its title, subtitle and note stand
/// beside the data, and so are cited where these come from somewhere.
func chartNumbers(
  _ block: MarkdownDocument.Node,
  in document: MarkdownDocument
) -> [ProseNumber] {
  guard let code = document.codeBlock(of: block), code.language == "chart" else { return [] }
  let indents = code.contentStart.column > 1 ? [code.contentStart.column - 1] : []
  let yaml = parseYAML(code.literal, file: document.file, at: code.contentStart, indents: indents)
  guard let spec = yaml.value, spec.entries != nil else { return [] }
  let title = spec["title"]?.text ?? ""
  var numbers: [ProseNumber] = []
  if let table = spec["from"], let name = table.text {
    numbers.append(
      ProseNumber(text: "chart of '\(name)'", sentence: title, range: table.range, standing: .bound)
    )
  }
  let isSourced = spec["from"]?.text != nil || spec["source"]?.text != nil
  let standing: ProseNumber.Standing = isSourced ? .cited : .neither
  for key in ["title", "subtitle", "note"] {
    guard let node = spec[key], let text = node.text else { continue }
    numbers += numerals(in: text).map { range in
      ProseNumber(
        text: String(decoding: Array(text.utf8)[range], as: UTF8.self),
        sentence: text,
        range: node.range(of: range),
        standing: standing
      )
    }
  }
  numbers += ChartRows(spec, code, file: document.file).cells.map { cell in
    ProseNumber(text: cell.text, sentence: title, range: cell.range, standing: standing)
  }
  return numbers.sorted { $0.range.start < $1.range.start }
}

/// The cells of the table typed into a chart that hold numbers.
private struct ChartRows {
  private(set) var cells: [(text: String, range: SourceRange)] = []

  init(_ spec: YAMLNode, _ code: MarkdownCodeBlock, file: String) {
    guard let rows = spec["rows"], rows.scalar?.style == .block else { return }
    let lines = code.literal.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = rows.range.start.line - code.contentStart.line + 1
    let last = min(rows.range.end.line - code.contentStart.line, lines.count - 1)
    // The line of the heads states nothing.
    guard first + 1 <= last else { return }
    for number in first + 1...last {
      let place = SourcePosition(
        line: code.contentStart.line + number,
        column: code.contentStart.column
      )
      read(lines[number], at: place, file: file)
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, at place: SourcePosition, file: String) {
    for cell in line.split(separator: UInt8(ascii: "|")) {
      guard let number = numerals(in: String(decoding: cell, as: UTF8.self)).first else { continue }
      let start = cell.startIndex + number.lowerBound
      let column = place.column + start - line.startIndex
      let range = SourceRange(
        file: file,
        start: SourcePosition(line: place.line, column: column),
        end: SourcePosition(line: place.line, column: column + number.count)
      )
      cells.append((String(decoding: cell[start..<start + number.count], as: UTF8.self), range))
    }
  }
}

extension YAMLNode {
  /// Where bytes of a plain text on one line stand; the whole text for others.
  fileprivate func range(of offsets: Range<Int>) -> SourceRange {
    guard scalar?.style == .plain, range.start.line == range.end.line,
      range.end.column - range.start.column == text?.utf8.count
    else { return range }
    var part = range
    part.start.column += offsets.lowerBound
    part.end.column = range.start.column + offsets.upperBound
    return part
  }
}
