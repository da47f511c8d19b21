import Markup

/// The text of rendered HTML without its tags: references resolved, white space collapsed.
///
/// Blocks are separated by one line feed. Left out are footnote references (`<sup …>` with
/// attributes), scripts, styles and drawings; an image is its alternative text.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var separator: UInt8?

  private static let unread: [ShortWord] = [
    "script", "style", "svg", "math", "template", "button",
  ]

  init(minimumCapacity: Int = 0) { bytes.reserveCapacity(minimumCapacity) }

  init(of html: [UInt8]) {
    self.init(minimumCapacity: html.count)
    append(html, html.indices)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ html: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = append(html, toBlockIn: offset..<range.upperBound)
      guard offset < range.upperBound, let tag = MarkupTag(at: offset, in: html) else { return }
      separator = 0x0A
      offset = tag.end
    }
  }

  /// Appends the text of a stretch up to the first tag of a block in it, and gives where that is;
  /// the end of the stretch, or of what it leaves out, where there is none.
  mutating func append(_ html: [UInt8], toBlockIn range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if html[offset] == UInt8(ascii: "<"), let tag = MarkupTag(at: offset, in: html) {
        guard !tag.name.isBlock else { return offset }
        offset = read(tag, from: offset, in: html)
      } else {
        offset = appendText(html, from: offset, before: range.upperBound)
      }
    }
    return offset
  }

  /// Appends white space, a character reference or a run of letters and gives the offset after it.
  private mutating func appendText(_ html: [UInt8], from start: Int, before limit: Int) -> Int {
    let byte = html[start]
    if byte.isMarkupSpace {
      separator = separator ?? 0x20
      return start + 1
    }
    if byte == UInt8(ascii: "&"), let reference = CharacterReference(at: start, in: html) {
      append(reference.scalar)
      return reference.end
    }
    // A sign that starts nothing is text.
    let end = html.span.firstOffset(of: Self.breaks, in: start + 1..<limit) ?? limit
    append(words: start..<end, of: html)
    return end
  }

  /// Appends text whose only white space is spaces, the first byte none.
  private mutating func append(words: Range<Int>, of html: [UInt8]) {
    let pair = html.span.firstPair(of: 0x20, in: words)
    let isSpaced = html[words.upperBound - 1] == 0x20
    let end = pair ?? (isSpaced ? words.upperBound - 1 : words.upperBound)
    appendSeparator()
    bytes += html[words.lowerBound..<end]
    guard end < words.upperBound else { return }
    separator = 0x20
    let next = html[end..<words.upperBound].firstIndex { $0 != 0x20 }
    if let next { append(words: next..<words.upperBound, of: html) }
  }

  /// Ends a run of letters and spaces.
  private static let breaks = ByteSet(UInt8(ascii: "<"), UInt8(ascii: "&"), below: 0x20)

  /// Appends the white space that is due, so that what follows starts at `bytes.count`.
  mutating func appendSeparator() {
    if let separator, bytes.last?.isMarkupSpace == false { bytes.append(separator) }
    separator = nil
  }

  /// Ends the line, which may be empty.
  mutating func endLine() {
    separator = nil
    bytes.append(0x0A)
  }

  private mutating func append(_ scalar: UInt32) {
    appendSeparator()
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes += Array(String(scalar).utf8)
  }

  /// Takes in what a tag in a line of text says and gives the offset to go on at.
  private mutating func read(_ tag: MarkupTag, from start: Int, in html: [UInt8]) -> Int {
    if tag.name == .lineBreak {
      separator = separator ?? 0x20
    } else if tag.name == .image, let value = html.alternativeText(in: start..<tag.end) {
      append(html, value)
    } else if !tag.isEnd, Self.isUnread(tag, from: start) {
      return tag.endOfElement(in: html)
    }
    return tag.end
  }

  private static func isUnread(_ tag: MarkupTag, from start: Int) -> Bool {
    let isBareSuperscript = tag.end - start == "<sup>".utf8.count
    return unread.contains(tag.name) || (tag.name == .superscript && !isBareSuperscript)
  }
}

extension [UInt8] {
  /// The value of `alt="…"` in a tag.
  fileprivate func alternativeText(in tag: Range<Int>) -> Range<Int>? {
    guard let name = tag.first(where: { hasBytes(" alt=\"", at: $0) }) else { return nil }
    let start = name + 6
    guard let end = self[start..<tag.upperBound].firstIndex(of: UInt8(ascii: "\"")) else {
      return nil
    }
    return start..<end
  }
}
