import Diagnostics

/// A source file and the ranges marked in it: `⟦` and `⟧` stand around what a finding must
/// underline, and are not part of the text. Marks may stand inside marks.
struct MarkedText {
  private(set) var file: SourceFile
  /// In the order in which the marks begin.
  private(set) var ranges: [SourceRange] = []

  init(_ marked: String, file path: String) {
    var text = ""
    var here = SourcePosition(line: 1, column: 1)
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(SourceRange(file: path, start: here, end: here))
      case "⟧":
        precondition(!open.isEmpty, "⟧ without ⟦ in \(path)")
        ranges[open.removeLast()].end = here
      default:
        text.unicodeScalars.append(scalar)
        here = here.after(scalar)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧ in \(path)")
    file = SourceFile(path: path, text: text)
  }
}

extension SourcePosition {
  fileprivate func after(_ scalar: Unicode.Scalar) -> SourcePosition {
    scalar == "\n"
      ? SourcePosition(line: line + 1, column: 1)
      : SourcePosition(line: line, column: column + String(scalar).utf8.count)
  }
}
