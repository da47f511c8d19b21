import Diagnostics

// Findings about links, images and raw HTML.
extension MarkdownFindings {
  /// `unsafe-link`: an address that starts with `javascript:`, `vbscript:` or `data:` can run
  /// programs in the reader's browser, however it is disguised. It is written as an empty address.
  mutating func checkAddress(_ index: Int32) {
    let node = document.tree.nodes[Int(index)]
    let destination = document.tree.links[Int(node.payload)].destination
    guard let scheme = AddressSafety.unsafeScheme(document.tree.bytes, destination.range) else {
      return
    }
    unsafeLinks.append(index)
    let thing = node.kind == .image ? "image" : "link"
    diagnostics.append(
      Diagnostic(
        .error,
        id: "unsafe-link",
        "\(thing) uses the unsafe scheme '\(scheme)'",
        at: document.range(destination) ?? document.range(of: Int(index)),
        help: node.kind == .image
          ? "put the image in a file and name it here" : "link to an https: address or a page"
      )
    )
  }

  /// `missing-alt-text`: an image has no alternative text, so readers who cannot see it learn
  /// nothing of it.
  mutating func checkAlternativeText(_ index: Int32) {
    var text: [UInt8] = []
    document.tree.appendPlainText(of: index, to: &text)
    guard text.allSatisfy({ $0.isWhitespace }) else { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "missing-alt-text",
        "image has no alternative text",
        at: document.range(of: Int(index)),
        help: "say between the brackets what the image shows"
      )
    )
  }

  /// `raw-html`: HTML stands in Markdown that does not allow it; it is shown as text.
  mutating func checkHTML(_ index: Int32) {
    guard !document.options.allowsRawHTML else { return }
    let node = document.tree.nodes[Int(index)]
    let start = Int(node.textStart)
    let isComment = document.tree.bytes.has("<!--", at: start, before: Int(node.textEnd))
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "raw-html",
        isComment ? "HTML comment is shown as text" : "raw HTML is shown as text",
        at: document.range(of: Int(index)),
        help: isComment
          ? "delete the comment, or set 'allow_html: true' for the collection"
          : "write it in Markdown, put code between backticks, "
            + "or set 'allow_html: true' for the collection"
      )
    )
  }

  mutating func report(_ finding: InlineFinding) {
    switch finding.kind {
    case .undefinedFootnote: reportUndefinedFootnote(finding)
    case .undefinedReference: reportUndefinedReference(finding)
    }
  }

  /// `undefined-reference`: `[text][label]` names a link that no `[label]: address` defines, so
  /// readers see the brackets.
  private mutating func reportUndefinedReference(_ finding: InlineFinding) {
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "undefined-reference",
        "link reference '\(finding.name)' is not defined",
        at: document.range(finding.range),
        help: "add a line '[\(finding.name)]: address', or write '\\[' for a bracket"
      )
    )
  }
}

/// Which addresses a page must not lead to.
enum AddressSafety {
  private static let schemes: [StaticString] = ["javascript:", "vbscript:", "data:"]

  /// The scheme of an address that can run programs, or `nil`.
  ///
  /// As browsers do it: control characters and spaces before it, and tabs and line ends within,
  /// count for nothing, nor does case (WHATWG URL, basic URL parser).
  static func unsafeScheme(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard bytes.firstOffset(of: UInt8(ascii: ":"), in: range) != nil else { return nil }
    var start: [UInt8] = []
    for index in range where start.count < 12 {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || (byte == 0x20 && start.isEmpty) { continue }
      start.append(byte)
    }
    for scheme in schemes where start.hasIgnoringCase(scheme, at: 0, before: start.count) {
      return "\(scheme)"
    }
    return nil
  }
}
