import Diagnostics

extension SpecReader {
  /// Reads every key after the first.
  mutating func options(
    _ entries: [SpecNode.Entry],
    kind: ChartKind?,
    into spec: inout ChartSpec
  ) {
    var seen: Set<String> = []
    for (index, entry) in entries.enumerated().dropFirst() {
      let place = SpecPlace([index], isKey: true)
      if let kind, let second = ChartKind(rawValue: entry.key), isSentence(entry) {
        report(
          "two-chart-kinds",
          "a chart has one kind; here are '\(kind.rawValue)' and '\(second.rawValue)'",
          "make '\(second.rawValue)' its own chart",
          at: place
        )
        continue
      }
      guard let key = SpecKey(rawValue: entry.key) else {
        unknown(entry.key, at: place)
        continue
      }
      if !seen.insert(entry.key).inserted {
        report("repeated-chart-key", "'\(entry.key)' is there twice", "remove one", at: place)
      } else if let kind, !key.means(anythingTo: kind) {
        report(
          "misplaced-chart-key",
          "'\(entry.key)' means nothing to a \(kind.rawValue) chart",
          "remove it",
          at: place
        )
      } else {
        words(key, entry.value, [index], into: &spec)
        shape(key, entry.value, [index], into: &spec.options)
        marks(key, entry.value, [index], into: &spec.options)
      }
    }
  }

  /// Whether the entry cannot be an option: `line` is a kind and an option, which has a map.
  private func isSentence(_ entry: SpecNode.Entry) -> Bool {
    guard SpecKey(rawValue: entry.key) != nil else { return true }
    return if case .text(let text) = entry.value { text.contains(" by ") } else { false }
  }

  private mutating func unknown(_ key: String, at place: SpecPlace) {
    if SpecKey.undrawn.contains(key) {
      report("undrawn-chart-key", "'\(key)' is not yet understood", "remove it", at: place)
    } else if ChartKind(rawValue: key) == nil {
      report(
        "unknown-chart-key",
        "a chart has no key '\(key)'",
        SpecKey.names.nearest(to: key).map { "write '\($0)'" }
          ?? "remove it; the keys are \(SpecKey.names.joined(separator: ", "))",
        at: place
      )
    }
  }

  private mutating func words(
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
    case .from: spec.from = text(node, name, path).map { Placed($0, SpecPlace(path)) }
    case .filter: spec.filter = Placed(node, SpecPlace(path))
    case .rows:
      if case .text(let text) = node {
        spec.rows = pipeTable(text, value: spec.value.value, path)
      } else {
        report(
          "bad-chart-rows",
          "'rows' has \(node.kindName), not a table",
          "write 'rows: |' and below it lines such as '| Chile | 49,000 |'",
          at: SpecPlace(path)
        )
      }
    default: break
    }
  }

  private mutating func identifier(_ node: SpecNode, _ path: [Int]) -> Placed<String>? {
    guard let text = text(node, "id", path) else { return nil }
    let isPlain = text.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    if isPlain { return Placed(text, SpecPlace(path)) }
    report(
      "bad-chart-id",
      "the id '\(text)' has other signs than a–z, 0–9 and '-'",
      "write it in lower case with hyphens",
      at: SpecPlace(path)
    )
    return nil
  }

  private mutating func shape(
    _ key: SpecKey,
    _ node: SpecNode,
    _ path: [Int],
    into options: inout ChartOptions
  ) {
    let name = key.rawValue
    switch key {
    case .sort: options.order = choice(node, name, path)
    case .labels: options.labels = choice(node, name, path) ?? .auto
    case .scale: options.scale = Placed(choice(node, name, path) ?? .linear, SpecPlace(path))
    case .width: options.width = choice(node, name, path) ?? .wide
    case .table: options.table = choice(node, name, path) ?? .closed
    case .zero: options.startsAtZero = flag(node, name, path)
    case .bridge: options.isBridged = flag(node, name, path) ?? false
    case .percent: options.isPercent = flag(node, name, path).map { Placed($0, SpecPlace(path)) }
    case .download:
      options.downloads = texts(node, name, path).compactMap { item in
        item.value == "none" ? nil : choice(.text(item.value), name, item.place.path)
      }
    case .top:
      guard let number = number(node, name, path) else { return }
      if (1...60).contains(number), number == number.rounded() {
        options.top = Int(number)
      } else {
        report(
          "bad-chart-value",
          "'top' is not a whole number from 1 to 60",
          "write 'top: 9'",
          at: SpecPlace(path)
        )
      }
    default: break
    }
  }
}
