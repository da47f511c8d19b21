import Diagnostics
import Testing
import YAML

/// YAML and the ranges marked in it: `⟦` and `⟧` stand around what a finding must underline, and are
/// not part of the text.
struct MarkedYAML {
  static let file = "Content/demo.yaml"
  var text = ""
  var ranges: [SourceRange?] = []

  init(_ marked: String) throws {
    var here = SourcePosition(line: 1, column: 1)
    var open: SourcePosition?
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": open = here
      case "⟧":
        let start = try #require(open, "⟧ without ⟦")
        ranges.append(SourceRange(file: Self.file, start: start, end: here))
      case "\n":
        text.unicodeScalars.append(character)
        here = SourcePosition(line: here.line + 1, column: 1)
      default:
        text.unicodeScalars.append(character)
        here.column += String(character).utf8.count
      }
    }
  }

  /// The text parsed, which must be without findings.
  var node: YAMLNode {
    get throws {
      let parsed = parseYAML(Array(text.utf8)[...], file: Self.file)
      #expect(parsed.diagnostics == [])
      return try #require(parsed.value)
    }
  }
}
