/// Where a plain text states numbers: byte ranges that take in the currency before and the
/// multiplier and unit after, as in `US$ 1.2 billion`.
///
/// Digits count unless they are part of
/// - a date, a year (1900 to 2100 without a unit; others after `in`, `since` …) or a time,
/// - a name: with letters or hyphens (`F-35`, `COVID-19`, `5N`), after an acronym (`MP 1`), `2+2`,
/// - a reference (`Section 232`, `p. 144`, `3.2.1`, `§ 5`, `#5`) or the number of an item (`(1)`),
/// - an address.
///
/// An ordinal in digits counts before a superlative (`3rd-largest`). A range (`10–12`), a fraction
/// (`2/3`) and a ratio (`3:1`) are one number. English number words count from two on, where a
/// multiplier, a unit other than of time, per cent or a fraction follows (`two-thirds`, `three
/// million`, `five tonnes`); `a million`, `one-third`, `a quarter of` and `half of` count too.
/// Number words of other languages do not.
///
/// - Parameter isHeading: Whether a section's number may stand first: `3.2 Refining`.
func numerals(in text: String, isHeading: Bool = false) -> [Range<Int>] {
  guard text.utf8.contains(where: { $0 >= 0x30 }) else { return [] }
  var reader = NumeralReader(NumeralTokens(text).tokens, isHeading: isHeading)
  return reader.read()
}

/// Walks over the tokens of a text and finds its numbers.
struct NumeralReader {
  let tokens: [NumeralTokens.Token]
  let isHeading: Bool
  private(set) var found: [Range<Int>] = []
  var index = 0
  /// Behind the number found last.
  private var lastEnd = 0
  /// Whether the last digits were a reference, which those after a comma or `and` go on.
  var follows = false

  init(_ tokens: [NumeralTokens.Token], isHeading: Bool) {
    self.tokens = tokens
    self.isHeading = isHeading
  }

  mutating func read() -> [Range<Int>] {
    while index < tokens.count {
      let token = tokens[index]
      if token.isDigits {
        readDigits()
      } else if token.word != nil {
        readWord()
      } else {
        if !token.isMark(",&-–") { follows = false }
        index += 1
      }
    }
    return found
  }

  func token(_ offset: Int) -> NumeralTokens.Token? {
    tokens.indices.contains(offset) ? tokens[offset] : nil
  }

  /// The token directly at `offset`, without white space before it.
  func attached(_ offset: Int) -> NumeralTokens.Token? {
    token(offset).flatMap { $0.isSpaced ? nil : $0 }
  }

  // MARK: Digits

  private mutating func readDigits() {
    let start = index
    var end = endOfChain(from: start)
    let isReference = isReference(start, end)
    defer { (index, follows) = (max(end, start + 1), isReference) }
    guard !isReference, !isName(start, &end), !isDate(start, &end), !isMarker(start, end) else {
      return
    }
    if let ordinal = endOfOrdinal(start, end) {
      end = ordinal
      guard let superlative = superlative(at: end) else { return }
      return add(start, superlative)
    }
    end = endOfUnits(from: end)
    add(startOfCurrency(before: start), end)
  }

  mutating func add(_ start: Int, _ end: Int) {
    // Of `5 € 7` the sign belongs to the first.
    let start = max(start, lastEnd)
    lastEnd = end
    found.append(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  /// Behind `10–12`, `2/3`, `3:1` or mere digits: digits joined by marks without white space.
  func endOfChain(from start: Int) -> Int {
    var end = start + 1
    while let mark = attached(end), mark.isMark("-–—−/:‑+×^"), attached(end + 1)?.isDigits == true {
      end += 2
    }
    // A vulgar fraction or an exponent: `2½`, `10⁶`, `1e6`
    if let next = attached(end), next.isDigits || next.isExponent { end += 1 }
    if attached(end)?.word == "e", attached(end + 1)?.isDigits == true { end += 2 }
    return end
  }

  func chain(_ start: Int, _ end: Int) -> [NumeralTokens.Token] {
    tokens[start..<end].filter(\.isDigits)
  }

  func marks(_ start: Int, _ end: Int) -> [NumeralTokens.Token] {
    tokens[start..<end].filter { !$0.isDigits }
  }

  /// Whether letters make a name of the digits; `end` is then behind all of it.
  private func isName(_ start: Int, _ end: inout Int) -> Bool {
    let before = token(start - 1)
    let isAttached = !tokens[start].isSpaced
    if isAttached, let before {
      if before.word != nil, !isCurrency(before) { return skip(&end) }
      if before.isMark("_@") { return skip(&end) }
      if before.isMark("+"), before.isSpaced, token(end)?.isDigits == true {
        return skipTelephone(&end)
      }
      let isHyphen = before.isMark("-‑") && !before.isSpaced
      if isHyphen, let head = token(start - 2), head.word != nil || head.isDigits {
        return skip(&end)
      }
      // '24 and ’24
      if before.isMark("'’"), before.isSpaced, tokens[start].plainNumber.map({ $0 < 100 }) == true {
        return skip(&end)
      }
      if isAddress(around: start) { return skip(&end) }
    }
    if marks(start, end).contains(where: { $0.isMark("+") }) { return skip(&end) }
    if NumeralWords.names.contains(tokens[start..<end].map(\.text).joined()) { return true }
    guard let after = attached(end) else { return false }
    if let word = after.word {
      let isUnit = NumeralWords.attachedUnits.contains(after.text)
      return isUnit || isOrdinal(word) ? false : skip(&end)
    }
    if after.isMark("-‑"), let tail = attached(end + 1), tail.word != nil, tail.startsUpperCase {
      return skip(&end)
    }
    return after.isMark("@_") || isAddress(around: end - 1) ? skip(&end) : false
  }

  /// Moves `end` behind letters, digits and hyphens without white space.
  private func skip(_ end: inout Int) -> Bool {
    while let next = attached(end), next.word != nil || next.isDigits || next.isMark("-‑–_/@:.") {
      // A mark that ends the sentence is no part of the name.
      if next.isMark("-‑–_/@:."), attached(end + 1).map({ $0.word != nil || $0.isDigits }) != true {
        break
      }
      end += 1
    }
    return true
  }

  /// `+91 11 2309 1234`
  private func skipTelephone(_ end: inout Int) -> Bool {
    while token(end)?.isDigits == true { end += 1 }
    return true
  }

  /// Whether white space on both sides holds an address: `example.org/2024`, `www.x.org`, `a@b.c`.
  private func isAddress(around index: Int) -> Bool {
    var first = index
    while first > 0, !tokens[first].isSpaced { first -= 1 }
    var last = first
    var text = tokens[first].text
    while let next = attached(last + 1) {
      text += next.text
      last += 1
    }
    return text.contains("://") || text.lowercased().hasPrefix("www.") || text.contains("@")
      || (text.contains("/") && tokens[first].word != nil && text.contains("."))
  }

  func isCurrency(_ token: NumeralTokens.Token) -> Bool {
    token.word.map(NumeralWords.currencies.contains) == true && token.startsUpperCase
  }
}
