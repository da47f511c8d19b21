import Charts

/// Just enough of YAML for tests: `key: value` lines, `[a, b]`, `{k: v}`, and a table after `rows:`.
func specNode(_ text: String) -> SpecNode {
  var entries: [SpecNode.Entry] = []
  var rows: [Substring] = []
  for line in text.split(separator: "\n") {
    if line.hasPrefix("|") {
      rows.append(line)
    } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") {
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      if line[..<colon] != "rows" {
        entries.append(.init(String(line[..<colon]), value.isEmpty ? .text("") : flow(value)))
      }
    }
  }
  if text.contains("\nrows:") {
    entries.append(.init("rows", .text(rows.joined(separator: "\n"))))
  }
  return .map(entries)
}

private func flow(_ text: Substring) -> SpecNode {
  let inner = text.dropFirst().dropLast()
  if text.hasPrefix("[") { return .list(items(inner).map(flow)) }
  guard text.hasPrefix("{") else { return .text(String(text)) }
  return .map(
    items(inner).map { item in
      let parts = item.split(separator: ":", maxSplits: 1)
      return .init(String(parts[0]), flow(parts[1].drop { $0 == " " }))
    }
  )
}

/// Splits at commas outside brackets.
private func items(_ text: Substring) -> [Substring] {
  var depth = 0
  return text.split { character in
    if "[{".contains(character) { depth += 1 }
    if "]}".contains(character) { depth -= 1 }
    return character == "," && depth == 0
  }.map { $0.drop { $0 == " " } }
}
