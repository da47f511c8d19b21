/// The program that left a cache, or that uses one.
struct ToolIdentity: Hashable, Sendable {
  /// Its version.
  var name: String
  /// Its own file; `nil` where that cannot be told.
  var file: FileIdentity?
  /// Of the bytes of that file.
  var content: ContentHash?
}

extension ToolIdentity: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: name)
    writer.write(StoredInputs.File(identity: file, content: content ?? ContentHash(value: 0)))
  }

  init(from reader: inout ByteReader) {
    name = reader.readText()
    let stored: StoredInputs.File = reader.read()
    file = stored.identity
    content = file == nil ? nil : stored.content
  }
}

extension ToolIdentity {
  /// The program that runs, told by what the cache knows of the one that left it.
  ///
  /// The bytes of the program are read only where its file is not the one that the cache knows.
  /// - Parameter path: Where the program's file is.
  init(_ name: String, at path: String?, knowing stored: ToolIdentity?) {
    self.name = name
    guard let path else { return }
    do throws(DiskError) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = try Folder(DiskPath(parts.dropLast().joined(separator: "/") + "/"))
      let place = DiskPath(String(parts.last ?? ""))
      guard let status = try folder.status(place, followingLinks: true) else { return }
      let identity = FileIdentity(status)
      if identity == stored?.file {
        content = stored?.content
      } else if case .bytes(let bytes) = try folder.read(
        place,
        limit: 1 << 30,
        followingLinks: true
      ) {
        content = ContentHash(bytes)
      }
      if content != nil { file = identity }
    } catch {}
  }

  /// Whether two programs make the same of the same content.
  func works(like other: ToolIdentity) -> Bool { name == other.name && content == other.content }
}
