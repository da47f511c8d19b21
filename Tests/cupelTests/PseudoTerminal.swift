import Foundation
import Testing

/// A terminal that nobody sits at: what is written to `handle` can be read as `text`.
struct PseudoTerminal {
  private let reader: FileHandle
  /// For the standard streams of a process.
  let handle: FileHandle

  init() throws {
    var (master, slave): (Int32, Int32) = (0, 0)
    try #require(unsafe openpty(&master, &slave, nil, nil, nil) == 0)
    reader = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
  }

  /// What has been written, once the writer has ended; no more than a terminal holds.
  func text() throws -> String {
    try handle.close()
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    // At its end a terminal gives an error, not nothing.
    while true {
      let count = unsafe read(reader.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += buffer[..<count]
    }
  }
}
