import Foundation
import Testing

/// The built program, which lies beside the tests.
enum Program {
  static let url: URL = {
    let folder = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
      .map { $0.deletingLastPathComponent() }
    return (folder ?? Bundle.main.bundleURL).appending(path: "cupel")
  }()

  /// What a run printed, and how it ended.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameter environment: The whole environment, so that a test depends on no machine's.
  static func run(
    _ arguments: String...,
    in folder: URL? = nil,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, in: folder, input: input, environment: environment)
  }

  static func run(
    _ arguments: [String],
    in folder: URL? = nil,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files instead of pipes: whoever fills a pipe waits for its reader.
    let scratch = try ScratchSite(isEmpty: true)
    let files = ["output", "errors"].map { scratch.url($0) }
    for file in files { try Data().write(to: file) }
    try Data(input.utf8).write(to: scratch.url("input"))
    let process = process(arguments, in: folder, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// The program before it runs, silent.
  static func process(
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
