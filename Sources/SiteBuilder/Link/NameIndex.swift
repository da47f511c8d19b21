import Diagnostics

/// The names by which pages are linked, without regard to case.
///
/// A page goes by its slug, its label (title) and its other names, and where those are shared by
/// its path below `Content/`: `minerals/gallium`.
struct NameIndex: Sendable {
  enum Match: Equatable {
    case page(Int)
    /// The paths that would be clear, in order.
    case ambiguous([String])
    case unknown(nearest: String?)
  }

  private var byPath: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var paths: [Int: String] = [:]
  /// Every name as written, for a did-you-mean.
  private var spellings: [String] = []

  /// - Parameter path: Such as `minerals/gallium`; unlike names, paths are the page's own.
  mutating func add(page: Int, path: String, names: [String]) {
    byPath[path.lowercased()] = page
    paths[page] = path
    spellings.append(path)
    for name in names where !name.isEmpty {
      let key = name.lowercased()
      guard byName[key, default: []].last != page else { continue }
      byName[key, default: []].append(page)
      spellings.append(name)
    }
  }

  func match(_ name: String) -> Match {
    let key = name.lowercased()
    if let pages = byName[key], let first = pages.first {
      guard pages.count > 1 else { return .page(first) }
      return byPath[key].map(Match.page) ?? .ambiguous(pages.compactMap { paths[$0] }.sorted())
    }
    if let page = byPath[key] { return .page(page) }
    return .unknown(nearest: spellings.nearest(to: name))
  }
}
