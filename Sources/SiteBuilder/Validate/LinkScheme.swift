import CommonMark
import Diagnostics

/// A finding about an address elsewhere whose scheme browsers do not follow, such as a misspelt one.
///
/// Schemes that could run code are found when Markdown is read.
func unknownScheme(of link: MarkdownLink) -> Diagnostic? {
  guard let colon = link.destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let scheme = link.destination[..<colon].lowercased()
  guard !knownSchemes.contains(scheme), !link.destination.hasPrefix("//") else { return nil }
  let nearest = commonSchemes.nearest(to: scheme)
  return Diagnostic(
    .warning,
    id: "unknown-scheme",
    "link uses the unknown scheme '\(scheme):'",
    at: link.destinationRange,
    help: nearest.map { "replace with '\($0):'" } ?? "link to an https: address or a page"
  )
}

private let commonSchemes = ["https", "http", "mailto", "tel", "fig"]

private let knownSchemes =
  commonSchemes + [
    "sms", "ftp", "ftps", "geo", "doi", "urn", "xmpp", "irc", "ircs", "magnet", "news", "webcal",
    "matrix", "signal", "javascript", "data", "vbscript",
  ]
