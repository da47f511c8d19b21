import Markup

/// Markup of one page as it may stand on another: without ids, which the other page may have
/// itself, and with links to its own notes and headings led back home.
struct IncludedMarkup {
  /// The address of the page that the markup comes from.
  var address: String

  func write(_ html: ArraySlice<UInt8>, to buffer: inout MarkupBuffer) {
    var rest = html
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let next = quote + 1
      let before = rest[..<next]
      if before.ends(with: Self.id), let end = rest[next...].firstIndex(of: UInt8(ascii: "\"")) {
        buffer.append(markup: before.dropLast(Self.id.count))
        rest = rest[(end + 1)...]
      } else {
        buffer.append(markup: before)
        if before.ends(with: Self.href), rest[next...].first == UInt8(ascii: "#") {
          buffer.append(text: address)
        }
        rest = rest[next...]
      }
    }
    buffer.append(markup: rest)
  }

  private static let id = Array(" id=\"".utf8)
  private static let href = Array(" href=\"".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
