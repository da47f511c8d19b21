import CommonMark
import Diagnostics

extension ProseLink {
  /// A wiki link as it stands in the HTML at `element`.
  init(
    _ link: MarkdownWikiLink,
    element: Range<Int>,
    isInclusion: Bool = false
  ) {
    let target: Target = .name(link.target, heading: link.heading)
    self.init(
      target: target,
      range: link.targetRange,
      headingRange: link.headingRange,
      element: element,
      isInclusion: isInclusion
    )
  }
}

extension ProseLink.Target {
  /// What a Markdown destination leads to within the site; `nil` for addresses elsewhere.
  init?(destination: String) {
    guard !destination.isEmpty, !destination.hasPrefix("//") else { return nil }
    guard !destination.startsWithScheme else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment =
      parts.count > 1 && !parts[1].isEmpty ? String(parts[1]).removingPercentEscapes : nil
    let path = String(parts[0].prefix { $0 != "?" })
    if path.isEmpty {
      guard let fragment else { return nil }
      self = .heading(fragment)
    } else {
      self = .path(path, fragment: fragment)
    }
  }
}

extension String {
  /// Whether an address has a `:` before its path, query and fragment.
  var startsWithScheme: Bool {
    let sign = utf8.first { ":/?#".utf8.contains($0) }
    return sign == UInt8(ascii: ":")
  }
}
