/// What Python's strings can do, by code point.
extension String {
  /// The first place of `piece`, in code points.
  func firstOffset(of piece: String) -> Int? {
    let text = Array(utf8)
    let wanted = Array(piece.utf8)
    guard let at = text.firstIndex(of: wanted[...], from: 0) else { return nil }
    return text[..<at].count { $0 & 0xC0 != 0x80 }
  }

  /// At most `limit` replacements, from the left; an empty `old` stands between all characters.
  func replacing(_ old: String, by new: String, limit: Int = .max) -> String {
    guard !old.isEmpty else { return spread(new, limit) }
    let text = Array(utf8)
    let wanted = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    var count = 0
    while count < limit, let at = text.firstIndex(of: wanted[...], from: start) {
      result += text[start..<at]
      result += new.utf8
      start = at + wanted.count
      count += 1
    }
    result += text[start...]
    return String(decoding: result, as: UTF8.self)
  }

  private func spread(_ new: String, _ limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in unicodeScalars {
      if count < limit { result += new }
      count += 1
      result.unicodeScalars.append(scalar)
    }
    return count < limit ? result + new : result
  }

  /// The pieces between separators, at most `limit` cuts; `nil` separates at runs of white space.
  func pieces(separator: String?, limit: Int = .max) -> [String] {
    guard let separator else { return words(limit: limit) }
    let text = Array(utf8)
    let wanted = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    while pieces.count < limit, let at = text.firstIndex(of: wanted[...], from: start) {
      pieces.append(String(decoding: text[start..<at], as: UTF8.self))
      start = at + wanted.count
    }
    pieces.append(String(decoding: text[start...], as: UTF8.self))
    return pieces
  }

  private func words(limit: Int) -> [String] {
    var words: [String] = []
    var rest = unicodeScalars[...].drop(while: \.isPythonSpace)
    while !rest.isEmpty {
      guard words.count < limit else {
        words.append(String(rest))
        break
      }
      let word = rest.prefix { !$0.isPythonSpace }
      words.append(String(word))
      rest = rest[word.endIndex...].drop(while: \.isPythonSpace)
    }
    return words
  }

  /// Without white space, or the given characters, at the sides asked for.
  func stripped(_ characters: String? = nil, start: Bool = true, end: Bool = true) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    func goes(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? scalar.isPythonSpace }
    var rest = unicodeScalars[...]
    if start { rest = rest.drop(while: goes) }
    if end { while let last = rest.last, goes(last) { rest.removeLast() } }
    return String(rest)
  }

  /// The lines without their ends; no empty line after the last end.
  var pythonLines: [String] {
    var lines: [String] = []
    var line = UnicodeScalarView()
    var isOpen = false
    var wasReturn = false
    for scalar in unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      if scalar == "\n", wasReturn { continue }
      if "\n\r\u{0B}\u{0C}\u{1C}\u{1D}\u{1E}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
      {
        lines.append(String(line))
        line = UnicodeScalarView()
        isOpen = false
      } else {
        line.append(scalar)
        isOpen = true
      }
    }
    if isOpen { lines.append(String(line)) }
    return lines
  }

  /// The first letter as in a title, the others small.
  var pythonCapitalized: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst()).lowercased()
  }

  /// `str.title()`: a capital after everything that is not a letter.
  var pythonTitle: String {
    var result = ""
    var isInWord = false
    for scalar in unicodeScalars {
      let properties = scalar.properties
      result += isInWord ? properties.lowercaseMapping : properties.titlecaseMapping
      isInWord = properties.isCased
    }
    return result
  }

  /// In the middle of `width` columns; an odd rest goes left when the width is odd, as in Python.
  func centred(_ width: Int, fill: String = " ") -> String {
    let missing = width - unicodeScalars.count
    guard missing > 0 else { return self }
    let left = missing / 2 + (missing & width & 1)
    return String(repeating: fill, count: left) + self
      + String(repeating: fill, count: missing - left)
  }

  func starts(with prefix: String, or ends: Bool) -> Bool {
    let text = Array(utf8)
    return ends
      ? text.suffix(prefix.utf8.count).elementsEqual(prefix.utf8)
      : text.starts(with: prefix.utf8)
  }
}

extension Unicode.Scalar {
  /// What Python calls white space: as Unicode does, and the separators 1C to 1F.
  var isPythonSpace: Bool {
    properties.isWhitespace || (0x1C...0x1F).contains(value)
  }
}

extension [UInt8] {
  /// The first offset, not before `start`, where `piece` stands.
  func firstIndex(of piece: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    var at = start
    while at + piece.count <= count {
      if self[at] == first, self[at..<at + piece.count] == piece { return at }
      at += 1
    }
    return nil
  }
}
