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
  func without(
    _ missing: [(name: String, value: ChartValue)],
    atMost count: Int = 6
  ) -> [String] {
    guard !missing.isEmpty else { return [] }
    let names = missing.map { name, value in
      if case .missing(let code, _) = value { "\(name) (\(code))" } else { name }
    }
    return [ChartWords.filled(words.without, Self.list(names, atMost: count))]
  }

  /// "Chile: strike in May."
  func points(_ notes: [Placed<PointNote>], name: (String) -> String) -> [String] {
    notes.map { "\(name($0.value.at)): \($0.value.text)" }
  }

  /// A description: the sentences that have room in 60 words, most important first, then as many
  /// of the things without a number as still have.
  func summary(
    _ sentences: [String],
    without missing: [(name: String, value: ChartValue)] = []
  ) -> String {
    let most = 60
    let reserve = Self.wordCount(without(missing, atMost: 0).joined())
    var kept: [String] = []
    var count = 0
    for sentence in sentences {
      let words = Self.wordCount(sentence)
      guard kept.isEmpty || count + words + reserve <= most else { continue }
      kept.append(sentence)
      count += words
    }
    let endings = (0...4).reversed().map { without(missing, atMost: $0).joined() }
    let ending = endings.first { count + Self.wordCount($0) <= most } ?? ""
    return (kept + [ending]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  /// "Chile, Peru, +3": names as far as they are not more than `count`, nor have more words than
  /// `limit`; the number of them where not even one may stand.
  static func list(_ names: [String], atMost count: Int, words limit: Int = .max) -> String {
    var shown: [String] = []
    var words = 0
    for name in names.prefix(count) {
      words += wordCount(name)
      if words > limit, !shown.isEmpty { break }
      shown.append(name)
    }
    guard !shown.isEmpty else { return "\(names.count)" }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? ", +\(rest)" : "")
  }
}
