import Markup

/// Where sentences of a plain text (UTF-8) start and end.
///
/// A sentence ends after `. ! ? …` and closing quotes or brackets, where white space and a capital,
/// digit, quote or uncased letter follow; after `。！？` always, and after `।` and `॥`. A period after
/// an initial (`J. Smith`), a dotted abbreviation (`U.S.`) or a known one (`Mr.`) ends nothing.
struct Sentences {
  var text: [UInt8]

  private struct Break {
    /// After the last mark of the sentence.
    var end: Int
    /// Where the next sentence starts.
    var next: Int
  }

  /// The start of the sentence in which `offset` is.
  func start(before offset: Int) -> Int {
    var start = offset
    while let mark = text.span.lastOffset(of: Self.marks, in: 0..<start) {
      if text[mark] == 0x0A { return mark + 1 }
      if let found = sentenceBreak(at: mark), found.next <= offset { return found.next }
      start = mark
    }
    return 0
  }

  /// The end of the sentence in which the byte before `offset` is.
  func end(after offset: Int) -> Int {
    var start = max(offset - 1, 0)
    while let mark = text.span.firstOffset(of: Self.marks, in: start..<text.count) {
      if text[mark] == 0x0A, mark >= offset { return mark }
      if let found = sentenceBreak(at: mark), found.end >= offset { return found.end }
      start = mark + 1
    }
    return text.count
  }

  /// Where the sentence after the one that ends at `end` starts.
  func next(after end: Int) -> Int {
    var offset = end
    while offset < text.count, text[offset].isMarkupSpace { offset += 1 }
    return offset
  }

  private func sentenceBreak(at mark: Int) -> Break? {
    switch text[mark] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return spacedBreak(at: mark)
    case 0xE0...0xEF: break
    default: return nil
    }
    let (value, end) = text.scalar(at: mark)
    switch value {
    case 0x2026: return spacedBreak(at: mark)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x0964, 0x0965:
      let end = endOfClosers(from: end)
      return Break(end: end, next: next(after: end))
    default: return nil
    }
  }

  private func spacedBreak(at mark: Int) -> Break? {
    let end = endOfClosers(from: mark)
    let next = next(after: end)
    guard next < text.count else { return Break(end: end, next: next) }
    guard next > end, opensSentence(at: next) else { return nil }
    let isPeriod = text[mark] == UInt8(ascii: ".")
    return isPeriod && isAbbreviation(before: mark, next: next) ? nil : Break(end: end, next: next)
  }

  /// The offset after marks, closing quotes and brackets.
  private func endOfClosers(from start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let (value, end) = text.scalar(at: offset)
      switch value {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x300D, 0x300F:
        offset = end
      default: return offset
      }
    }
    return offset
  }

  private func opensSentence(at offset: Int) -> Bool {
    let value = text.scalar(at: offset).value
    guard value >= 0x80 else {
      let byte = text[offset]
      return (0x41...0x5A).contains(byte) || byte.isASCIIDigit
        || [0x22, 0x27, 0x28, 0x5B, 0x24].contains(byte)
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return !scalar.properties.isLowercase
  }

  private func isAbbreviation(before period: Int, next: Int) -> Bool {
    var start = period
    while start > 0, !Self.startsWord(after: text[start - 1]) { start -= 1 }
    let word = text[start..<period]
    if word.count == 1, word.allSatisfy({ (0x41...0x5A).contains($0) }) { return true }
    if word.contains(UInt8(ascii: ".")) { return word.contains(where: \.isASCIILetter) }
    let letters = ShortWord(word)
    return Self.titles.contains(letters)
      || (text[next].isASCIIDigit && Self.labels.contains(letters))
  }

  private static func startsWord(after byte: UInt8) -> Bool {
    byte.isMarkupSpace || [0x22, 0x27, 0x28, 0x5B, 0x2F].contains(byte)
  }

  /// What may end a sentence or a line, signs beyond ASCII by their first byte.
  private static let marks = ByteSet(
    UInt8(ascii: "."),
    UInt8(ascii: "!"),
    UInt8(ascii: "?"),
    0x0A,
    above: 0xDF
  )
  /// Never the end of a sentence.
  private static let titles: [ShortWord] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "mt", "gen", "col", "lt", "capt", "sgt", "sen", "rep",
    "gov", "hon", "vs", "cf", "al", "eds", "dept", "univ", "approx",
  ]
  /// Not the end of a sentence where a number follows.
  private static let labels: [ShortWord] = [
    "no", "nos", "p", "pp", "fig", "figs", "vol", "art", "sec", "ch", "eq", "para", "ca", "c",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
