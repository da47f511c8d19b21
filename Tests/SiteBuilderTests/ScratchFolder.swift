import Foundation

/// A folder of its own for one test, gone when the test lets go of it.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .resolvingSymlinksInPath().appending(path: "cupel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {}
  }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  func write(_ text: String, to name: String) throws {
    let folder = url(name).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: url(name)) }

  func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(name))) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(name).path,
      withDestinationPath: destination
    )
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

  func setMode(of name: String, to mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url(name).path)
  }

  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url(name).path)[.posixPermissions] as? Int
  }

  func text(of name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

  /// The identity and date of a file, which tell whether it was written anew.
  func identity(of name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: url(name).path)
    let number = attributes[.systemFileNumber] as? UInt64
    let date = attributes[.modificationDate] as? Date
    return "\(number ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
  }

  /// Every file below `name` with its text; a folder that holds nothing is `folder/`.
  func tree(_ name: String) throws -> [String: String] {
    let paths = FileManager.default.subpaths(atPath: url(name).path) ?? []
    return try paths.reduce(into: [:]) { tree, path in
      let url = url(name).appending(path: path)
      let values = try url.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
      if values.isSymbolicLink == true {
        let to = try FileManager.default.destinationOfSymbolicLink(atPath: url.path)
        tree[path] = "-> \(to)"
      } else if values.isDirectory == true {
        let isEmpty = try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty
        if isEmpty { tree["\(path)/"] = "" }
      } else {
        tree[path] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      }
    }
  }
}
