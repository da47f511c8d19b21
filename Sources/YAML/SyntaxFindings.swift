import Diagnostics

extension SyntaxProblem {
  /// The problem in the author's words, at the author's place, with a remedy.
  ///
  /// Each branch is a mistake people make; what libyaml says of it is the evidence.
  ///
  /// - Parameter quoted: The scalar before, if it is in quotes: its offsets.
  func finding(after quoted: Range<Int>?, _ places: inout PlaceFinder) -> Diagnostic {
    if let quoted, problem.hasPrefix("did not find expected"), case .mark(let mark) = place,
      let runaway = runawayQuote(quoted, before: places.offset(of: mark), &places)
    {
      return runaway
    }
    return finding(&places)
  }

  private func finding(_ places: inout PlaceFinder) -> Diagnostic {
    switch place {
    case .offset(let offset): undecodable(at: offset, &places)
    case .mark(let mark): finding(at: places.offset(of: mark), &places)
    }
  }

  private func undecodable(at offset: Int, _ places: inout PlaceFinder) -> Diagnostic {
    let range = places.range(offset..<min(offset + 1, places.count))
    guard problem.contains("control characters") else {
      return error("invalid-utf8", "a byte is not UTF-8 text", range, "save the file as UTF-8")
    }
    return error(
      "invalid-character",
      "a control character stands in the text",
      range,
      "remove the character"
    )
  }

  private func finding(at offset: Int, _ places: inout PlaceFinder) -> Diagnostic {
    let begin = places.offset(of: contextMark)
    let line = places.line(at: offset)
    let here = places.range(offset..<min(offset + 1, max(offset, line.upperBound)))
    if isTab(at: offset, places) {
      return error(
        "tab-indentation",
        "a tab indents this line; YAML takes spaces only",
        here,
        "replace the tab with spaces"
      )
    }
    switch problem {
    case "mapping values are not allowed in this context":
      return strayColon(at: offset, line, here, &places)
    case "could not find expected ':'":
      return missingColon(at: begin, &places)
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote(at: begin, &places)
    case "found character that cannot start any token":
      return strayCharacter(at: offset, here, places)
    case "did not find expected alphabetic or numeric character":
      return strayCharacter(at: begin, places.range(begin..<begin + 1), places)
    case "block sequence entries are not allowed in this context":
      return error(
        "misplaced-item",
        "a list item stands where none can",
        here,
        "start the list on a line of its own, or put quotes around text that starts with '-'"
      )
    case "found unknown escape character", "did not find expected hexdecimal number":
      return unknownEscape(at: offset, &places)
    case "did not find expected comment or line break":
      return error(
        "text-after-indicator",
        "text stands on the line of '|' or '>'",
        here,
        "start the text on the next line, indented"
      )
    default:
      return structural(at: offset, begin: begin, line, here, &places)
    }
  }

  /// What the parser, not the scanner, stumbles over.
  private func structural(
    at offset: Int,
    begin: Int,
    _ line: Range<Int>,
    _ here: SourceRange,
    _ places: inout PlaceFinder
  ) -> Diagnostic {
    if problem.hasPrefix("did not find expected ',' or ") {
      return unclosedBracket(at: offset, begin: begin, here, &places)
    }
    let before = places.trimmed(line.lowerBound..<max(line.lowerBound, offset))
    if let last = before.last, [0x22, 0x27].contains(places[last]), offset < line.upperBound {
      return error(
        "text-after-quote",
        "text follows the closing quote",
        here,
        "put the whole text in quotes, or none of it"
      )
    }
    if before.isEmpty, places.text(here: offset) == ":" { return .emptyKey(at: here) }
    if problem.hasPrefix("did not find expected"), before.isEmpty {
      return badIndentation(at: offset, here, &places)
    }
    if problem == "did not find expected node content" {
      let character = places.text(here: offset)
      return error(
        "missing-value",
        "a value is missing before '\(character)'",
        here,
        "write the value, or put quotes around text that starts with '\(character)'"
      )
    }
    let reason = context.isEmpty ? problem : "\(problem) \(context)"
    return error(
      "invalid-yaml",
      "YAML cannot be read: \(reason)",
      here,
      "put quotes around the text if this character belongs to it"
    )
  }

  private func unclosedQuote(at begin: Int, _ places: inout PlaceFinder) -> Diagnostic {
    let stretch = begin..<min(begin + 1, places.count)
    let quote = places.text(stretch)
    return error(
      "unclosed-quote",
      "a quote is opened by \(quote) and not closed",
      places.range(stretch),
      "close it with \(quote) at the end of the text"
    )
  }

  /// A quote that nobody closed ends at the next one below, and there the text makes no sense.
  private func runawayQuote(
    _ quoted: Range<Int>,
    before offset: Int,
    _ places: inout PlaceFinder
  ) -> Diagnostic? {
    let endLine = places.line(at: quoted.upperBound)
    guard endLine.contains(offset), !endLine.contains(quoted.lowerBound) else { return nil }
    return unclosedQuote(at: quoted.lowerBound, &places)
  }

  private func strayCharacter(
    at offset: Int,
    _ here: SourceRange,
    _ places: PlaceFinder
  ) -> Diagnostic {
    let character = places.text(here: offset)
    return error(
      "unquoted-character",
      "plain text cannot start with '\(character)'",
      here,
      "put quotes around the text"
    )
  }

  private func unknownEscape(at offset: Int, _ places: inout PlaceFinder) -> Diagnostic {
    var start = offset
    while start > 0, places[start] != 0x5C { start -= 1 }
    var end = min(start + 2, places.count)
    while end < places.count, places[end] & 0xC0 == 0x80 { end += 1 }
    return error(
      "unknown-escape",
      "'\(places.text(start..<end))' means nothing in double quotes",
      places.range(start..<end),
      "write '\\\\' for a backslash, or use single quotes"
    )
  }

  private func unclosedBracket(
    at offset: Int,
    begin: Int,
    _ here: SourceRange,
    _ places: inout PlaceFinder
  ) -> Diagnostic {
    let bracket = places.text(begin..<min(begin + 1, places.count))
    let closing = bracket == "[" ? "]" : "}"
    if places.line(at: begin) == places.line(at: offset), offset < places.line(at: begin).upperBound
    {
      return error(
        "missing-comma",
        "a ',' or '\(closing)' is missing before this",
        here,
        "put a ',' between two values, or quotes around text that holds brackets"
      )
    }
    return error(
      "unclosed-bracket",
      "a '\(bracket)' is not closed",
      places.range(begin..<begin + 1),
      "add '\(closing)' where the \(bracket == "[" ? "list" : "mapping") ends"
    )
  }

  private func isTab(at offset: Int, _ places: PlaceFinder) -> Bool {
    offset < places.count && places[offset] == 0x09
  }

  func error(
    _ id: String,
    _ summary: String,
    _ range: SourceRange,
    _ help: String
  ) -> Diagnostic {
    Diagnostic(.error, id: id, summary, at: range, help: help)
  }
}
