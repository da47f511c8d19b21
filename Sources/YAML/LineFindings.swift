import Diagnostics

/// Lines that do not fit under the lines above them.
extension SyntaxProblem {
  func strayColon(
    at offset: Int,
    _ line: Range<Int>,
    _ here: SourceRange,
    _ places: inout PlaceFinder
  ) -> Diagnostic {
    let before = places.text(line.lowerBound..<offset)
    guard let colon = before.firstRange(of: ": ") else {
      let key = before.drop { $0 == " " }
      let start = offset - key.utf8.count
      return error(
        "bad-indentation",
        "key '\(key)' is indented under a line that already has a value",
        places.range(start..<offset),
        "align it with the keys above"
      )
    }
    let value = places.text(line.lowerBound..<line.upperBound)[colon.upperBound...]
    let name = before[..<colon.lowerBound].drop { $0 == " " || $0 == "-" }
    return error(
      "unquoted-colon",
      "plain text cannot hold ': '",
      here,
      "write it in quotes: \(name): \(quoted(value))"
    )
  }

  func missingColon(at begin: Int, _ places: inout PlaceFinder) -> Diagnostic {
    let line = places.trimmed(places.line(at: begin))
    let stretch = begin..<max(begin, line.upperBound)
    let text = places.text(stretch)
    let word = text.split(separator: " ").first.map(String.init) ?? "key"
    return error(
      "missing-colon",
      "line '\(shortened(text))' has no ':' after its key",
      places.range(stretch),
      "write '\(shortened(word)): …', or indent the line if it continues the text above"
    )
  }

  func badIndentation(
    at offset: Int,
    _ here: SourceRange,
    _ places: inout PlaceFinder
  ) -> Diagnostic {
    let line = places.line(at: offset)
    let isMapping = context.contains("mapping")
    let whole = places.trimmed(offset..<max(offset, line.upperBound))
    return error(
      "bad-indentation",
      "this line is indented by \(spaces(offset - line.lowerBound)), like none it belongs with",
      whole.isEmpty ? here : places.range(whole),
      isMapping
        ? "align it with the keys of its mapping"
        : "align it with the items of its list, and start it with '- '"
    )
  }
}

private func spaces(_ count: Int) -> String {
  count == 1 ? "1 space" : "\(count) spaces"
}

private func shortened(_ text: String) -> String {
  text.count > 40 ? text.prefix(39) + "…" : text
}

/// `text` as a scalar in double quotes.
private func quoted(_ text: some StringProtocol) -> String {
  let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  return "\"\(escaped)\""
}
