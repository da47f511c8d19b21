import CCommonMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text as libcmark parsed it; the nodes live as long as this.
@safe
final class ParsedText {
  let root: ParsedNode?
  private let memory: ParserMemory

  init(_ text: [UInt8]) {
    memory = .borrow()
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory.functions)
    unsafe text.withUnsafeBytes { text in
      let start = unsafe text.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe cmark_parser_feed(parser, start, text.count)
    }
    self.root = unsafe cmark_parser_finish(parser).map { unsafe ParsedNode($0) }
    unsafe cmark_parser_free(parser)
  }

  deinit { memory.giveBack() }

  /// What a character reference such as `&copy;` stands for; `nil` when it stands for nothing.
  static func character(named reference: [UInt8]) -> [UInt8]? {
    let parsed = ParsedText(reference)
    guard let leaf = parsed.root?.first?.first else { return nil }
    let found = leaf.literal.bytes
    return found.isEmpty || found == reference ? nil : found
  }

  /// Whether a line, by itself, is the start of something else than a paragraph.
  static func isBlockStart(_ line: ArraySlice<UInt8>) -> Bool {
    let parsed = ParsedText(Array(line))
    return parsed.root?.first.map { $0.kind != CMARK_NODE_PARAGRAPH } ?? false
  }
}

/// A node of libcmark's; valid while its `ParsedText` lives.
@safe
struct ParsedNode: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  static func == (left: ParsedNode, right: ParsedNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  var kind: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var first: ParsedNode? { unsafe ParsedNode(cmark_node_first_child(pointer)) }
  var next: ParsedNode? { unsafe ParsedNode(cmark_node_next(pointer)) }
  var parent: ParsedNode? { unsafe ParsedNode(cmark_node_parent(pointer)) }
  /// From 1; right for blocks.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
  /// Of links and images: the last column within the bytes that libcmark read them from.
  var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }
  var literal: ParsedLiteral { unsafe ParsedLiteral(cmark_node_get_literal(pointer)) }
  var destination: ParsedLiteral { unsafe ParsedLiteral(cmark_node_get_url(pointer)) }
  var title: ParsedLiteral { unsafe ParsedLiteral(cmark_node_get_title(pointer)) }
  var info: ParsedLiteral { unsafe ParsedLiteral(cmark_node_get_fence_info(pointer)) }
  var level: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var firstNumber: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
}

/// Bytes of libcmark's, which end with a zero.
@safe
struct ParsedLiteral {
  private let start: UnsafePointer<CChar>?

  init(_ start: UnsafePointer<CChar>?) { unsafe self.start = start }

  /// The byte at `index`, which is at most the number of bytes; 0 at the end.
  subscript(index: Int) -> UInt8 {
    guard let start = unsafe start else { return 0 }
    return unsafe UInt8(bitPattern: start[index])
  }

  var count: Int {
    guard let start = unsafe start else { return 0 }
    return unsafe strlen(start)
  }

  var bytes: [UInt8] {
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// How many bytes there are from `first` on before the next `byte`, or before the end.
  func count(before byte: UInt8, from first: Int) -> Int {
    guard let start = unsafe start else { return 0 }
    let rest = unsafe start + first
    guard let found = unsafe strchr(rest, Int32(byte)) else { return unsafe strlen(rest) }
    return unsafe UnsafePointer(found) - rest
  }

  /// Whether the bytes from `first` on begin as those in a range of `bytes`, without a zero, do.
  func begins(with bytes: [UInt8], _ range: Range<Int>, from first: Int) -> Bool {
    guard let start = unsafe start else { return range.isEmpty }
    return unsafe bytes[range].withUnsafeBytes { bytes in
      guard let other = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return true
      }
      return unsafe strncmp(start + first, other, bytes.count) == 0
    }
  }

  /// Whether these bytes, and no more, stand in a range.
  func stands(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    begins(with: bytes, range, from: 0) && self[range.count] == 0
  }
}
