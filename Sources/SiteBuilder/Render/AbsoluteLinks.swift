/// Rendered HTML made fit to be read elsewhere, as in a feed: its links lead to the site.
enum AbsoluteLinks {
  /// With a blank before and `=` after, as they stand in a tag.
  private static let attributes: [(name: StaticString, isList: Bool)] = [
    (" href=", false), (" src=", false), (" poster=", false), (" srcset=", true),
  ]

  /// The HTML with every `href`, `src`, `poster` and `srcset` absolute, seen from the page at
  /// `permalink`. A `#fragment` becomes one of the page in `<a>`, and stays elsewhere (in drawings).
  static func html(_ html: [UInt8], permalink: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 8)
    var copied = 0
    var offset = 0
    while offset < html.count {
      guard html[offset] == UInt8(ascii: "<"), let tag = MarkupTag(at: offset, in: html) else {
        offset += 1
        continue
      }
      for (value, isList) in tag.isEnd ? [] : addresses(in: offset..<tag.end, of: html) {
        let old = String(decoding: html[value], as: UTF8.self)
        guard tag.name == "a" || !old.hasPrefix("#") else { continue }
        let new = isList ? list(old, from: permalink) : Address.absolute(old, from: permalink)
        result += html[copied..<value.lowerBound]
        result += Array(new.utf8)
        copied = value.upperBound
      }
      offset = tag.end
    }
    return result + html[copied...]
  }

  /// The values of address attributes in a tag, in order, and whether each is a `srcset`.
  private static func addresses(
    in tag: Range<Int>,
    of html: [UInt8]
  ) -> [(value: Range<Int>, isList: Bool)] {
    var found: [(value: Range<Int>, isList: Bool)] = []
    var quote: Int?
    for offset in tag where html[offset] == UInt8(ascii: "\"") {
      guard let start = quote else {
        quote = offset + 1
        continue
      }
      quote = nil
      let attribute = attributes.first { attribute in
        html.hasBytes(attribute.name, at: start - 1 - attribute.name.utf8CodeUnitCount)
      }
      if let attribute { found.append((start..<offset, attribute.isList)) }
    }
    return found
  }

  private static func list(_ candidates: String, from permalink: String) -> String {
    candidates.split(separator: ",").map { candidate in
      let words = candidate.split(separator: " ").map(String.init)
      let address = words.first.map { Address.absolute($0, from: permalink) }
      return ([address].compactMap(\.self) + words.dropFirst()).joined(separator: " ")
    }
    .joined(separator: ", ")
  }
}
