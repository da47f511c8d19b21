import CCommonMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory that libcmark works in: thousands of small pieces a page, given back all at once.
///
/// Pieces are cut off large blocks one behind the other. libcmark asks for them by functions that
/// are told sizes alone, so each thread has a memory of its own. Its first block is kept for the
/// thread's next page and ends with the thread.
@safe
struct ParserMemory {
  private let pieces: UnsafeMutablePointer<PieceStack>

  /// This thread's memory, in use until it is given back as often as it was borrowed.
  static func borrow() -> ParserMemory {
    let pieces = unsafe PieceStack.ofThread()
    unsafe pieces.pointee.users += 1
    return unsafe ParserMemory(pieces: pieces)
  }

  /// Ends the use of all pieces once nobody uses any; to be called on the thread that borrowed.
  func giveBack() {
    unsafe pieces.pointee.users -= 1
    if unsafe pieces.pointee.users == 0 { unsafe pieces.pointee.clear() }
  }

  /// What libcmark calls; lives as long as the thread.
  var functions: UnsafeMutablePointer<cmark_mem> { unsafe pieces.pointee.functions }
}

/// Pieces of memory in the order they were asked for, each behind its size.
@safe
private struct PieceStack {
  /// Enough for most pages.
  static let blockSize = 1 << 18
  /// Pieces start at multiples of it; a head holds the size.
  static let headSize = 16

  var users = 0
  let functions: UnsafeMutablePointer<cmark_mem>
  private var blocks: [UnsafeMutableRawPointer]
  /// The rest of the last block.
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  init() {
    unsafe functions = .allocate(capacity: 1)
    unsafe functions.initialize(
      to: cmark_mem(
        calloc: { count, size in unsafe PieceStack.ofThread().pointee.zeroes(count * size) },
        realloc: { piece, size in unsafe PieceStack.ofThread().pointee.resized(piece, to: size) },
        free: { piece in unsafe PieceStack.ofThread().pointee.drop(piece) }
      )
    )
    unsafe next = .allocate(byteCount: Self.blockSize, alignment: Self.headSize)
    unsafe end = next + Self.blockSize
    unsafe blocks = [next]
  }

  static func ofThread() -> UnsafeMutablePointer<PieceStack> {
    if let pieces = unsafe pthread_getspecific(ownKey) {
      return unsafe pieces.assumingMemoryBound(to: PieceStack.self)
    }
    let pieces = UnsafeMutablePointer<PieceStack>.allocate(capacity: 1)
    unsafe pieces.initialize(to: PieceStack())
    // Fails only when memory runs out.
    precondition(unsafe pthread_setspecific(ownKey, pieces) == 0)
    return unsafe pieces
  }

  mutating func zeroes(_ size: Int) -> UnsafeMutableRawPointer {
    let piece = unsafe piece(size)
    unsafe memset(piece, 0, size)
    return unsafe piece
  }

  mutating func resized(_ old: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer {
    guard let old = unsafe old else { return unsafe piece(size) }
    let oldSize = unsafe Self.size(of: old)
    if size <= oldSize { return unsafe old }
    if unsafe isLast(old, oldSize), unsafe end - old >= Self.rounded(size) {
      unsafe next = old - Self.headSize
      return unsafe piece(size)
    }
    let new = unsafe piece(size)
    unsafe memcpy(new, old, oldSize)
    return unsafe new
  }

  /// Only the last piece makes room; the others wait for all.
  mutating func drop(_ piece: UnsafeMutableRawPointer?) {
    guard let piece = unsafe piece, unsafe isLast(piece, Self.size(of: piece)) else { return }
    unsafe next = piece - Self.headSize
  }

  mutating func clear() {
    for index in unsafe blocks.indices.dropFirst() { unsafe blocks[index].deallocate() }
    unsafe blocks.removeSubrange(1...)
    unsafe next = blocks[0]
    unsafe end = next + Self.blockSize
  }

  /// Ends the blocks themselves.
  func deallocate() {
    for index in unsafe blocks.indices { unsafe blocks[index].deallocate() }
    unsafe functions.deallocate()
  }

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let room = Self.headSize + Self.rounded(size)
    if unsafe end - next < room { addBlock(room) }
    unsafe next.storeBytes(of: size, as: Int.self)
    let piece = unsafe next + Self.headSize
    unsafe next += room
    return unsafe piece
  }

  private mutating func addBlock(_ room: Int) {
    let size = max(room, Self.blockSize)
    unsafe next = .allocate(byteCount: size, alignment: Self.headSize)
    unsafe end = next + size
    unsafe blocks.append(next)
  }

  private func isLast(_ piece: UnsafeMutableRawPointer, _ size: Int) -> Bool {
    unsafe piece + Self.rounded(size) == next
  }

  private static func size(of piece: UnsafeMutableRawPointer) -> Int {
    unsafe (piece - headSize).load(as: Int.self)
  }

  private static func rounded(_ size: Int) -> Int { (size + headSize - 1) & ~(headSize - 1) }
}

/// Where a thread keeps its pieces.
private let ownKey: pthread_key_t = {
  var key = pthread_key_t()
  let code = unsafe pthread_key_create(&key) { pieces in
    let ended: UnsafeMutableRawPointer? = unsafe pieces
    guard let pieces = unsafe ended?.assumingMemoryBound(to: PieceStack.self) else { return }
    unsafe pieces.pointee.deallocate()
    unsafe pieces.deinitialize(count: 1)
    unsafe pieces.deallocate()
  }
  precondition(code == 0)
  return key
}()
