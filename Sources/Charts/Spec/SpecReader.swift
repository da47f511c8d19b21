/// Reads values of a spec and gathers what is wrong with them.
struct SpecReader {
  var problems: [ChartProblem] = []

  mutating func report(_ id: String, _ summary: String, _ help: String?, at place: SpecPlace) {
    problems.append(ChartProblem(.error, id, summary, help: help, at: place))
  }

  /// A text that is not empty.
  mutating func text(_ node: SpecNode, _ key: String, _ path: [Int]) -> String? {
    if case .text(let text) = node, !text.allSatisfy(\.isWhitespace) {
      return text.trimmed
    }
    let found = if case .text = node { "nothing" } else { node.kindName }
    report(
      "bad-chart-value",
      "'\(key)' has \(found), not a text",
      "write a text after '\(key):'",
      at: SpecPlace(path)
    )
    return nil
  }

  /// One text or a list of them.
  mutating func texts(_ node: SpecNode, _ key: String, _ path: [Int]) -> [Placed<String>] {
    guard case .list(let items) = node else {
      return text(node, key, path).map { [Placed($0, SpecPlace(path))] } ?? []
    }
    return items.enumerated().compactMap { index, item in
      text(item, key, path + [index]).map { Placed($0, SpecPlace(path + [index])) }
    }
  }

  mutating func flag(_ node: SpecNode, _ key: String, _ path: [Int]) -> Bool? {
    if case .text(let text) = node {
      switch text.lowercased() {
      case "true", "yes": return true
      case "false", "no": return false
      default: break
      }
    }
    report(
      "bad-chart-value",
      "'\(key)' is neither true nor false",
      "write 'true' or 'false'",
      at: SpecPlace(path)
    )
    return nil
  }

  mutating func number(_ node: SpecNode, _ key: String, _ path: [Int]) -> Double? {
    if case .text(let text) = node, let number = PrintedNumber(text)?.number { return number }
    report("bad-chart-value", "'\(key)' is no number", "write a number", at: SpecPlace(path))
    return nil
  }

  /// One of the words of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: SpecNode,
    _ key: String,
    _ path: [Int]
  ) -> Choice? {
    guard let text = text(node, key, path) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(
      "bad-chart-value",
      "'\(key)' cannot be '\(text)'",
      Choice.allCases.map(\.rawValue).suggestion(for: text),
      at: SpecPlace(path)
    )
    return nil
  }

  /// The entries of a map with only the keys in `known`, all of them required.
  mutating func entries(
    _ node: SpecNode,
    _ key: String,
    _ path: [Int],
    known: [String]
  ) -> [String: Placed<SpecNode>]? {
    let shape = known.map { "\($0): …" }.joined(separator: ", ")
    guard case .map(let entries) = node else {
      report(
        "bad-chart-value",
        "'\(key)' has \(node.kindName), not a map",
        "write '{\(shape)}'",
        at: SpecPlace(path)
      )
      return nil
    }
    var found: [String: Placed<SpecNode>] = [:]
    for (index, entry) in entries.enumerated() {
      if known.contains(entry.key) {
        found[entry.key] = Placed(entry.value, SpecPlace(path + [index]))
      } else {
        report(
          "unknown-chart-key",
          "'\(key)' has no key '\(entry.key)'",
          known.suggestion(for: entry.key),
          at: SpecPlace(path + [index], isKey: true)
        )
      }
    }
    for name in known where found[name] == nil {
      report(
        "missing-chart-key",
        "'\(key)' lacks '\(name)'",
        "write '{\(shape)}'",
        at: SpecPlace(path)
      )
    }
    return known.allSatisfy { found[$0] != nil } ? found : nil
  }
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
