/// Names of elements of HTML.
extension ShortWord {
  static let horizontalRule: Self = "hr"
  static let image: Self = "img"
  static let lineBreak: Self = "br"
  static let paragraph: Self = "p"
  static let script: Self = "script"
  static let style: Self = "style"
  static let superscript: Self = "sup"

  /// Elements that start and end a run of text.
  private static let blocks: [Self] = [
    "p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote", "pre",
    "div", "section", "aside", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr",
    "ul", "ol", "dl", "hr", "details", "summary", "article", "nav",
  ]

  /// Whether an element of this name starts and ends a run of text.
  var isBlock: Bool { Self.blocks.contains(self) }
}

/// A tag or comment in rendered HTML, found by its bytes.
struct MarkupTag {
  /// Empty for comments and declarations.
  var name = ShortWord()
  var isEnd = false
  /// Written `<path/>`.
  var closesItself = false
  /// The offset after `>`, or the end of the text where none follows.
  var end: Int

  /// The tag whose `<` is at `offset`; `nil` where `<` starts no tag.
  init?(at offset: Int, in html: [UInt8]) {
    guard offset + 1 < html.count else { return nil }
    end = html.count
    var next = offset + 1
    if html[next] == UInt8(ascii: "!"), html.hasBytes("<!--", at: offset) {
      end = html.offset(after: "-->", from: offset + 4)
      return
    }
    if html[next] == UInt8(ascii: "/") {
      isEnd = true
      next += 1
    }
    let lead = next < html.count ? html[next] : 0
    guard lead.isASCIILetter || lead == UInt8(ascii: "!") || lead == UInt8(ascii: "?") else {
      return nil
    }
    while next < html.count, html[next].isASCIILetterOrDigit {
      name.append(html[next])
      next += 1
    }
    skipAttributes(from: next, in: html)
  }

  /// Moves to the end of the tag; a `>` in a quoted value does not end it.
  private mutating func skipAttributes(from start: Int, in html: [UInt8]) {
    var quote: UInt8 = 0
    var next = start
    while next < html.count {
      let byte = html[next]
      next += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        closesItself = html[next - 2] == UInt8(ascii: "/")
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    end = next
  }

  /// The offset after the element that this start tag opens, elements of its name nested in it
  /// included; the end of the text where it is never closed.
  func endOfElement(in html: [UInt8]) -> Int {
    guard !isEnd, !closesItself, name != ShortWord() else { return end }
    let isRaw = name == .script || name == .style
    var depth = 1
    var offset = end
    while offset < html.count {
      guard html[offset] == UInt8(ascii: "<"), let tag = MarkupTag(at: offset, in: html) else {
        offset += 1
        continue
      }
      guard !isRaw || (tag.isEnd && tag.name == name) else {
        offset += 1
        continue
      }
      offset = tag.end
      guard tag.name == name, !tag.closesItself else { continue }
      depth += tag.isEnd ? -1 : 1
      if depth == 0 { return offset }
    }
    return html.count
  }
}

extension [UInt8] {
  fileprivate func offset(after pattern: StaticString, from start: Int) -> Int {
    var offset = start
    while offset < count {
      if hasBytes(pattern, at: offset) { return offset + pattern.utf8CodeUnitCount }
      offset += 1
    }
    return count
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
  /// A space, tab, line feed, form feed or carriage return.
  var isMarkupSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 9 || self == 12
  }
}
