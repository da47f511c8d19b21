import Markup

/// A file of the site, before it is written: what it is made of.
enum Output: Sendable {
  case page(Int)
  /// An old address, by its number.
  case redirect(Int)
  /// An attachment, an asset or a table, by its number.
  case file(Int)
  case feed
  /// What is known in full already: the sitemap, `robots.txt`.
  case text([UInt8])
}

extension LinkedSite {
  /// Every file of the site with its path, pages first.
  var outputs: [(path: String, output: Output)] {
    var outputs = pages.indices.map { (path: routes[$0].file, output: Output.page($0)) }
    outputs += redirects.indices.map { (redirects[$0].route.file, .redirect($0)) }
    outputs += files.files.indices.map { (String(files.files[$0].route.dropFirst()), .file($0)) }
    if let feedRoute { outputs.append((String(feedRoute.dropFirst()), .feed)) }
    outputs += sitemap.files().map { ($0.path, .text($0.markup.bytes)) }
    if tables.count > 0 {
      outputs.append(("data/datapackage.json", .text(Array(dataPackage.utf8))))
    }
    outputs.append(("robots.txt", .text(Array(Robots.text(base: base.absolute("/")).utf8))))
    return outputs
  }
}
