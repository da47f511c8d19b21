import Diagnostics

/// Resolves the links that authors write: wiki links by name, Markdown links by path.
struct LinkResolver: Sendable {
  var names: SiteNames
  /// The pages by their source files: `Content/minerals/tin.yaml`.
  var pagesByFile: [String: Int]
  var pagesByRoute: [String: Int]
  /// Why a page that exists is not in this build, `a draft`, by its route and that of its file.
  var withheld: [String: String] = [:]
  /// Routes of files that are no pages, such as images and downloads.
  var files: Set<String>
  /// The headings of each page.
  var headings: [[ProseHeading]]

  init(_ list: PageList, names: SiteNames, files: Set<String>) {
    self.names = names
    self.files = files
    for (page, reason) in list.withheld {
      withheld[page.source.file.dropFirst("Content".count).description] = reason
      withheld[page.route.path] = reason
    }
    let pages = list.pages
    pagesByFile = Dictionary(pages.indices.map { (pages[$0].source.file, $0) }) { first, _ in
      first
    }
    pagesByRoute = Dictionary(pages.indices.map { (pages[$0].route.path, $0) }) { first, _ in
      first
    }
    headings = list.pages.map(\.source.prose.headings)
  }

  /// - Parameter page: The number of the page that `link` stands on.
  func resolve(_ link: ProseLink, on page: Int, file: String) -> Checked<LinkTarget> {
    switch link.target {
    case .name(let name, let heading):
      resolve(name: name, heading: heading, link, on: page)
    case .heading(let heading):
      target(page, heading: heading, link)
    case .path(let path, let fragment):
      resolve(path: path, fragment: fragment, link, file: file)
    }
  }

  private func resolve(
    name: String,
    heading: String?,
    _ link: ProseLink,
    on page: Int
  ) -> Checked<LinkTarget> {
    if name.isEmpty { return target(page, heading: heading, link) }
    switch names.all.match(name) {
    case .page(let number):
      return target(number, heading: heading, link)
    case .ambiguous(let paths):
      return nowhere(
        .error,
        "ambiguous-name",
        "'\(name)' is the name of \(paths.count) pages",
        link,
        help: "write \(paths.map { "'[[\($0)]]'" }.joined(separator: " or "))"
      )
    case .unknown(let nearest):
      if let reason = names.reasonWithheld(name) { return unpublished(name, reason, link) }
      return nowhere(
        .error,
        "unknown-page",
        "no page is called '\(name)'",
        link,
        help: nearest.map { "replace with '\($0)'" }
          ?? "correct the name, or add a page of that name"
      )
    }
  }

  /// The page itself, or the heading of it that matches by text or id.
  private func target(_ page: Int, heading: String?, _ link: ProseLink) -> Checked<LinkTarget> {
    guard let heading else { return Checked(.page(page, fragment: nil)) }
    let wanted = heading.lowercased()
    let found =
      headings[page].first { $0.id == heading }
      ?? headings[page].first { $0.text.lowercased() == wanted || $0.id.lowercased() == wanted }
    if let found { return Checked(.page(page, fragment: found.id)) }
    let help = headingHelp(headings[page], like: heading, isName: link.isName)
    var place = link
    place.range = link.headingRange ?? link.range
    return nowhere(
      .error,
      "unknown-heading",
      "no heading of the page is called '\(heading)'",
      place,
      help: help
    )
  }

  private func headingHelp(
    _ headings: [ProseHeading],
    like heading: String,
    isName: Bool
  ) -> String {
    if headings.isEmpty { return "link to the page without '#'; it has no headings" }
    let ids = headings.map { "#\($0.id)" }
    let nearest =
      isName
      ? headings.map(\.text).nearest(to: heading) ?? headings.map(\.id).nearest(to: heading)
      : ids.nearest(to: "#\(heading)")
    if let nearest { return "replace with '\(nearest)'" }
    let some = (isName ? headings.map(\.text) : ids).prefix(6).map { "'\($0)'" }
    return "choose one of \(some.joined(separator: ", "))"
  }

  private func unpublished(
    _ name: String,
    _ reason: String,
    _ link: ProseLink
  ) -> Checked<LinkTarget> {
    nowhere(
      .error,
      "unpublished-page",
      "page '\(name)' is \(reason)",
      link,
      help: "publish that page first, or take the link out"
    )
  }

  private func resolve(
    path: String,
    fragment: String?,
    _ link: ProseLink,
    file: String
  ) -> Checked<LinkTarget> {
    guard let route = absoluteRoute(path, from: file) else {
      return nowhere(
        .error,
        "unknown-file",
        "'\(path)' leads out of the content folder",
        link,
        help: "name a file inside Content, or write the whole https:// address"
      )
    }
    if let page = pagesByFile["Content" + route] ?? page(at: route) {
      return target(page, heading: fragment, link)
    }
    if files.contains(route) { return Checked(.file(route)) }
    if let reason = withheld[route] ?? withheld[route + "/"] {
      return unpublished(path, reason, link)
    }
    let nearest = nearestPath(to: route, as: path, from: file)
    return nowhere(
      .error,
      "unknown-file",
      link.isImage
        ? "image '\(path)' does not exist" : "link leads to '\(path)', which does not exist",
      link,
      help: nearest.map { "replace with '\($0)'" } ?? "correct the path, or add the file"
    )
  }

  private func page(at route: String) -> Int? {
    pagesByRoute[route] ?? pagesByRoute[route + "/"]
      ?? (route.hasSuffix("/index.html")
        ? pagesByRoute[String(route.dropLast("index.html".count))] : nil)
  }

  /// `../minerals/tin.yaml` in `Content/briefs/x.md` is `/minerals/tin.yaml`; percent escapes are
  /// decoded. `nil` when it leads out of `Content`.
  private func absoluteRoute(_ path: String, from file: String) -> String? {
    let decoded = path.removingPercentEscapes
    guard !decoded.hasPrefix("/") else { return decoded }
    var folders = file.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in decoded.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(String(part))
      }
    }
    return "/" + folders.joined(separator: "/") + (decoded.hasSuffix("/") ? "/" : "")
  }

  private func nowhere(
    _ severity: Diagnostic.Severity,
    _ id: String,
    _ summary: String,
    _ link: ProseLink,
    help: String,
    fix: Diagnostic.Fix? = nil
  ) -> Checked<LinkTarget> {
    Checked(
      .nowhere,
      diagnostics: [Diagnostic(severity, id: id, summary, at: link.range, help: help, fix: fix)]
    )
  }
}

/// Resolves the links of every page's prose.
func resolveLinks(_ pages: inout [Page], with resolver: LinkResolver, jobs: Int) -> [Diagnostic] {
  let resolved = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] number in
    let file = pages[number].source.file
    return pages[number].source.prose.links.checked { resolver.resolve($0, on: number, file: file) }
  }
  var findings: [Diagnostic] = []
  for (number, targets) in resolved.enumerated() {
    pages[number].targets = targets.unwrapped(into: &findings)
    guard let image = pages[number].source.front.image else { continue }
    pages[number].image = resolver.resolveImage(image, on: number, file: pages[number].source.file)
      .unwrapped(into: &findings)
  }
  return findings
}

extension ProseLink {
  /// Whether it names a page instead of giving its path.
  fileprivate var isName: Bool {
    if case .name = target { true } else { false }
  }
}
