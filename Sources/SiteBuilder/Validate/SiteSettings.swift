import Diagnostics
import YAML

/// What `site.yaml` says of the site as a whole.
struct SiteSettings: Sendable {
  struct Organisation: Hashable, Sendable {
    var name: String
    var url: String?
  }

  /// An entry of the navigation: a page or collection by name, perhaps under another label.
  struct NavigationItem: Sendable {
    var page: Located<String>
    var label: String?
  }

  var title = ""
  var description = ""
  var baseURL: BaseURL?
  /// A BCP 47 language tag.
  var language = "en"
  var publisher: Organisation?
  var licence: Organisation?
  var navigation: [NavigationItem] = []
  var rules: [String: RuleSetting] = [:]
  /// Of the numbers of a page, how many in a hundred must be bound or cited, where the site says so.
  var wantedCoverage: Int?
}

/// Reads `site.yaml`.
func siteSettings(_ node: YAMLNode) -> Checked<SiteSettings> {
  var reader = MappingReader(node, subject: "site.yaml")
  var settings = SiteSettings()
  settings.title = reader.requiredText("title", such: "Name of the site")?.value ?? ""
  settings.description = reader.text("description")?.value ?? ""
  let address = reader.requiredText("base_url", such: "https://example.org/")
  var findings: [Diagnostic] = []
  if let address {
    settings.baseURL = BaseURL(address.value)
    if settings.baseURL == nil { findings.append(invalidBaseURL(address.value, at: address.range)) }
  }
  settings.language = reader.language("language") ?? "en"
  settings.publisher = organisation("publisher", &reader)
  settings.licence = organisation("licence", &reader)
  settings.navigation = (reader.items("navigation", such: "[briefs, about]") ?? []).compactMap {
    navigationItem($0).unwrapped(into: &findings)
  }
  let rules = siteRules(&reader).unwrapped(into: &findings)
  settings.rules = rules.settings
  settings.wantedCoverage = rules.wantedCoverage
  return Checked(settings, diagnostics: reader.finish() + findings)
}

func invalidBaseURL(_ text: String, at range: SourceRange?) -> Diagnostic {
  Diagnostic(
    .error,
    id: "invalid-base-url",
    "base URL '\(text)' is not an absolute web address",
    at: range,
    help: "write it as 'https://example.org/' or 'https://example.org/folder/'"
  )
}

/// `{name: …, url: …}`, or the name alone.
private func organisation(
  _ key: String,
  _ reader: inout MappingReader
) -> SiteSettings.Organisation? {
  if reader.node[key]?.text != nil { return reader.text(key).map { .init(name: $0.value) } }
  let found = reader.mapping(key) { inner in
    (name: inner.requiredText("name", such: "…")?.value, url: inner.text("url")?.value)
  }
  return found.flatMap { pair in pair.name.map { .init(name: $0, url: pair.url) } }
}

private func navigationItem(_ node: YAMLNode) -> Checked<SiteSettings.NavigationItem?> {
  if let text = node.text { return Checked(.init(page: Located(text, at: node.range))) }
  var reader = MappingReader(node, subject: "an entry of the navigation")
  let label = reader.text("label")?.value
  let page = reader.requiredText("page", such: "about")
  return Checked(page.map { .init(page: $0, label: label) }, diagnostics: reader.finish())
}
