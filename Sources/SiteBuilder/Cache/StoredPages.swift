import Diagnostics

/// What a build knows of pages: what their files were read as, and what the pages were to others.
struct StoredPages: Sendable {
  /// By the path of the file; those of drafts too.
  var stamps: [(path: String, stamp: PageStamp)]
  /// By the page's key.
  var digests: [(key: UInt64, digest: PageDigests.Digest)]
}

extension StoredPages {
  init(_ site: LinkedSite, _ pages: PageDigests) {
    self.init(
      stamps: site.stamps,
      digests: zip(pages.keys, pages.all).map { (key: $0, digest: $1) }
    )
  }
}

extension Blob: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(count: pack)
    writer.write(count: offset)
    writer.write(count: count)
    writer.write(hash)
  }

  init(from reader: inout ByteReader) {
    pack = reader.readCount()
    offset = reader.readCount()
    count = reader.readCount()
    hash = reader.read()
  }
}

extension PageStamp: Storable {
  func write(to writer: inout ByteWriter) {
    for hash in [content, reading, head, facts, whole] { writer.write(hash) }
    writer.write(blob)
  }

  init(from reader: inout ByteReader) {
    content = reader.read()
    reading = reader.read()
    head = reader.read()
    facts = reader.read()
    whole = reader.read()
    blob = reader.read()
  }
}

extension PageDigests.Digest: Storable {
  func write(to writer: inout ByteWriter) {
    for hash in [name, card, whole] { writer.write(hash) }
  }

  init(from reader: inout ByteReader) {
    name = reader.read()
    card = reader.read()
    whole = reader.read()
  }
}

extension StoredPages: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(count: stamps.count)
    for (path, stamp) in stamps {
      writer.write(text: path)
      writer.write(stamp)
    }
    writer.write(count: digests.count)
    for (key, digest) in digests {
      writer.write(fixed: key)
      writer.write(digest)
    }
  }

  init(from reader: inout ByteReader) {
    stamps = []
    digests = []
    for _ in 0..<reader.readItemCount() where !reader.isDamaged {
      stamps.append((reader.readText(), reader.read()))
    }
    for _ in 0..<reader.readItemCount() where !reader.isDamaged {
      digests.append((reader.readFixed(), reader.read()))
    }
  }
}
