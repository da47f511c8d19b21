/// The sentences under a drawing that its signs need.
struct ChartNotes {
  var words: ChartWords

  /// What codes and letters mean, each once: "W: withheld. e: estimated."
  func signs(_ values: some Sequence<ChartValue>) -> [String] {
    var signs: [String] = []
    for value in values {
      let new =
        switch value {
        case .missing(let code, let meaning): [code == meaning ? code : "\(code): \(meaning)."]
        case .number(_, let flags): flags.map { "\($0.letter): \(meaning(of: $0))." }
        }
      signs += new.filter { !signs.contains($0) }
    }
    return signs.isEmpty ? [] : [signs.joined(separator: " ")]
  }

  func meaning(of flag: ChartFlag) -> String {
    let isOurs = [ChartFlag.estimated, .revised, .provisional].contains(flag)
    return isOurs ? words.flags[flag.letter] ?? flag.meaning : flag.meaning
  }

  /// "Without a number: Canada (W), Cuba (NA)."
  func without(_ missing: [(name: String, value: ChartValue)]) -> [String] {
    guard !missing.isEmpty else { return [] }
    let names = missing.map { name, value in
      if case .missing(let code, _) = value { "\(name) (\(code))" } else { name }
    }
    return [ChartWords.filled(words.without, Self.list(names, atMost: 6))]
  }

  /// "Chile: strike in May."
  func points(_ notes: [Placed<PointNote>], name: (String) -> String) -> [String] {
    notes.map { "\(name($0.value.at)): \($0.value.text)" }
  }

  static func list(_ names: [String], atMost count: Int) -> String {
    let shown = names.prefix(count).joined(separator: ", ")
    return names.count > count ? "\(shown), +\(names.count - count)" : shown
  }
}
