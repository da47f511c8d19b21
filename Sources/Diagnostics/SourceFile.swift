/// A file as loaded: its path and its bytes, not interpreted.
public struct SourceFile: Hashable, Sendable {
  /// Relative to the site's root, with `/` between folders: `Content/briefs/cobalt.md`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The content as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
