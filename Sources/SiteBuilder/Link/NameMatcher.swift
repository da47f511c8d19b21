/// Finds mentions of records in rendered HTML, to make links of them.
///
/// The HTML is our own: UTF-8, with `& < > "` escaped in text. One pass over the bytes; a page of
/// 8 KB takes some microseconds, whatever the number of names.
struct NameMatcher: Sendable {
  struct Mention: Hashable, Sendable {
    /// Bytes of the HTML, text only.
    var range: Range<Int>
    var target: Int
  }

  private let names: NameTable
  private let words = WordScanner()

  /// Elements in which a name is never a mention.
  private static let closed: [ShortWord] = [
    "a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "script", "style", "svg",
    "math", "button", "label", "summary", "textarea", "select", "template", "kbd", "samp",
  ]

  /// Names and aliases, each with what it stands for. A name of two targets leads nowhere.
  ///
  /// Case matters in acronyms (`REE`) and in symbols of one or two letters, else it does not.
  init(_ names: [(name: String, target: Int)]) {
    self.names = NameTable(names, words: words)
  }

  /// The first mention of each target, in the order of the text; the longest name wins.
  ///
  /// Whole words only: `India's` and `US-India` mention India, `Indian` and `india.gov` do not.
  /// Text that mentions an excluded target is not searched for shorter names.
  func mentions(in html: [UInt8], excluding excluded: Set<Int> = []) -> [Mention] {
    var mentions: [Mention] = []
    var offset = 0
    while offset < html.count {
      switch html[offset] {
      case UInt8(ascii: "<"): offset = endOfMarkup(at: offset, in: html)
      case UInt8(ascii: "&"): offset = CharacterReference(at: offset, in: html)?.end ?? offset + 1
      default:
        guard let word = words.word(at: offset, in: html) else {
          offset += 1
          continue
        }
        guard let found = mention(at: offset, word, in: html) else {
          offset = word.end
          continue
        }
        offset = found.range.upperBound
        guard let target = found.target, !excluded.contains(target) else { continue }
        if mentions.contains(where: { $0.target == target }) { continue }
        mentions.append(Mention(range: found.range, target: target))
      }
    }
    return mentions
  }

  private func endOfMarkup(at offset: Int, in html: [UInt8]) -> Int {
    guard let tag = MarkupTag(at: offset, in: html) else { return offset + 1 }
    let isClosed = !tag.isEnd && Self.closed.contains(tag.name)
    return isClosed ? tag.endOfElement(in: html) : tag.end
  }

  /// The longest name whose first word is `first`, at `start`.
  private func mention(
    at start: Int,
    _ first: WordScanner.Word,
    in html: [UInt8]
  ) -> (range: Range<Int>, target: Int?)? {
    var found: (range: Range<Int>, target: Int?)?
    var chain = WordChain()
    var word: WordScanner.Word? = first
    while let last = word {
      chain.append(last)
      var isKnown = false
      for index in names.bucket(of: chain) where names.beginnings[index].words == chain {
        isKnown = true
        guard let name = names.beginnings[index].name,
          let range = range(of: names.names[name], at: start, in: html),
          range.count > found?.range.count ?? 0
        else { continue }
        found = (range, names.names[name].target)
      }
      guard isKnown else { break }
      word = words.word(after: last.end, in: html)
    }
    return found
  }

  private func range(of name: NameTable.Name, at start: Int, in html: [UInt8]) -> Range<Int>? {
    guard let end = end(of: name, at: start, in: html) else { return nil }
    let start = start - name.prefix.count
    let isFormula = html.hasBytes("<sub", at: end) || html.hasBytes("</sub>", at: start - 6)
    return isFormula ? nil : start..<end
  }

  /// The offset after `name`, where its first word is at `start`; `nil` if it is not there.
  private func end(of name: NameTable.Name, at start: Int, in html: [UInt8]) -> Int? {
    let before = start - name.prefix.count
    guard before >= 0, html[before..<start].elementsEqual(name.prefix) else { return nil }
    var offset = start
    for wanted in name.scalars {
      guard offset < html.count else { return nil }
      var (value, end) = letter(at: offset, in: html)
      if !name.isCaseExact { value = LetterTable.unicode.lowerCase(of: value) }
      guard value == wanted else { return nil }
      offset = end
    }
    return name.endsInLetter && words.continues(at: offset, in: html) ? nil : offset
  }

  /// The scalar of the text at `offset`: references resolved, white space as one space.
  private func letter(at offset: Int, in html: [UInt8]) -> (value: UInt32, end: Int) {
    if let reference = CharacterReference(at: offset, in: html) {
      return (reference.scalar, reference.end)
    }
    var (value, end) = html.scalar(at: offset)
    guard value <= 0x20 || value == 0xA0 || value == 0x202F else {
      return (WordScanner.plain(value), end)
    }
    while end < html.count, html[end].isMarkupSpace { end += 1 }
    return (0x20, end)
  }
}
