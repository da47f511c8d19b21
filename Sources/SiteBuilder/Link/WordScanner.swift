/// Cuts text into words as UAX #29 does, as far as names need it.
///
/// `.` and an apostrophe between letters do not end a word (`U.S`, `example.org`, `don't`), but a
/// possessive does: `India's` is `India` and `'s`.
struct WordScanner: Sendable {
  struct Word {
    /// The offset after the word.
    private(set) var end: Int

    init(end: Int) { self.end = end }

    /// Of the word in lower case (FNV-1a over scalars).
    private(set) var hash: UInt32 = 2_166_136_261

    mutating func append(_ scalar: UInt32, end: Int) {
      hash = (hash ^ scalar) &* 16_777_619
      self.end = end
    }
  }

  let letters = LetterTable.unicode
  /// The lower case of an ASCII letter, digit or `_`; 0 for others.
  private let ascii: [UInt8] = (0..<128).map { (byte: UInt32) in
    let kind = LetterTable.unicode.kind(of: byte)
    return kind == .letter ? UInt8(LetterTable.unicode.lowerCase(of: byte)) : 0
  }

  /// The word that starts at `start`, where no word is before; `nil` where none starts.
  func word(at start: Int, in text: [UInt8]) -> Word? {
    var word = Word(end: start)
    while word.end < text.count {
      let byte = text[word.end]
      guard byte < 0x80, ascii[Int(byte)] != 0 else { break }
      word.append(UInt32(ascii[Int(byte)]), end: word.end + 1)
    }
    guard word.end < text.count else { return word.end > start ? word : nil }
    let next = text[word.end]
    let mayGoOn = next >= 0x80 || next == UInt8(ascii: ".") || next == UInt8(ascii: "'")
    guard mayGoOn else { return word.end > start ? word : nil }
    return continued(word, from: start, in: text)
  }

  /// The word with what follows its first ASCII letters.
  private func continued(_ word: Word, from start: Int, in text: [UInt8]) -> Word? {
    var word = word
    while word.end < text.count {
      let (value, end) = text.scalar(at: word.end)
      switch letters.kind(of: value) {
      case .letter: word.append(letters.lowerCase(of: value), end: end)
      case .syllable:
        if word.end == start { word.append(value, end: end) }
        return word
      case .separator:
        guard word.end > start, joins(value, before: end, in: text) else {
          return word.end > start ? word : nil
        }
        word.append(Self.plain(value), end: end)
      }
    }
    return word
  }

  /// The next word of the same run of text, after a few separators; a tag ends the run.
  func word(after offset: Int, in html: [UInt8]) -> Word? {
    var start = offset
    while start < html.count, html[start] != UInt8(ascii: "<"), start < offset + 40 {
      if let reference = CharacterReference(at: start, in: html) {
        start = reference.end
      } else if let word = word(at: start, in: html) {
        return word
      } else {
        start += 1
      }
    }
    return nil
  }

  /// Whether a word that ends at `offset` would go on there.
  func continues(at offset: Int, in text: [UInt8]) -> Bool {
    guard offset < text.count else { return false }
    let (value, end) = text.scalar(at: offset)
    return letters.kind(of: value) == .letter || joins(value, before: end, in: text)
  }

  /// Whether the separator `mark` holds two letters together.
  private func joins(_ mark: UInt32, before next: Int, in text: [UInt8]) -> Bool {
    let isApostrophe = mark == 0x27 || mark == 0x2019
    guard isApostrophe || mark == 0x2E, isLetter(at: next, in: text) else { return false }
    let isPossessive = isApostrophe && text[next] | 0x20 == UInt8(ascii: "s")
    return !isPossessive || isLetter(at: next + 1, in: text)
  }

  private func isLetter(at offset: Int, in text: [UInt8]) -> Bool {
    offset < text.count && letters.kind(of: text.scalar(at: offset).value) == .letter
  }

  /// Apostrophes and hyphens in their plain form.
  static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2019: 0x27
    case 0x2010, 0x2011: 0x2D
    default: scalar
    }
  }
}
