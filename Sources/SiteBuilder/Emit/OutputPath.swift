/// What an output file may be called.
enum OutputPath {
  /// In bytes, of one name and of a whole path: what Linux and macOS take, less some room.
  static let longestName = 255
  static let longestPath = 1000

  /// - Throws: When `path` could lead out of the output folder or cannot be stored everywhere.
  static func check(_ path: String) throws(PublishingError) {
    guard let problem = problem(with: path) else { return }
    throw PublishingError(
      path: path,
      "page '\(path)' \(problem)",
      remedy: "give the page another slug, alias or file name"
    )
  }

  private static func problem(with path: String) -> String? {
    let bytes = Array(path.utf8)
    if bytes.isEmpty { return "has no path" }
    if bytes[0] == UInt8(ascii: "/") { return "has an absolute path" }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "has a control character in its path"
    }
    if bytes.count > longestPath { return "has a path longer than \(longestPath) bytes" }
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      if let problem = problem(withName: bytes[start..<end]) { return problem }
      start = end + 1
    }
    return nil
  }

  private static func problem(withName name: ArraySlice<UInt8>) -> String? {
    if name.isEmpty { return "has an empty folder or file name in its path" }
    if name.count > longestName { return "has a name longer than \(longestName) bytes" }
    guard name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) else { return nil }
    return "has '\(String(decoding: name, as: UTF8.self))' in its path"
  }

  /// - Throws: When two of `paths` cannot stand side by side: alike, alike but for case on a
  ///   disk that ignores case, or one a file where another needs a folder.
  static func check(all paths: [String], ignoringCase: Bool) throws(PublishingError) {
    let keys = ignoringCase ? paths.map { $0.lowercased() } : paths
    var seen = Set<String>(minimumCapacity: keys.count)
    for (key, path) in zip(keys, paths) where !seen.insert(key).inserted {
      throw PublishingError(
        path: path,
        "page '\(path)' is made twice\(ignoringCase ? " (this disk ignores case)" : "")",
        remedy: "give one of the two another slug or alias"
      )
    }
    for (key, path) in zip(keys, paths) {
      var rest = key.utf8[...]
      while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard seen.contains(String(Substring(rest))) else { continue }
        throw PublishingError(
          path: path,
          "page '\(path)' needs a folder where page '\(Substring(rest))' is a file",
          remedy: "give one of the two another slug or alias"
        )
      }
    }
  }
}
