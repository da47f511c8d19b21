/// A path as the operating system takes it: bytes that need not be UTF-8, closed by a zero.
///
/// Most are relative to an open ``Folder``; the empty path is that folder itself.
struct DiskPath: Hashable, Sendable {
  /// The bytes and the closing zero, ready for a C function.
  private(set) var characters: [CChar]

  init(_ text: String) {
    characters = text.utf8.map { CChar(bitPattern: $0) }
    characters.append(0)
  }

  /// The bytes of `characters` up to the first zero.
  init(_ characters: some Sequence<CChar>) {
    self.characters = Array(characters.prefix { $0 != 0 })
    self.characters.append(0)
  }

  static var here: DiskPath { DiskPath("") }

  var isEmpty: Bool { characters.count == 1 }

  /// The bytes without the closing zero.
  var bytes: some RandomAccessCollection<UInt8> {
    characters.dropLast().lazy.map { UInt8(bitPattern: $0) }
  }

  /// The path as text, when it is UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path for a message: what is not UTF-8 shows as U+FFFD.
  var shown: String { isEmpty ? "." : String(decoding: bytes, as: UTF8.self) }

  /// The entry `name` of the folder at this path.
  func appending(_ name: DiskPath) -> DiskPath {
    guard !isEmpty else { return name }
    var path = self
    path.characters.removeLast()
    path.characters.reserveCapacity(characters.count + name.characters.count)
    path.characters.append(CChar(bitPattern: UInt8(ascii: "/")))
    path.characters += name.characters
    return path
  }

  /// The folder that holds this path, or `nil` when it is the open folder itself.
  var parent: DiskPath? {
    guard let slash = characters.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))) else {
      return nil
    }
    return DiskPath(characters[..<slash])
  }
}
