import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where bytes of the cache stand, and what they must be.
struct Blob: Hashable, Sendable {
  /// The number of the file.
  var pack: Int
  var offset: Int
  var count: Int
  var hash: ContentHash
}

/// Bytes kept for later builds, in files to which is only appended: `pack-1`, `pack-2` …
///
/// Each build that has something to keep makes a file of its own. Safe from many threads.
final class BlobStore: Sendable {
  private struct State {
    /// The file that this build makes, once it has something to keep.
    var fresh: PackFile?
    /// What has not been written yet.
    var buffer: [UInt8] = []
    var hasFailed = false
  }

  private let folder: Folder
  /// The files of earlier builds, by number.
  private let packs: [Int: PackFile]
  /// The number of the file that this build makes.
  let freshNumber: Int
  private let state = Mutex(State())

  /// Each of them is held open.
  private static let mostPacks = 48

  /// How much is written at once.
  private static let portion = 1 << 20

  init(_ folder: Folder) {
    self.folder = folder
    let numbers = Self.numbers(in: folder)
    packs = numbers.sorted().suffix(Self.mostPacks + 1).reduce(into: [:]) { packs, number in
      do throws(DiskError) { packs[number] = try PackFile(number, in: folder) } catch {}
    }
    freshNumber = (numbers.max() ?? 0) + 1
  }

  /// Whether there are so many files that what they hold should move into one.
  var isScattered: Bool { packs.count > Self.mostPacks }

  /// The bytes of a blob; `nil` where they are not what they must be.
  func read(_ blob: Blob) -> [UInt8]? {
    let (end, isBeyond) = blob.offset.addingReportingOverflow(blob.count)
    guard !isBeyond, blob.count >= 0, let bytes = packs[blob.pack]?.read(blob.offset..<end),
      ContentHash(bytes) == blob.hash
    else { return nil }
    return bytes
  }

  /// Keeps bytes; they can be read by later builds only.
  ///
  /// - Returns: `nil` when the disk does not take them; then nothing of this build is to be kept.
  func add(_ bytes: [UInt8], hash: ContentHash) -> Blob? {
    state.withLock { state in
      guard !state.hasFailed else { return nil }
      do throws(DiskError) {
        if state.fresh == nil { state.fresh = try PackFile(creating: freshNumber, in: folder) }
        guard let pack = state.fresh else { return nil }
        let offset = pack.written + state.buffer.count
        state.buffer += bytes
        if state.buffer.count >= Self.portion { try write(&state, pack) }
        return Blob(pack: freshNumber, offset: offset, count: bytes.count, hash: hash)
      } catch {
        state.hasFailed = true
        return nil
      }
    }
  }

  /// Writes what is left.
  /// - Returns: Whether all that was added is kept.
  func finish() -> Bool {
    state.withLock { state in
      guard !state.hasFailed else { return false }
      guard let pack = state.fresh else { return true }
      do throws(DiskError) {
        try write(&state, pack)
        return true
      } catch {
        state.hasFailed = true
        return false
      }
    }
  }

  private func write(_ state: inout State, _ pack: PackFile) throws(DiskError) {
    var pack = pack
    try pack.append(state.buffer)
    state.fresh = pack
    state.buffer.removeAll(keepingCapacity: true)
  }

  /// Removes the files that no blob stands in any more.
  static func removePacks(in folder: Folder, but kept: Set<Int>) {
    for number in numbers(in: folder) where !kept.contains(number) {
      do throws(DiskError) { try folder.unlink(PackFile.name(number)) } catch {}
    }
  }

  private static func numbers(in folder: Folder) -> [Int] {
    do throws(DiskError) {
      return try folder.entries(.here).compactMap { entry in
        guard let name = entry.name.text, name.hasPrefix(PackFile.prefix),
          let number = UInt32(name.dropFirst(PackFile.prefix.count))
        else { return nil }
        return Int(number)
      }
    } catch {
      return []
    }
  }
}

/// One file of blobs, held open.
private struct PackFile: Sendable {
  static let prefix = "pack-"

  private final class Descriptor: Sendable {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close(number) }
  }

  private let file: Descriptor
  private let path: DiskPath
  /// In bytes.
  private(set) var written = 0

  static func name(_ number: Int) -> DiskPath { DiskPath("\(prefix)\(number)") }

  init(_ number: Int, in folder: Folder) throws(DiskError) {
    try self.init(number, in: folder, flags: O_RDONLY)
  }

  init(creating number: Int, in folder: Folder) throws(DiskError) {
    try self.init(number, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL)
  }

  private init(_ number: Int, in folder: Folder, flags: Int32) throws(DiskError) {
    path = Self.name(number)
    // A pipe is not waited for.
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = unsafe openat(folder.descriptor, path.characters, flags, 0o644)
    guard opened >= 0 else { throw DiskError("open", path) }
    file = Descriptor(opened)
  }

  func read(_ range: Range<Int>) -> [UInt8]? {
    guard range.lowerBound >= 0, range.count < 1 << 30 else { return nil }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      while count < range.count {
        let got = unsafe pread(
          file.number,
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
            .baseAddress,
          range.count - count,
          off_t(range.lowerBound + count)
        )
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  mutating func append(_ bytes: [UInt8]) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(
          file.number,
          UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress,
          buffer.count - done
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw DiskError("write", path) }
      done += count
    }
    written += done
  }
}
