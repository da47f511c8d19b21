extension String {
  /// The text in lower case with `-` between its words: fit for an id. `a` where nothing is left.
  var identifier: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "a" : words.joined(separator: "-")
  }
}

extension Set<String> {
  /// Takes `id`, or where it is taken already the first free one of `id-2`, `id-3` and so on.
  mutating func claim(_ id: String) -> String {
    var free = id
    var count = 1
    while !insert(free).inserted {
      count += 1
      free = "\(id)-\(count)"
    }
    return free
  }
}
