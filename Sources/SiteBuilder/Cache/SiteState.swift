import Diagnostics

/// What a build leaves for the next one, but for the blobs.
///
/// One file: a head, then sections that are read when they are needed, each with its own hash. All
/// of it follows from content; the identities of files only save reading them.
struct SiteState: Sendable {
  static let format = "cupel-cache 2\n"

  /// Parts of the file.
  enum Section: Int, CaseIterable, Sendable {
    /// What the files were.
    case inputs
    /// What was reported.
    case report
    /// What pages were read as and what they are to others.
    case pages
    /// What the files of the site were made from.
    case outputs
    /// How the pages were linked.
    case links
  }

  /// The program that left it.
  let tool: ToolIdentity
  /// Of the options that the outcome depends on.
  let options: ContentHash
  private var sections: [Section: Part]

  /// Bytes among others: what a file holds is not copied.
  private struct Part: Sendable {
    var bytes: [UInt8]
    var range: Range<Int>

    init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
      self.bytes = bytes
      self.range = range ?? bytes.indices
    }

    var slice: ArraySlice<UInt8> { bytes[range] }
  }

  init(tool: ToolIdentity, options: ContentHash, sections: [Section: [UInt8]]) {
    self.tool = tool
    self.options = options
    self.sections = sections.mapValues { Part($0) }
  }

  /// What a section holds; `nil` where it is none of these.
  func value<Value: Storable>(of section: Section) -> Value? {
    guard let part = sections[section] else { return nil }
    var reader = ByteReader(part.bytes, in: part.range)
    let value: Value = reader.read()
    return reader.isAtEnd ? value : nil
  }

  mutating func replace(_ section: Section, with bytes: [UInt8]) { sections[section] = Part(bytes) }
}

/// Why a cache cannot be used.
enum CacheProblem: Error, Hashable, Sendable {
  /// Another program left it, or another version.
  case foreign
  case damaged
}

extension SiteState {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    for section in Section.allCases {
      let bytes = sections[section]?.slice ?? []
      writer.write(count: bytes.count)
      writer.write(ContentHash(bytes))
    }
    var head = ByteWriter()
    head.write(tool)
    head.write(options)
    head.write(bytes: writer.bytes)
    var file = Array(Self.format.utf8)
    var start = ByteWriter()
    start.write(fixed: UInt64(head.bytes.count))
    start.write(ContentHash(head.bytes))
    file += start.bytes + head.bytes
    file.reserveCapacity(file.count + sections.values.reduce(0) { $0 + $1.range.count })
    for section in Section.allCases { file += sections[section]?.slice ?? [] }
    return file
  }

  init(_ file: [UInt8]) throws(CacheProblem) {
    let format = Array(Self.format.utf8)
    guard file.starts(with: format) else {
      throw file.starts(with: "cupel-cache ".utf8) ? .foreign : .damaged
    }
    let start = format.count
    guard file.count >= start + 16 else { throw .damaged }
    var reader = ByteReader(Array(file[start..<start + 16]))
    let count = reader.readFixed()
    let hash: ContentHash = reader.read()
    guard count <= UInt64(file.count - start - 16) else { throw .damaged }
    let head = Array(file[(start + 16)..<(start + 16 + Int(count))])
    guard ContentHash(head) == hash else { throw .damaged }
    reader = ByteReader(head)
    tool = reader.read()
    options = reader.read()
    reader = ByteReader(reader.readBytes())
    guard !reader.isDamaged else { throw .damaged }
    sections = [:]
    var offset = start + 16 + head.count
    for section in Section.allCases {
      let count = reader.readCount()
      let hash: ContentHash = reader.read()
      guard !reader.isDamaged, count <= file.count - offset else { throw .damaged }
      let part = Part(file, offset..<offset + count)
      guard ContentHash(part.slice) == hash else { throw .damaged }
      sections[section] = part
      offset += count
    }
    guard offset == file.count else { throw .damaged }
  }
}
