import Diagnostics

extension LinkResolver {
  /// What to write instead of a path that leads nowhere: the file whose name is most like it, as
  /// a path from the site's root where `path` is one, and else from the file itself.
  func nearestPath(to route: String, as path: String, from file: String) -> String? {
    let isAbsolute = path.hasPrefix("/")
    let sources = pagesByFile.keys.filter { $0.hasPrefix("Content/") }
    let known =
      (isAbsolute ? Array(pagesByRoute.keys) : sources.map { String($0.dropFirst(7)) })
      + files.filter { !$0.hasPrefix("/assets/") }
    let wanted = route.lastName
    let names = Dictionary(grouping: known, by: \.lastName)
    // Every folder may have an `index`, which says nothing.
    let alike = wanted.stem == "index" ? [] : names.keys.filter { $0.stem == wanted.stem }
    let name = alike.min() ?? names.keys.filter { $0.stem != "index" }.nearest(to: wanted)
    guard let name, let routes = names[name], let first = routes.min() else { return nil }
    let found = routes.nearest(to: route) ?? first
    return isAbsolute ? found : found.relative(to: file)
  }
}

extension String {
  /// `tin.yaml` of `/minerals/tin.yaml`, `tin` of `/minerals/tin/`.
  fileprivate var lastName: String { split(separator: "/").last.map(String.init) ?? "" }

  fileprivate var stem: Substring { self[..<(lastIndex(of: ".") ?? endIndex)] }

  /// The route `/minerals/tin.yaml` as seen from `Content/briefs/x.md`: `../minerals/tin.yaml`.
  fileprivate func relative(to file: String) -> String {
    let here = file.split(separator: "/").dropFirst().dropLast()
    let there = split(separator: "/")
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared)
    return steps.joined(separator: "/").encodedForURL
  }
}
