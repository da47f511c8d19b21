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
    path = "/" + [folder, slug].filter { !$0.isEmpty }.map { $0 + "/" }.joined()
  }

  /// The file that a web server gives for the route.
  var file: String {
    let relative = String(path.dropFirst())
    return path.hasSuffix("/") ? relative + "index.html" : relative
  }

  static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
