import Diagnostics

/// Resolves the entries of the site's navigation.
func linkNavigation(_ content: Content, pages: [Page], names: SiteNames) -> Checked<
  [NavigationEntry]
> {
  var findings: [Diagnostic] = []
  let entries = content.settings.navigation.compactMap { item -> NavigationEntry? in
    switch names.all.match(item.page.value) {
    case .page(let page):
      return NavigationEntry(label: item.label ?? pages[page].title, page: page)
    case .ambiguous(let paths):
      findings.append(
        Diagnostic(
          .error,
          id: "ambiguous-name",
          "'\(item.page.value)' is the name of several pages",
          at: item.page.range,
          help: "write one of \(paths.joined(separator: ", "))"
        )
      )
    case .unknown(let nearest):
      findings.append(unknownPage(item.page, nearest: nearest, names))
    }
    return nil
  }
  return Checked(entries, diagnostics: findings)
}

private func unknownPage(
  _ page: Located<String>,
  nearest: String?,
  _ names: SiteNames
) -> Diagnostic {
  if let reason = names.reasonWithheld(page.value) {
    return Diagnostic(
      .error,
      id: "unpublished-page",
      "page '\(page.value)' is \(reason)",
      at: page.range,
      help: "publish that page first, or take the entry out"
    )
  }
  return Diagnostic(
    .error,
    id: "unknown-page",
    "no page is called '\(page.value)'",
    at: page.range,
    help: nearest.map { "replace with '\($0)'" } ?? "name a page or a collection"
  )
}
