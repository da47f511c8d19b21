import Diagnostics

/// Where a link leads, once resolved.
enum LinkTarget: Hashable, Sendable {
  /// A page by its number in the catalog, and a heading's id in it.
  case page(Int, fragment: String?)
  /// A file of the site that is no page, by its route: `/briefs/map.png`.
  case file(String)
  /// A finding has said why it leads nowhere.
  case nowhere
}
