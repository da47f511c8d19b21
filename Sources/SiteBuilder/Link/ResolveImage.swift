import Diagnostics

extension LinkResolver {
  /// The route of the image that a page's front matter names; a file of the site, so that pages
  /// need no other host.
  func resolveImage(_ image: Located<String>, on page: Int, file: String) -> Checked<String?> {
    if image.value.contains("://") || image.value.hasPrefix("//") {
      let help = "save the image in Content and name its path"
      return noImage(image, "'image' is an address elsewhere", help: help)
    }
    let link = ProseLink(
      target: .path(image.value, fragment: nil),
      range: image.range,
      element: 0..<0
    )
    let found = resolve(link, on: page, file: file)
    switch found.value {
    case .file(let route): return Checked(route)
    case .nowhere: return found.map { _ in nil }
    case .page:
      return noImage(image, "'\(image.value)' is a page, not an image", help: "name an image file")
    }
  }

  private func noImage(
    _ image: Located<String>,
    _ summary: String,
    help: String
  ) -> Checked<String?> {
    let finding = Diagnostic(.error, id: "unknown-file", summary, at: image.range, help: help)
    return Checked(nil, diagnostics: [finding])
  }
}
