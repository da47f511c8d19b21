import Diagnostics

extension Sequence<String> {
  /// "write 'bar'" where a name is near `name`, or every name when none is.
  func suggestion(for name: String) -> String {
    if let near = nearest(to: name) { return "write '\(near)'" }
    let names = map { "'\($0)'" }
    return names.isEmpty ? "remove it" : "use one of \(names.joined(separator: ", "))"
  }
}
