import Diagnostics

extension [String] {
  /// What to write in place of `name`: the nearest of these names, or else some of them.
  func suggestion(for name: String) -> String? {
    if let near = filter({ $0 != name }).nearest(to: name) { return "replace with '\(near)'" }
    return isEmpty ? nil : "use one of \(firstFew)"
  }

  /// How to call what has these parameters.
  func signature(of name: String) -> String {
    isEmpty ? "remove the arguments of '\(name)'" : "write '\(name)(\(firstFew))'"
  }

  /// At most eight of them.
  private var firstFew: String {
    prefix(8).joined(separator: ", ") + (count > 8 ? ", …" : "")
  }
}
