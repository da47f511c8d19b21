import CCommonMark
import Testing

@testable import CommonMark

/// The functions that libcmark is given, with places as numbers.
@safe
private struct Pieces {
  private let functions: cmark_mem

  init(_ memory: ParserMemory) { unsafe functions = memory.functions.pointee }

  func zeroes(_ size: Int) -> UInt { UInt(bitPattern: functions.calloc(1, size)) }

  func resized(_ piece: UInt, to size: Int) -> UInt {
    unsafe UInt(bitPattern: functions.realloc(UnsafeMutableRawPointer(bitPattern: piece), size))
  }

  func drop(_ piece: UInt) { unsafe functions.free(UnsafeMutableRawPointer(bitPattern: piece)) }

  func bytes(_ piece: UInt, _ size: Int) -> [UInt8] {
    unsafe Array(
      UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: piece), count: size)
    )
  }

  func fill(_ piece: UInt, _ size: Int) {
    unsafe UnsafeMutableRawPointer(bitPattern: piece)?
      .initializeMemory(as: UInt8.self, repeating: 7, count: size)
  }
}

@Test func `pieces of memory start as zeroes and do not overlap`() {
  let memory = ParserMemory.borrow()
  defer { memory.giveBack() }
  let pieces = Pieces(memory)
  var taken: [Range<UInt>] = []
  for size in [1, 16, 17, 144, 5000, 200_000, 300_000, 1, 1 << 18, 40] {
    let piece = pieces.zeroes(size)
    #expect(piece % 16 == 0)
    #expect(pieces.bytes(piece, size).allSatisfy { $0 == 0 })
    pieces.fill(piece, size)
    let range = piece..<piece + UInt(size)
    #expect(!taken.contains { $0.overlaps(range) })
    taken.append(range)
  }
}

@Test func `a piece of memory keeps its bytes as it grows`() {
  let memory = ParserMemory.borrow()
  defer { memory.giveBack() }
  let pieces = Pieces(memory)
  var piece = pieces.resized(0, to: 8)
  pieces.fill(piece, 8)
  for size in [9, 4, 100, 70_000, 1 << 19, 1 << 20] {
    piece = pieces.resized(piece, to: size)
    #expect(pieces.bytes(piece, 4) == [7, 7, 7, 7])
    // What follows keeps it from growing where it is.
    if size == 100 { _ = pieces.zeroes(1) }
  }
}

@Test func `only the last piece of memory makes room at once`() {
  let memory = ParserMemory.borrow()
  defer { memory.giveBack() }
  let pieces = Pieces(memory)
  let first = pieces.zeroes(100)
  _ = pieces.zeroes(100)
  pieces.drop(first)
  #expect(pieces.zeroes(100) != first)
  let last = pieces.zeroes(50)
  pieces.drop(last)
  #expect(pieces.zeroes(50) == last)
  pieces.drop(0)
}

@Test func `memory lasts until the last who borrowed it gives it back`() {
  let outer = ParserMemory.borrow()
  let pieces = Pieces(outer)
  let first = pieces.zeroes(64)
  let inner = ParserMemory.borrow()
  let second = pieces.zeroes(64)
  inner.giveBack()
  let third = pieces.zeroes(64)
  #expect(first != second && first != third && second != third)
  outer.giveBack()
  let again = ParserMemory.borrow()
  defer { again.giveBack() }
  #expect(pieces.zeroes(64) == first)
}

@Test func `long pages are read on several threads at once`() async {
  let page = String(repeating: "# A *b*\n\n- c [d](e)\n\n> f `g`\n\n", count: 3000)
  let once = html(page)
  #expect(once.utf8.count > 300_000)
  await withTaskGroup(of: Bool.self) { group in
    for _ in 0..<6 { group.addTask { html(page) == once } }
    for await isSame in group { #expect(isSame) }
  }
}
