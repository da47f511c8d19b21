import Diagnostics

/// Reads pages, or remembers what an earlier build read in the same bytes.
struct PageMemory: Sendable {
  let stored: StoredPages
  /// `nil` where nothing is kept.
  let blobs: BlobStore?
  private let reader: SourceReader
  /// What earlier builds know, by path.
  private let known: Lazily<[String: PageStamp]>

  init(reader: SourceReader, stored: StoredPages, blobs: BlobStore?) {
    self.reader = reader
    self.stored = stored
    self.blobs = blobs
    let stamps = stored.stamps
    known = Lazily { Dictionary(stamps.map { ($0.path, $0.stamp) }) { first, _ in first } }
  }

  /// The page of a file; `nil` where it cannot be read at all.
  func page(of file: FoundFile, _ reading: PageReading) -> Checked<PageSource?> {
    if let content = reader.content(of: file),
      let page = recalled(file.path, content: content, reading: reading.key)
    {
      return page
    }
    return reader.read(file).then { source in
      guard let source else { return Checked(nil) }
      guard blobs != nil, let content = reader.content(of: file) else {
        return reading.page(of: source).map { $0 }
      }
      return recalled(file.path, content: content, reading: reading.key)
        ?? kept(reading.page(of: source), content: content, reading: reading.key)
    }
  }

  /// The page of a file that no earlier build knows as it is now.
  func newPage(of file: FoundFile, _ reading: PageReading) -> Checked<PageSource?> {
    reader.read(file).then { source in
      guard let source, let content = reader.content(of: file) else { return Checked(nil) }
      return kept(reading.page(of: source), content: content, reading: reading.key)
    }
  }

  private func recalled(
    _ path: String,
    content: ContentHash,
    reading: ContentHash
  ) -> Checked<PageSource?>? {
    guard let stamp = known.value[path], stamp.content == content, stamp.reading == reading,
      let blob = stamp.blob, let bytes = blobs?.read(blob)
    else { return nil }
    var moved = stamp
    if blobs?.isScattered == true { moved.blob = blobs?.add(bytes, hash: blob.hash) }
    return Self.decoded(bytes, path: path, stamp: moved)
  }

  /// What a blob holds; `nil` where it is damaged.
  static func decoded(
    _ bytes: [UInt8],
    path: String,
    stamp: PageStamp
  ) -> Checked<PageSource?>? {
    var reader = ByteReader(bytes, file: path)
    let page = PageSource(from: &reader, stamp: stamp)
    let findings: [Diagnostic] = reader.read()
    guard !reader.isDamaged, reader.isAtEnd else { return nil }
    return Checked(page, diagnostics: findings)
  }

  private func kept(
    _ page: Checked<PageSource>,
    content: ContentHash,
    reading: ContentHash
  ) -> Checked<PageSource?> {
    let source = page.value
    var writer = ByteWriter(file: source.file)
    source.writeHead(to: &writer)
    let head = ContentHash(writer.bytes)
    source.writeProse(to: &writer)
    writer.write(page.diagnostics)
    let whole = ContentHash(writer.bytes)
    let stamp = PageStamp(
      content: content,
      reading: reading,
      head: head,
      facts: source.factsDigest(head: head),
      whole: whole,
      blob: blobs?.add(writer.bytes, hash: whole)
    )
    return Checked(source.stamped(stamp), diagnostics: page.diagnostics)
  }
}

extension PageSource {
  /// Of what other pages are linked by.
  fileprivate func factsDigest(head: ContentHash) -> ContentHash {
    var writer = ByteWriter()
    writer.write(head)
    writer.write(prose.hasInclusions)
    for heading in prose.headings {
      writer.write(count: heading.level)
      writer.write(text: heading.id)
      writer.write(text: heading.text)
    }
    return ContentHash(writer.bytes)
  }
}
