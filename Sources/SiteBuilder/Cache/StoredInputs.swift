import Diagnostics

/// What the files of a site were when a build read them.
struct StoredInputs: Sendable {
  struct File: Hashable, Sendable {
    /// `nil` where the file changed so shortly before that another change might not show.
    var identity: FileIdentity?
    var content: ContentHash
  }

  /// In byte order.
  var paths: [String]
  var files: [File]
  /// Of what was found wrong with names and links.
  var findings: ContentHash
}

extension ContentHash {
  /// Of a file that cannot be read, which is no empty file.
  static let ofNothing = ContentHash(value: 0)
}

extension StoredInputs.File: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(content)
    writer.write(byte: identity == nil ? 0 : 1)
    guard let identity else { return }
    writer.write(fixed: identity.number)
    writer.write(count: identity.size)
    writer.write(fixed: UInt64(bitPattern: Int64(identity.modified)))
    writer.write(fixed: UInt64(bitPattern: Int64(identity.altered)))
  }

  init(from reader: inout ByteReader) {
    content = reader.read()
    guard reader.read(Bool.self) else { return }
    identity = FileIdentity(
      number: reader.readFixed(),
      size: reader.readCount(),
      modified: Int(truncatingIfNeeded: reader.readFixed()),
      altered: Int(truncatingIfNeeded: reader.readFixed())
    )
  }
}

extension StoredInputs: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(findings)
    writer.write(files)
    writer.write(text: paths.joined(separator: "\0"))
  }

  init(from reader: inout ByteReader) {
    findings = reader.read()
    files = reader.read()
    let text = reader.readText()
    paths =
      text.isEmpty
      ? []
      : text.utf8.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    if paths.count != files.count { reader.damage() }
  }
}
