import Diagnostics

extension SpecReader {
  /// Reads every key after the first.
  mutating func options(_ entries: [SpecNode.Entry], into spec: inout ChartSpec) {
    let kind = spec.kind
    var seen: Set<SpecKey> = []
    for (index, entry) in entries.enumerated().dropFirst() {
      let place = SpecPlace([index], isKey: true)
      if let second = ChartKind(rawValue: entry.key), isSentence(entry) {
        report(
          "two-chart-kinds",
          "a chart has one kind; here are '\(kind.rawValue)' and '\(second.rawValue)'",
          "make '\(second.rawValue)' its own chart",
          at: place
        )
      } else if let key = key(entry.key, at: place, &seen) {
        guard kind.keys.contains(key) else {
          report(
            "misplaced-chart-key",
            "'\(entry.key)' means nothing to a \(kind.rawValue) chart",
            "remove it",
            at: place
          )
          continue
        }
        read(key, entry.value, [index], into: &spec)
      }
    }
  }

  /// Where the kind is unknown, what is wrong with the keys themselves.
  mutating func checkKeys(_ entries: [SpecNode.Entry]) {
    var seen: Set<SpecKey> = []
    for (index, entry) in entries.enumerated().dropFirst()
    where ChartKind(rawValue: entry.key) == nil {
      _ = key(entry.key, at: SpecPlace([index], isKey: true), &seen)
    }
  }

  /// Whether the entry cannot be an option: `line` is a kind and an option, which has a map.
  private func isSentence(_ entry: SpecNode.Entry) -> Bool {
    guard SpecKey(typed: entry.key) != nil else { return true }
    return if case .text(let text) = entry.value { text.contains(" by ") } else { false }
  }

  private mutating func key(
    _ name: String,
    at place: SpecPlace,
    _ seen: inout Set<SpecKey>
  ) -> SpecKey? {
    guard let key = SpecKey(typed: name) else {
      report(
        "unknown-chart-key",
        "a chart has no key '\(name)'",
        SpecKey.names.nearest(to: name).map { "write '\($0)'" }
          ?? "remove it; the keys are \(SpecKey.names.joined(separator: ", "))",
        at: place
      )
      return nil
    }
    if seen.insert(key).inserted { return key }
    report("repeated-chart-key", "'\(name)' is there twice", "remove one", at: place)
    return nil
  }

  /// Reads the value of one key.
  private mutating func read(
    _ key: SpecKey,
    _ node: SpecNode,
    _ path: [Int],
    into spec: inout ChartSpec
  ) {
    let name = key.rawValue
    switch key {
    case .title: spec.title = text(node, name, path) ?? ""
    case .subtitle: spec.subtitle = text(node, name, path)
    case .note: spec.note = text(node, name, path)
    case .source: spec.source = text(node, name, path)
    case .alt: spec.alt = text(node, name, path)
    case .lang: spec.language = text(node, name, path)
    case .unit: spec.unit = text(node, name, path)
    case .id: spec.id = identifier(node, path)
    case .from: spec.from = placed(text(node, name, path), path)
    case .filter: spec.filter = Placed(node, SpecPlace(path))
    case .rows: spec.rows = rows(node, path, of: spec)
    case .top: spec.options.top = top(node, path)
    case .other: spec.options.other = other(node, path)
    case .sort: spec.options.order = choice(node, name, path)
    case .highlight: spec.options.highlight = texts(node, name, path)
    case .labels: spec.options.labels = choice(node, name, path) ?? .auto
    case .colour: spec.options.colour = colour(node, path)
    case .scale: spec.options.scale = scale(node, name, path)
    case .x: spec.options.xScale = scale(node, name, path)
    case .y: spec.options.yScale = scale(node, name, path)
    case .zero: spec.options.startsAtZero = flag(node, name, path)
    case .domain: spec.options.domain = domain(node, path)
    case .percent: spec.options.isPercent = placed(flag(node, name, path), path)
    case .steps: spec.options.steps = steps(node, path)
    case .format: spec.options.format = format(node, path)
    case .notes: spec.options.pointNotes = pointNotes(node, path)
    case .band: spec.options.band = band(node, path)
    case .line: spec.options.line = referenceLine(node, path)
    case .bridge: spec.options.isBridged = flag(node, name, path) ?? false
    case .regions: spec.options.regions = choice(node, name, path)
    case .multiples: spec.options.multiples = placed(text(node, name, path), path)
    case .free: spec.options.isFree = free(node, path)
    case .width: spec.options.width = choice(node, name, path) ?? .wide
    case .table: spec.options.table = choice(node, name, path) ?? .closed
    case .download: spec.options.downloads = downloads(node, path)
    }
  }

  private func placed<Value>(_ value: Value?, _ path: [Int]) -> Placed<Value>? {
    value.map { Placed($0, SpecPlace(path)) }
  }
}
