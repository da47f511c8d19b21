/// What the keys of a spec are followed by, where it is more than a word.
extension SpecReader {
  mutating func identifier(_ node: SpecNode, _ path: [Int]) -> Placed<String>? {
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

  mutating func rows(_ node: SpecNode, _ path: [Int], of spec: ChartSpec) -> ChartTable? {
    if case .text(let text) = node {
      return pipeTable(text, spec.kind.drawn.sentence.named(in: spec.sentence), path)
    }
    report(
      "bad-chart-rows",
      "'rows' has \(node.kindName), not a table",
      "write 'rows: |' and below it lines such as '| Chile | 49,000 |'",
      at: SpecPlace(path)
    )
    return nil
  }

  mutating func top(_ node: SpecNode, _ path: [Int]) -> Int? {
    guard let number = number(node, "top", path) else { return nil }
    if (1...60).contains(number), number == number.rounded() { return Int(number) }
    report(
      "bad-chart-value",
      "'top' is not a whole number from 1 to 60",
      "write 'top: 9'",
      at: SpecPlace(path)
    )
    return nil
  }

  mutating func scale(
    _ node: SpecNode,
    _ key: String,
    _ path: [Int]
  ) -> Placed<ChartOptions.Scale> {
    Placed(choice(node, key, path) ?? .linear, SpecPlace(path))
  }

  /// A rule, or else the name of a field.
  mutating func colour(_ node: SpecNode, _ path: [Int]) -> ColourRule? {
    switch text(node, "colour", path) {
    case nil: nil
    case "fixed": .fixed
    case "ramp": .ramp
    case "diverging": .diverging
    case let field?: .field(Placed(field, SpecPlace(path)))
    }
  }

  /// The cuts between the steps of a scale of colours.
  mutating func steps(_ node: SpecNode, _ path: [Int]) -> [Double] {
    guard case .list(let items) = node, (1...6).contains(items.count) else {
      reportSteps(path)
      return []
    }
    let numbers = items.enumerated().compactMap { number($1, "steps", path + [$0]) }
    if numbers.count == items.count, zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 })
    {
      reportSteps(path)
    }
    return numbers
  }

  private mutating func reportSteps(_ path: [Int]) {
    report(
      "bad-chart-value",
      "'steps' is no list of one to six rising numbers",
      "write the values where the colour changes, such as 'steps: [10, 100, 1000]'",
      at: SpecPlace(path)
    )
  }

  /// Decimals, or how much is written in words.
  mutating func format(_ node: SpecNode, _ path: [Int]) -> ChartOptions.Format? {
    switch text(node, "format", path) {
    case nil: return nil
    case "short": return .short
    case "full": return .full
    case let text?:
      if let decimals = Int(text), (0...3).contains(decimals) { return .decimals(decimals) }
      report(
        "bad-chart-value",
        "'format' cannot be '\(text)'",
        "write the number of decimals, 0 to 3, or 'short' or 'full'",
        at: SpecPlace(path)
      )
      return nil
    }
  }

  /// Only the value axis can be free.
  mutating func free(_ node: SpecNode, _ path: [Int]) -> Bool {
    guard let text = text(node, "free", path) else { return false }
    if text == "y" { return true }
    report("bad-chart-value", "'free' cannot be '\(text)'", "write 'free: y'", at: SpecPlace(path))
    return false
  }

  mutating func downloads(_ node: SpecNode, _ path: [Int]) -> [ChartOptions.Download] {
    texts(node, "download", path).compactMap { item in
      item.value == "none" ? nil : choice(.text(item.value), "download", item.place.path)
    }
  }
}
