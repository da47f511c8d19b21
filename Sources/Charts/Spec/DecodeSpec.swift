import Diagnostics

extension ChartSpec {
  /// Reads a spec. Every mistake is told; there is no spec if one of them is an error.
  public static func decode(_ node: SpecNode) -> (spec: ChartSpec?, problems: [ChartProblem]) {
    guard case .map(let entries) = node, let first = entries.first else {
      let help = "write the kind first, such as 'bar: production by country'"
      return (
        nil, [ChartProblem(.error, "empty-chart-spec", "no chart here", help: help, at: .init([]))]
      )
    }
    var reader = SpecReader()
    guard let kind = reader.kind(first, among: entries) else {
      reader.checkKeys(entries)
      return (nil, reader.problems)
    }
    var spec = ChartSpec(kind: kind, sentence: reader.sentence(first.value, of: kind), title: "")
    reader.options(entries, into: &spec)
    reader.checkWhole(spec, entries)
    return (reader.problems.hasErrors ? nil : spec, reader.problems)
  }
}

extension SpecReader {
  /// The kind the first key names.
  mutating func kind(_ first: SpecNode.Entry, among entries: [SpecNode.Entry]) -> ChartKind? {
    let place = SpecPlace([0], isKey: true)
    let name = first.key.lowercased()
    if let kind = ChartKind(rawValue: first.key) { return kind }
    if let (_, remedy) = ChartKind.refused.first(where: { $0.name == name }) {
      report("refused-chart-kind", "'\(first.key)' charts are not offered", remedy, at: place)
    } else if let index = entries.firstIndex(where: { ChartKind(rawValue: $0.key) != nil }) {
      report(
        "chart-kind-not-first",
        "the kind '\(entries[index].key)' is not the first key",
        "move '\(entries[index].key):' to the first line",
        at: SpecPlace([index], isKey: true)
      )
    } else if SpecKey(typed: first.key) != nil {
      report(
        "missing-chart-kind",
        "the first key is '\(first.key)', not a kind of chart",
        "start with a kind, such as 'bar: production by country'",
        at: place
      )
    } else {
      report(
        "unknown-chart-kind",
        "'\(first.key)' is no kind of chart",
        ChartKind.names.suggestion(for: first.key),
        at: place
      )
    }
    return nil
  }

  /// The fields that follow the kind; none where they cannot be read.
  mutating func sentence(_ node: SpecNode, of kind: ChartKind) -> ChartSentence {
    let form = kind.drawn.sentence
    let help = "write '\(kind.rawValue): \(form.shape)'"
    guard case .text(let text) = node else {
      report(
        "bad-chart-sentence",
        "'\(kind.rawValue)' has \(node.kindName), not a sentence",
        help,
        at: SpecPlace([0])
      )
      return ChartSentence()
    }
    let sentence = form.sentence(text, at: [0])
    guard form.fits(sentence) else {
      report("bad-chart-sentence", "'\(text)' does not say what to draw", help, at: SpecPlace([0]))
      return ChartSentence()
    }
    var seen: Set<String> = []
    for (name, use) in form.named(in: sentence)
    where use != .literal && !seen.insert(name.value).inserted {
      report("repeated-chart-field", "'\(name.value)' is used twice", help, at: name.place)
    }
    return sentence
  }

  /// What only the whole spec shows: a title, and one place the data come from. A key that is told
  /// to be mistyped is there.
  mutating func checkWhole(_ spec: ChartSpec, _ entries: [SpecNode.Entry]) {
    let first = SpecPlace([0], isKey: true)
    let keys = entries.map { SpecKey(typed: $0.key) }
    func isMeant(_ key: SpecKey) -> Bool {
      keys.contains(key)
        || zip(entries, keys).contains { entry, known in
          known == nil && SpecKey.names.nearest(to: entry.key) == key.rawValue
        }
    }
    if !isMeant(.title) {
      report("missing-chart-title", "the chart has no title", "add 'title:', a sentence", at: first)
    }
    let rows = entries.firstIndex { $0.key == "rows" }
    if !isMeant(.from), !isMeant(.rows) {
      report(
        "missing-chart-data",
        "the chart has no data",
        "add 'from:', a data set, or 'rows:'",
        at: first
      )
    } else if let from = spec.from, rows != nil {
      report(
        "two-chart-data",
        "the chart has both 'from' and 'rows'",
        "remove one of them",
        at: SpecPlace(from.place.path, isKey: true)
      )
    }
  }
}
