/// The kinds of alerts, as GitHub has them.
public enum MarkdownAlert: UInt8, CaseIterable, Sendable {
  case note
  case tip
  case important
  case warning
  case caution

  /// The word between the brackets.
  var marker: String {
    switch self {
    case .note: "NOTE"
    case .tip: "TIP"
    case .important: "IMPORTANT"
    case .warning: "WARNING"
    case .caution: "CAUTION"
    }
  }
}

// `> [!NOTE] title`.
extension BlockBuilder {
  /// Makes the quote around a paragraph an alert when its first line says so; where its title is.
  mutating func openAlert(_ first: TextLine) -> Range<Int>? {
    let quote = parent
    guard tree.nodes[Int(quote)].kind == .blockQuote,
      tree.nodes[Int(quote)].first < 0,
      source.bytes.has("[!", at: first.start, before: first.end),
      let close = source.bytes.firstOffset(of: UInt8(ascii: "]"), in: first.start..<first.end),
      close > first.start + 2,
      source.bytes[first.start + 2..<close].allSatisfy({ $0.isLetter })
    else { return nil }
    let word = String(decoding: source.bytes[first.start + 2..<close], as: UTF8.self).uppercased()
    guard let kind = MarkdownAlert.allCases.first(where: { $0.marker == word }) else {
      unknownAlerts.append((first.start + 2..<close, word))
      return nil
    }
    tree.nodes[Int(quote)].kind = .alert
    tree.nodes[Int(quote)].level = kind.rawValue
    tree.nodes[Int(quote)].end = Int32(close + 1)
    let start = LinkSyntax.skipSpaces(source.bytes, close + 1, before: first.end)
    if start < first.end {
      let title = append(.alertTitle, start..<first.end)
      addAside(Subject(start: start, end: first.end), to: title, isBlank: true)
    }
    return start..<max(start, first.end)
  }
}
