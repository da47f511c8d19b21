/// Where the site will stand: `https://x.org/sub/` is the origin `https://x.org` and the root `/sub/`.
struct BaseURL: Hashable, Sendable {
  /// Scheme and host, without a final slash.
  var origin: String
  /// The path of the home page; starts and ends with `/`.
  var root: String

  /// - Returns: `nil` when `text` is not an absolute http(s) address, or has a query or fragment.
  init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      !text.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let folders = rest.dropFirst(host.count).split(separator: "/")
    guard Self.isHost(host), !folders.contains("."), !folders.contains("..") else { return nil }
    origin = scheme + host
    root = Address.ascii(folders.reduce("/") { $0 + $1 + "/" })
  }

  /// A name or address of a machine, perhaps with a port: `localhost:8080`, `[::1]`, `münchen.de`.
  private static func isHost(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-.:[]".contains($0) }
  }

  /// The address of `route` (`/minerals/lithium/`) on its own host: `/sub/minerals/lithium/`.
  func path(_ route: String) -> String { root + route.drop { $0 == "/" }.encodedForURL }

  /// The whole address of `route`.
  func absolute(_ route: String) -> String { origin + path(route) }
}

extension BaseURL {
  /// What stands in until a finding about the real one is mended (RFC 2606 reserves the name).
  static let unknown = BaseURL(origin: "https://example.invalid", root: "/")

  private init(origin: String, root: String) {
    self.origin = origin
    self.root = root
  }
}
