/// Addresses (URLs) as text.
enum Address {
  /// The address in ASCII: what RFC 3986 does not allow, percent-encoded as UTF-8; `%` stays.
  static func ascii(_ address: String) -> String {
    guard address.utf8.contains(where: isUnsafe) else { return address }
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if isUnsafe(byte) {
        bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `reference` as an absolute address, seen from the page at `base`, itself absolute.
  ///
  /// As RFC 3986, 5.2, for http addresses; one with a scheme of its own stays.
  static func absolute(_ reference: String, from base: String) -> String {
    guard !hasScheme(reference), let origin = origin(of: base) else { return reference }
    if reference.hasPrefix("//") { return base.prefix { $0 != ":" } + ":" + reference }
    if reference.hasPrefix("/") { return origin + withoutDots(reference) }
    let page = base.prefix { $0 != "#" }
    if reference.isEmpty || reference.hasPrefix("#") { return page + reference }
    let path = page.prefix { $0 != "?" }.dropFirst(origin.count)
    if reference.hasPrefix("?") { return origin + path + reference }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return origin + withoutDots(folder + reference)
  }

  /// `https://example.org` of `https://example.org/path`; `nil` without a scheme and host.
  static func origin(of address: String) -> String? {
    let slash = UInt8(ascii: "/")
    let parts = address.utf8.split(
      separator: slash,
      maxSplits: 3,
      omittingEmptySubsequences: false
    )
    guard parts.count >= 3, parts[0].last == UInt8(ascii: ":"), parts[1].isEmpty,
      !parts[2].isEmpty
    else { return nil }
    let host = parts[2].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(address[..<host.endIndex])
  }

  private static func hasScheme(_ reference: String) -> Bool {
    let scheme = reference.utf8.prefix {
      $0.isASCIILetterOrDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    guard let first = scheme.first, first.isASCIILetter else { return false }
    return reference.utf8[scheme.endIndex...].first == UInt8(ascii: ":")
  }

  /// A path with `.` and `..` resolved; a query or fragment stays.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let path = reference[..<(end ?? reference.endIndex)]
    guard hasDots(path) else { return reference }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      guard segment == "." || segment == ".." else {
        kept.append(segment)
        continue
      }
      if segment == "..", !kept.isEmpty { kept.removeLast() }
      if isLast { kept.append("") }
    }
    return "/" + kept.joined(separator: "/") + reference.dropFirst(path.count)
  }

  /// Whether a segment starts with a dot.
  private static func hasDots(_ path: Substring) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in path.utf8 {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return false
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func isUnsafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: true
    default: false
    }
  }
}
