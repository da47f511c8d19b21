/// What stands in a text that libcmark does not know, and the words it is given instead.
///
/// Wiki links, inclusions, citations and references to notes become words of as many bytes: a
/// noncharacter (U+FDD0 to U+FDEF) and letters that number what was written. So no place moves,
/// nothing within them is read as markup, and where such a word lands in code or in an address,
/// what was written is put back. The author's own noncharacters are U+FFFD by then.
struct Additions {
  struct Place {
    var range: Range<Int>
    var kind: MarkdownKind
  }

  var isEmpty: Bool { places.isEmpty }
  /// In the order of the text.
  private(set) var places: [Place] = []
  /// The text for libcmark, as long as the source.
  private(set) var text: [UInt8]
  private let source: [UInt8]
  /// Where what was written stands, by the number of digits less one.
  private var written: [[Range<Int>]] = [[], [], [], []]
  /// The numbers of texts too short to be numbered one by one.
  private var shortTexts: [UInt64: Int] = [:]

  /// - Parameter skeleton: Its notes say which labels are defined, and where.
  init(_ source: SourceText, _ skeleton: Skeleton) {
    text = source.bytes
    self.source = source.bytes
    let bytes = source.bytes
    let hasKeys = bytes.firstOffset(of: UInt8(ascii: "@"), in: 0..<bytes.count) != nil
    let labels = Set(skeleton.notes.values.map { LinkSyntax.normalized(bytes[$0.label]) })
    var markers = skeleton.notes.values.map(\.marker).sorted(by: >)
    let whole = Subject(start: 0, end: bytes.count)
    var index = 0
    var colon = -1
    while let start = bytes.firstOffset(of: UInt8(ascii: "["), in: index..<bytes.count) {
      index = start + 1
      while let marker = markers.last, marker < start { markers.removeLast() }
      guard markers.last != start, !Self.isEscaped(bytes, start) else { continue }
      if let place = Self.wikiLink(bytes, start, whole)
        ?? Self.note(bytes, start, labels)
        ?? (hasKeys ? Self.citation(bytes, start, whole) : nil)
      {
        index = place.range.upperBound
        if colon < index {
          colon = bytes.firstOffset(of: UInt8(ascii: "]"), UInt8(ascii: ":"), from: index) ?? .max
        }
        if colon - index > 1000 || !Self.endsLabel(bytes, index) { mask(place) }
      }
    }
  }

  /// An empty set for a text without additions.
  init(none source: SourceText) {
    text = source.bytes
    self.source = source.bytes
  }

  /// The addition that starts at an offset of the source.
  func place(at offset: Int) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].range.lowerBound == offset ? places[low] : nil
  }

  /// The bytes with what was written in place of the words for it; `nil` when there are none.
  func restored(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard !places.isEmpty else { return nil }
    var result: [UInt8] = []
    var copied = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0xEF, Self.isSentinel(bytes, index) else {
        index += 1
        continue
      }
      result += bytes[copied..<index]
      let original = original(bytes, index)
      result += original
      index = min(index + max(original.count, 3), bytes.endIndex)
      copied = index
    }
    if copied == bytes.startIndex { return nil }
    return result + bytes[copied...]
  }

  private static func isSentinel(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.endIndex && bytes[index + 1] == 0xB7
      && (0x90...0xAF).contains(bytes[index + 2])
  }

  private func original(_ bytes: ArraySlice<UInt8>, _ start: Int) -> [UInt8] {
    let size = Int(bytes[start + 2] - 0x90) / 8
    var number = Int(bytes[start + 2] - 0x90) % 8
    for offset in 3...3 + size where start + offset < bytes.endIndex {
      number = number * 52 + Self.digit(bytes[start + offset])
    }
    return number < written[size].count ? Array(source[written[size][number]]) : []
  }

  /// Writes the word for a place into the text, unless all words are taken.
  private mutating func mask(_ place: Place) {
    let size = min(place.range.count, 7) - 4
    let number = number(of: place.range, size)
    let (lead, letters) = Self.word(number, size)
    guard lead < 8 else { return }
    places.append(place)
    let start = place.range.lowerBound
    var text = text.mutableSpan
    text[start] = 0xEF
    text[start + 1] = 0xB7
    text[start + 2] = 0x90 + UInt8(size * 8 + lead)
    for offset in 0...size { text[start + 3 + offset] = letters[offset] }
    for index in start + 4 + size..<place.range.upperBound { text[index] = UInt8(ascii: "x") }
  }

  /// The letters that end the word for a number, and what is left of it for the noncharacter.
  private static func word(_ number: Int, _ size: Int) -> (
    lead: Int, letters: InlineArray<4, UInt8>
  ) {
    var letters = InlineArray<4, UInt8>(repeating: 0)
    var rest = number
    for offset in (0...size).reversed() {
      letters[offset] = letter(rest % 52)
      rest /= 52
    }
    return (rest, letters)
  }

  /// The number of what stands in a range; the same for the same text of four or five bytes.
  private mutating func number(of range: Range<Int>, _ size: Int) -> Int {
    let number = written[size].count
    if size < 2 {
      let key = source[range].reduce(0) { $0 << 8 | UInt64($1) }
      if let number = shortTexts[key] { return number }
      shortTexts[key] = number
    }
    written[size].append(range)
    return number
  }

  private static func letter(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "A") + UInt8(value - 26)
  }

  private static func digit(_ letter: UInt8) -> Int {
    guard letter.isLetter else { return 0 }
    return letter >= UInt8(ascii: "a") ? Int(letter) - 0x61 : Int(letter) - 0x41 + 26
  }
}

// What is an addition.
extension Additions {
  private static func wikiLink(_ bytes: [UInt8], _ start: Int, _ whole: Subject) -> Place? {
    guard let end = WikiLinkSyntax.end(bytes, start, before: bytes.count),
      bytes.firstOffset(of: UInt8(ascii: "`"), in: start..<end) == nil,
      WikiLinkSyntax.read(bytes, start + 2..<end - 2, whole) != nil
    else { return nil }
    let isInclusion =
      start > 0 && bytes[start - 1] == UInt8(ascii: "!") && !isEscaped(bytes, start - 1)
    return isInclusion
      ? Place(range: start - 1..<end, kind: .inclusion) : Place(range: start..<end, kind: .wikiLink)
  }

  /// A label that no note has may still be the text of a link.
  private static func note(_ bytes: [UInt8], _ start: Int, _ labels: Set<[UInt8]>) -> Place? {
    guard let label = FootnoteSyntax.label(bytes, start, before: bytes.count) else { return nil }
    let end = label.upperBound + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: "["),
      !labels.contains(LinkSyntax.normalized(bytes[label]))
    {
      return nil
    }
    let hasCode = bytes.firstOffset(of: UInt8(ascii: "`"), in: label) != nil
    return hasCode ? nil : Place(range: start..<end, kind: .footnoteReference)
  }

  private static func citation(_ bytes: [UInt8], _ start: Int, _ whole: Subject) -> Place? {
    guard let (_, end) = CitationSyntax.read(bytes, start, whole),
      !bytes[start..<end].contains(where: { $0.isLineEnd })
    else { return nil }
    return Place(range: start..<end, kind: .citation)
  }

  /// Whether `]:` is the next bracket: without the brackets of an addition in it, what is before
  /// would be the label of a definition.
  private static func endsLabel(_ bytes: [UInt8], _ start: Int) -> Bool {
    let bytes = bytes.span
    let end = min(bytes.count - 1, start + 1000)
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "]"): return bytes[index + 1] == UInt8(ascii: ":")
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return false
  }

  private static func isEscaped(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (index - start) % 2 == 1
  }
}
