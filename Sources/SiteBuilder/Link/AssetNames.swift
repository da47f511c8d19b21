import Diagnostics

/// Gives assets names that change with their content, so that browsers may keep them for ever:
/// `style.css` becomes `/assets/style.3f1c2b7a.css`.
///
/// Where a style sheet names another asset in `url(…)`, the name is replaced too, and so its own
/// hash follows from what it refers to.
struct AssetNames {
  private(set) var routes: [String: String] = [:]
  private(set) var files: [(route: String, bytes: [UInt8])] = []
  private(set) var findings: [Diagnostic] = []
  private var sources: [String: SourceFile] = [:]
  private var isOpen: Set<String> = []

  init(_ assets: [(name: String, file: SourceFile)]) {
    sources = Dictionary(assets.map { ($0.name, $0.file) }) { first, _ in first }
    for (name, _) in assets { _ = add(name) }
  }

  /// The route of an asset; `nil` when there is none, or it is being named already.
  private mutating func add(_ name: String) -> String? {
    if let route = routes[name] { return route }
    guard let source = sources[name], isOpen.insert(name).inserted else { return nil }
    var bytes = source.bytes
    if name.hasSuffix(".css") { bytes = renamingReferences(in: source, named: name) }
    let hash = ContentHash(bytes).shortText
    let file = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    let dot = name[file...].lastIndex(of: ".") ?? name.endIndex
    let route = "/assets/\(name[..<dot]).\(hash)\(name[dot...])"
    routes[name] = route
    files.append((route, bytes))
    return route
  }

  /// The style sheet with every relative reference led to the asset's own name.
  private mutating func renamingReferences(in file: SourceFile, named name: String) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    let folder = name.split(separator: "/").dropLast().map(String.init)
    for reference in StyleReference.all(in: file.bytes) where reference.isRelative {
      let target = resolve(String(reference.file), in: folder)
      guard let route = add(target) else {
        findings.append(finding(reference, to: target, in: file, folder))
        continue
      }
      result += file.bytes[copied..<reference.range.lowerBound]
      result += Array((relative(route, from: name) + reference.suffix).utf8)
      copied = reference.range.upperBound
    }
    return result + file.bytes[copied...]
  }

  /// A reference to an asset that there is not, or that refers back to the style sheet: neither
  /// can have a name before the other.
  private func finding(
    _ reference: StyleReference,
    to target: String,
    in file: SourceFile,
    _ folder: [String]
  ) -> Diagnostic {
    let range = LineIndex(file.bytes).range(in: file.path, reference.range)
    if sources[target] != nil {
      return Diagnostic(
        .error,
        id: "asset-cycle",
        "style sheets import each other in a circle: '\(reference.path)' leads back here",
        at: range,
        help: "take one of the imports out"
      )
    }
    let own = folder.map { $0 + "/" }.joined()
    let nearest = sources.keys.sorted().nearest(to: target).map { nearest in
      nearest.hasPrefix(own)
        ? String(nearest.dropFirst(own.count))
        : String(repeating: "../", count: folder.count) + nearest
    }
    return Diagnostic(
      .error,
      id: "unknown-asset",
      "style sheet refers to '\(reference.path)', which is no asset",
      at: range,
      help: nearest.map { "replace with '\($0)'" } ?? "add 'Templates/assets/\(target)'"
    )
  }

  private func resolve(_ path: String, in folder: [String]) -> String {
    var parts = folder
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// The address of `route` as seen from the style sheet `name`, both under `/assets/`.
  private func relative(_ route: String, from name: String) -> String {
    let depth = name.split(separator: "/").count - 1
    return String(repeating: "../", count: depth) + route.dropFirst("/assets/".count)
  }
}

extension ContentHash {
  /// The first 32 bits in hexadecimal digits.
  fileprivate var shortText: String {
    let digits = String(value >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
