#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The two streams of the command and what may be assumed of them.
enum Terminal {
  /// Whether colours are wanted on standard error: a terminal is attached and `NO_COLOR` is not set.
  static var isColoured: Bool {
    isInteractive && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Whether a person may be watching standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// The words of the command line after the command's name.
  ///
  /// Swift loses them where a preloaded library has read them first; the system still has them.
  static var arguments: [String] {
    guard CommandLine.arguments.isEmpty else { return Array(CommandLine.arguments.dropFirst()) }
    guard let file = unsafe fopen("/proc/self/cmdline", "r") else { return [] }
    defer { unsafe fclose(file) }
    var words = [UInt8](repeating: 0, count: 1 << 21)
    let count = unsafe fread(&words, 1, words.count, file)
    return words[..<count].dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file of this program, where the system tells it.
  static var program: String? {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.first.flatMap { $0.contains("/") ? $0 : nil }
    #endif
  }

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Ends the command at once, with what it still holds.
  static func exit(_ code: Int32) -> Never { endProcess(code) }

  static func printError(_ text: String, terminator: String = "\n") {
    write(Array((text + terminator).utf8), to: STDERR_FILENO)
  }

  static func printError(bytes: [UInt8]) {
    write(bytes, to: STDERR_FILENO)
  }

  static func print(_ text: String) {
    print(bytes: Array(text.utf8))
  }

  static func print(bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Everything that standard input holds.
  static func readInput() -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return input }
      input += buffer[..<count]
    }
  }

  /// Writes all of `bytes`; a reader that has gone away ends the writing.
  private static func write(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe writeOnce(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// The system's `exit`, whose name `Terminal` has taken.
private func endProcess(_ code: Int32) -> Never { exit(code) }

/// The system's `write`, whose name `Terminal` has taken.
private func writeOnce(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(file, bytes.baseAddress, bytes.count)
}
