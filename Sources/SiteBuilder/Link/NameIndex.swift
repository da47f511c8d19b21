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

  private enum Owner {
    case page(Int)
    /// The pages that `sharers` has for the name.
    case several
  }

  /// The keys of these are in lower case.
  private var byPath: [String: Int] = [:]
  private var byName: [String: Owner] = [:]
  private var sharers: [String: [Int]] = [:]
  private var paths: [(page: Int, path: String)] = []
  /// Every name as written, for a did-you-mean.
  private var spellings: [String] = []

  mutating func reserveCapacity(pages: Int) {
    byPath.reserveCapacity(pages)
    byName.reserveCapacity(2 * pages)
    paths.reserveCapacity(pages)
    spellings.reserveCapacity(2 * pages)
  }

  /// - Parameter path: Such as `minerals/gallium`; unlike names, paths are the page's own.
  mutating func add(page: Int, path: String, names: [String]) {
    byPath[path.lowercased()] = page
    paths.append((page, path))
    for name in names where !name.isEmpty { add(name, of: page) }
  }

  private mutating func add(_ name: String, of page: Int) {
    let key = name.lowercased()
    switch byName.updateValue(.page(page), forKey: key) {
    case nil: break
    case .page(page): return
    case .page(let other):
      byName[key] = .several
      sharers[key] = [other, page]
    case .several:
      byName[key] = .several
      guard sharers[key, default: []].last != page else { return }
      sharers[key, default: []].append(page)
    }
    spellings.append(name)
  }

  /// What a name or a path means here.
  func match(_ name: String) -> Match {
    find(name) ?? .unknown(nearest: (paths.map(\.path) + spellings).nearest(to: name))
  }

  /// The page of a name or a path, or the paths of several; `nil` where there is none.
  func find(_ name: String) -> Match? {
    // Most names are written in lower case, as the keys are.
    find(key: name) ?? find(key: name.lowercased())
  }

  private func find(key: String) -> Match? {
    switch byName[key] {
    case .page(let page): return .page(page)
    case nil: return byPath[key].map(Match.page)
    case .several:
      if let page = byPath[key] { return .page(page) }
      let pages = Set(sharers[key, default: []])
      return .ambiguous(paths.filter { pages.contains($0.page) }.map(\.path).sorted())
    }
  }

  func page(atPath path: String) -> Int? { byPath[path.lowercased()] }
}
