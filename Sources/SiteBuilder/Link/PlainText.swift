/// The text of rendered HTML without its tags: references resolved, white space collapsed.
///
/// Blocks are separated by one line feed. Left out are footnote references (`<sup …>` with
/// attributes), scripts, styles and drawings; an image is its alternative text.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var separator: UInt8?

  private static let unread: [ElementName] = [
    "script", "style", "svg", "math", "template", "button",
  ]
  /// Elements that start and end a run of text.
  static let blocks: [ElementName] = [
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote", "pre",
    "div", "section", "aside", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr",
    "ul", "ol", "dl", "hr", "details", "summary", "article", "nav",
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
      let byte = html[offset]
      if byte == UInt8(ascii: "<"), let tag = MarkupTag(at: offset, in: html) {
        offset = read(tag, from: offset, in: html)
      } else if let reference = CharacterReference(at: offset, in: html) {
        append(reference.scalar)
        offset = reference.end
      } else if byte.isMarkupSpace {
        separator = separator ?? 0x20
        offset += 1
      } else {
        let end = html.endOfRun(from: offset, before: range.upperBound)
        appendSeparator()
        bytes += html[offset..<end]
        offset = end
      }
    }
  }

  /// Appends the white space that is due, so that what follows starts at `bytes.count`.
  mutating func appendSeparator() {
    if let separator, bytes.last?.isMarkupSpace == false { bytes.append(separator) }
    separator = nil
  }

  private mutating func append(_ scalar: UInt32) {
    appendSeparator()
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes += Array(String(scalar).utf8)
  }

  /// Takes in what a tag says and gives the offset to go on at.
  private mutating func read(_ tag: MarkupTag, from start: Int, in html: [UInt8]) -> Int {
    if Self.blocks.contains(tag.name) {
      separator = 0x0A
    } else if tag.name == .lineBreak {
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
  /// Where text without tags, references and white space other than single spaces ends.
  fileprivate func endOfRun(from start: Int, before limit: Int) -> Int {
    var offset = start + 1
    while offset < limit {
      let byte = self[offset]
      // Letters come after all that ends a run.
      if byte > UInt8(ascii: "<") {
        offset += 1
        continue
      }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte.isMarkupSpace {
        guard byte == 0x20, offset + 1 < limit else { break }
        let next = self[offset + 1]
        if next.isMarkupSpace || next == UInt8(ascii: "<") || next == UInt8(ascii: "&") { break }
      }
      offset += 1
    }
    return offset
  }

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
