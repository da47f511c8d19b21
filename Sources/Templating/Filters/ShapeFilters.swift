extension Filter {
  /// Filters that lay a text out: indented, cut, wrapped.
  static var ofShape: [Filter] {
    [
      Filter("indent", ["width", "first", "blank"]) { call throws(TemplateFailure) in
        try indent(call)
      },
      Filter("truncate", ["length", "killwords", "end", "leeway"]) { call throws(TemplateFailure) in
        try truncate(call)
      },
      Filter("wordwrap", ["width", "break_long_words", "wrapstring", "break_on_hyphens"]) {
        call throws(TemplateFailure) in
        let wrap = WordWrap(
          width: try TemplateLimits.width(call.integer(0, or: 79)),
          breaksLongWords: call.arguments[1]?.isTrue ?? true,
          breaksOnHyphens: call.arguments[3]?.isTrue ?? true
        )
        guard wrap.width > 0 else { throw .wrongValue("the width must be more than zero") }
        let end = try call.text(2) ?? "\n"
        let lines = try call.printed().pythonLines.map {
          wrap.lines(of: $0).joined(separator: end)
        }
        return .string(lines.joined(separator: end))
      },
    ]
  }

  private static func indent(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    let text = try call.string()
    var indent: String
    if let width = call.arguments[0]?.text {
      indent = call.value.isMarkup && call.arguments[0]?.isMarkup == false ? width : width
    } else {
      indent = String(
        repeating: " ",
        count: max(0, try TemplateLimits.width(call.integer(0, or: 4)))
      )
    }
    let lines = (text + "\n").pythonLines
    let indentsBlank = call.flag(2)
    var result = lines.first ?? ""
    for line in lines.dropFirst() {
      result += "\n" + (line.isEmpty && !indentsBlank ? "" : indent) + line
    }
    if !call.flag(1) { indent = "" }
    return call.value.sameKind(indent + result)
  }

  /// Whole words, at most `length` characters with the end; up to `leeway` more are left alone.
  private static func truncate(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    let text = try call.string()
    let length = try call.integer(0, or: 255)
    let leeway = try call.integer(3, or: 5)
    let end = try call.text(2) ?? "..."
    let endCount = end.unicodeScalars.count
    guard length >= endCount, leeway >= 0 else {
      throw .wrongValue("the length must be at least \(endCount) and the leeway at least 0")
    }
    guard text.unicodeScalars.count > length + leeway else { return call.value }
    var kept = text.unicodeScalars.prefix(length - endCount)
    if !call.flag(1), let space = kept.lastIndex(of: " ") { kept = kept[..<space] }
    let escapes = call.value.isMarkup && call.arguments[2]?.isMarkup != true
    return call.value.sameKind(String(kept) + (escapes ? end.escapedForMarkup : end))
  }
}

/// Python's `textwrap.wrap` for one line.
private struct WordWrap {
  var width: Int
  var breaksLongWords: Bool
  var breaksOnHyphens: Bool

  func lines(of text: String) -> [String] {
    var chunks = Array(chunks(Array(text.unicodeScalars)).reversed())
    var lines: [String] = []
    while !chunks.isEmpty {
      if !lines.isEmpty, chunks[chunks.count - 1].isBlank { chunks.removeLast() }
      var line: [Unicode.Scalar] = []
      var last: [Unicode.Scalar] = []
      while let chunk = chunks.last, line.count + chunk.count <= width {
        line += chunk
        last = chunk
        chunks.removeLast()
      }
      if let chunk = chunks.last, chunk.count > width {
        last = breakLong(chunk, &line, &chunks)
      }
      if last.isBlank { line.removeLast(last.count) }
      if !line.isEmpty { lines.append(String(String.UnicodeScalarView(line))) }
    }
    return lines
  }

  private func breakLong(
    _ chunk: [Unicode.Scalar],
    _ line: inout [Unicode.Scalar],
    _ chunks: inout [[Unicode.Scalar]]
  ) -> [Unicode.Scalar] {
    guard breaksLongWords else {
      guard line.isEmpty else { return [] }
      line = chunk
      chunks.removeLast()
      return chunk
    }
    var end = width - line.count
    if breaksOnHyphens, chunk.count > end, let hyphen = chunk[..<end].lastIndex(of: "-"),
      hyphen > 0, chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen + 1
    }
    line += chunk[..<end]
    chunks[chunks.count - 1] = Array(chunk[end...])
    return Array(chunk[..<end])
  }

  /// Words and the white space between; words cut after hyphens between letters.
  private func chunks(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var chunks: [[Unicode.Scalar]] = []
    var start = 0
    for at in text.indices.dropFirst() {
      let isEdge = text[at].isWrapSpace != text[at - 1].isWrapSpace
      if isEdge || (breaksOnHyphens && breaksAfterHyphen(text, at)) {
        chunks.append(Array(text[start..<at]))
        start = at
      }
    }
    if start < text.count { chunks.append(Array(text[start...])) }
    return chunks
  }

  private func breaksAfterHyphen(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && text[index].isWordCharacter
        && text[index].properties.numericType == nil && text[index] != "_"
    }
    guard text[at - 1] == "-" else { return false }
    let follows =
      isLetter(at)
      && (isLetter(at + 1)
        || (at + 1 < text.count && text[at + 1] == "-"
          && isLetter(at + 2)))
    return follows && isLetter(at - 2)
      && (isLetter(at - 3)
        || (at >= 4 && text[at - 3] == "-" && isLetter(at - 4)))
  }
}

extension [Unicode.Scalar] {
  fileprivate var isBlank: Bool { !isEmpty && allSatisfy(\.isPythonSpace) }
}

extension Unicode.Scalar {
  fileprivate var isWrapSpace: Bool { value == 0x20 || (0x09...0x0D).contains(value) }
}
