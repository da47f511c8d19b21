/// The keys that name things in the drawing: categories, moments, values.
extension SpecReader {
  mutating func other(_ node: SpecNode, _ path: [Int]) -> ChartOptions.Other {
    switch node {
    case .text("false"), .text("no"): .left
    case .text("true"), .text("yes"): .grouped(label: nil)
    default: .grouped(label: text(node, "other", path))
    }
  }

  mutating func pointNotes(_ node: SpecNode, _ path: [Int]) -> [Placed<PointNote>] {
    guard case .list(let items) = node else {
      report(
        "bad-chart-value",
        "'notes' has \(node.kindName), not a list",
        "write 'notes: [{at: 2023, text: Export ban}]', or 'note:' for words below the chart",
        at: SpecPlace(path)
      )
      return []
    }
    return items.enumerated().compactMap { index, item in
      let path = path + [index]
      guard let entries = entries(item, "notes", path, known: ["at", "text"]),
        let at = text(entries["at"], "at"), let words = text(entries["text"], "text")
      else { return nil }
      return Placed(PointNote(at: at, text: words), SpecPlace(path))
    }
  }

  mutating func band(_ node: SpecNode, _ path: [Int]) -> Placed<Band>? {
    guard let entries = entries(node, "band", path, known: ["from", "to", "text"]) else {
      return nil
    }
    guard let from = time(entries["from"], "from"), let to = time(entries["to"], "to"),
      let words = text(entries["text"], "text")
    else { return nil }
    guard from.position < to.position else {
      report("bad-chart-value", "the band ends before it begins", "swap them", at: SpecPlace(path))
      return nil
    }
    return Placed(Band(from: from, to: to, text: words), SpecPlace(path))
  }

  mutating func referenceLine(_ node: SpecNode, _ path: [Int]) -> Placed<ReferenceLine>? {
    guard let entries = entries(node, "line", path, known: ["y", "text"]),
      let y = entries["y"], let value = number(y.value, "y", y.place.path),
      let words = text(entries["text"], "text")
    else { return nil }
    return Placed(ReferenceLine(value: value, text: words), SpecPlace(path))
  }

  mutating func domain(_ node: SpecNode, _ path: [Int]) -> Placed<ClosedRange<Double>>? {
    guard case .list(let items) = node, items.count == 2 else {
      report(
        "bad-chart-value",
        "'domain' is no list of two numbers",
        "write 'domain: [0, 100]'",
        at: SpecPlace(path)
      )
      return nil
    }
    guard let low = number(items[0], "domain", path + [0]),
      let high = number(items[1], "domain", path + [1])
    else { return nil }
    guard low < high else {
      report("bad-chart-value", "the domain is empty", "swap the numbers", at: SpecPlace(path))
      return nil
    }
    return Placed(low...high, SpecPlace(path))
  }

  private mutating func text(_ node: Placed<SpecNode>?, _ key: String) -> String? {
    node.flatMap { text($0.value, key, $0.place.path) }
  }

  private mutating func time(_ node: Placed<SpecNode>?, _ key: String) -> ChartTime? {
    guard let node, let text = text(node, key) else { return nil }
    if let time = ChartTime(text) { return time }
    report(
      "bad-chart-value",
      "'\(text)' is neither a year nor a date",
      "write 2024 or 2024-03-31",
      at: node.place
    )
    return nil
  }
}
