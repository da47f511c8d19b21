import Diagnostics

/// Sees to it that every file of the site is made once, and gives the old addresses that lead on.
///
/// What the program makes by itself comes first, then pages, then files, then old addresses; who
/// comes later where somebody stands already is told.
func claimAddresses(_ pages: [Page], _ content: Content) -> Checked<[Redirect]> {
  var claims = AddressClaims(minimumCapacity: pages.count + content.attachments.count)
  for route in content.ownRoutes { claims.reserve(Route(route)) }
  let generated = pages.indices.filter { pages[$0].source.isGenerated }
  for page in generated { claims.add(pages[page].source, at: pages[page].route) }
  let first = Set(generated)
  for page in pages.indices where !first.contains(page) {
    claims.add(pages[page].source, at: pages[page].route)
  }
  for file in content.attachments { claims.add(file) }
  var redirects: [Redirect] = []
  for number in pages.indices {
    for alias in pages[number].source.front.aliases where alias.value.hasPrefix("/") {
      guard let route = claims.add(oldAddress: alias) else { continue }
      redirects.append(Redirect(route: route, page: number))
    }
  }
  return Checked(redirects.sorted { $0.route < $1.route }, diagnostics: claims.findings)
}

extension Content {
  /// The files that a site has beside its pages and their attachments.
  var ownRoutes: [String] {
    let feed = collections.contains(where: \.feeds) ? ["/feed.xml"] : []
    let package = tables.isEmpty ? [] : ["/data/datapackage.json"]
    return ["/robots.txt", "/sitemap.xml"] + feed + package
  }
}

private struct AddressClaims {
  private(set) var findings: [Diagnostic] = []
  /// Where the claim of each file stands; `nil` for what the program writes by itself.
  private var claimants: [String: SourceRange?] = [:]
  private var folders: Set<Substring> = []

  init(minimumCapacity: Int) {
    claimants.reserveCapacity(minimumCapacity)
    folders.reserveCapacity(minimumCapacity)
  }

  mutating func reserve(_ route: Route) { claimants[route.file] = .some(nil) }

  mutating func add(_ page: PageSource, at route: Route) {
    let help = "rename one of them, or give it another 'slug:'"
    claim(route, at: page.front.slug?.range ?? page.place, help: help)
  }

  mutating func add(_ file: SourceFile) {
    let route = Route(String(file.path.dropFirst("Content".count)))
    claim(route, at: SourceRange(startOf: file.path), help: "rename the file, or take it away")
  }

  /// The route of an old address; `nil` when there can be no page.
  mutating func add(oldAddress alias: Located<String>) -> Route? {
    let path = alias.value.removingPercentEscapes
    let isWhole = path.hasSuffix("/") || path.split(separator: "/").last?.contains(".") == true
    let route = Route(isWhole ? path : path + "/")
    guard route.isSound else {
      findings.append(invalid(alias))
      return nil
    }
    return claim(route, at: alias.range, help: "take it out, or change it") ? route : nil
  }

  /// Whether the address was free.
  @discardableResult
  private mutating func claim(_ route: Route, at place: SourceRange, help: String) -> Bool {
    let path = route.file
    if let claimant = claimants[path] {
      findings.append(taken(route, at: place, by: claimant, help: help))
      return false
    }
    let above = unknownFolders(above: path)
    if folders.contains(path[...]) || above.contains(where: { claimants[String($0)] != nil }) {
      findings.append(divided(route, at: place, help: help))
      return false
    }
    claimants[path] = place
    folders.formUnion(above)
    return true
  }

  /// `a/b/c.html` lies in `a/b` and `a`; of these the ones that hold no claimed file yet.
  private func unknownFolders(above path: String) -> [Substring] {
    var unknown: [Substring] = []
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      // What a known folder lies in is known too.
      if folders.contains(folder) { break }
      unknown.append(folder)
    }
    return unknown
  }
}

// MARK: Findings

extension AddressClaims {
  private func taken(
    _ route: Route,
    at place: SourceRange,
    by claimant: SourceRange?,
    help: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      id: "duplicate-route",
      claimant == nil
        ? "address '\(route.path)' is that of a file which every site has"
        : "address '\(route.path)' is claimed twice",
      at: place,
      help: help,
      notes: claimant.map { [.init("the other claim is here", at: $0)] } ?? []
    )
  }

  private func divided(_ route: Route, at place: SourceRange, help: String) -> Diagnostic {
    Diagnostic(
      .error,
      id: "duplicate-route",
      "address '\(route.path)' cannot be a file and a folder",
      at: place,
      help: help
    )
  }

  private func invalid(_ alias: Located<String>) -> Diagnostic {
    Diagnostic(
      .error,
      id: "invalid-alias",
      "'\(alias.value)' is not the address of a page",
      at: alias.range,
      help: "write its path alone, such as '/old/page/'"
    )
  }
}

extension Route {
  /// Whether a file can stand there: no empty or dotted folder, nothing that ends a path.
  fileprivate var isSound: Bool {
    let names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let isWhole = names.dropLast().allSatisfy { !$0.isEmpty } && path.utf8.count <= 900
    return isWhole
      && names.allSatisfy { name in
        name != "." && name != ".." && name.utf8.count <= 200
          && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || "?#\\".utf8.contains($0) }
      }
  }
}
