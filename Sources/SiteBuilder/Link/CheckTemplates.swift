import Diagnostics

/// Templates that pages ask for and that do not exist, each told once: where it is named, or else
/// where it should stand.
func checkTemplates(_ list: PageList, _ content: Content) -> [Diagnostic] {
  let names = content.templates.map { String($0.path.dropFirst("Templates/".count)) }
  let known = Set(names)
  let pages = list.pages
  var wanted = pages.indices.filter { !known.contains(pages[$0].template) }.map { number in
    Located(pages[number].template, at: content.placeNamingTemplate(of: pages[number]))
  }
  for template in content.collections.flatMap({ [$0.template, $0.indexTemplate] }) {
    if let template, !known.contains(template.value) { wanted.append(template) }
  }
  let redirects = pages.indices.contains { number in
    pages[number].source.front.aliases.contains { $0.value.hasPrefix("/") }
  }
  if redirects, !known.contains("redirect.html") {
    wanted.append(Located("redirect.html", at: SourceRange(startOf: "Templates/redirect.html")))
  }
  var seen: Set<Located<String>> = []
  return wanted.filter { seen.insert($0).inserted }.map { template in
    Diagnostic(
      .error,
      id: "unknown-template",
      "template '\(template.value)' does not exist",
      at: template.range,
      help: names.nearest(to: template.value).map { "replace with '\($0)'" }
        ?? "add 'Templates/\(template.value)'"
    )
  }
}

extension Content {
  fileprivate func placeNamingTemplate(of page: Page) -> SourceRange {
    let named =
      switch page.kind {
      case _ where page.source.front.template != nil: page.source.front.template
      case .record(let number): collections[number].template
      case .collection(let number): collections[number].indexTemplate
      case .single, .table, .tables, .bibliography, .notFound: nil as Located<String>?
      }
    return named?.range ?? SourceRange(startOf: "Templates/\(page.template)")
  }
}
