/// The address of a page below the site's root, such as `/minerals/lithium/`.
///
/// Starts with `/`; ends with `/` unless it names a file (`/404.html`).
struct Route: Hashable, Comparable, Sendable {
  var path: String

  init(_ path: String) {
    self.path = path
  }

  /// The route of a page by its folders and slug: `["minerals"]`, `lithium`.
  init(folder: String, slug: String) {
    path = "/"
    path.reserveCapacity(folder.utf8.count + slug.utf8.count + 3)
    for name in [folder, slug] where !name.isEmpty {
      path += name
      path += "/"
    }
  }

  /// The file that a web server gives for the route.
  var file: String {
    guard path.hasSuffix("/") else { return String(path.dropFirst()) }
    var file = ""
    file.reserveCapacity(path.utf8.count + 10)
    file += path.dropFirst()
    file += "index.html"
    return file
  }

  static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
