import Diagnostics

/// Gathers what is wrong with a document, in the order of its text.
///
/// Each finding's id is explained where it is made: `MarkdownFindings+Links.swift` and its
/// neighbours.
struct MarkdownFindings {
  /// The number of blocks and inlines within one another from which on a finding says so.
  ///
  /// Nothing overflows beyond it; browsers flatten elements nested deeper than 512.
  static let deepestNesting = 100

  let document: MarkdownDocument
  var diagnostics: [Diagnostic] = []
  /// Links and images whose address must not reach the page.
  var unsafeLinks: [Int32] = []
  var undefinedFootnotes = 0
  private var hasDeepNesting = false
  /// How many images are around the node that is looked at.
  private var imageDepth = 0

  init(document: MarkdownDocument) { self.document = document }

  mutating func gather(
    _ findings: [InlineFinding],
    _ unknownAlerts: [(range: Range<Int>, word: String)]
  ) {
    for range in document.source.invalid { reportInvalidUTF8(range) }
    guard !document.options.commonMarkOnly else { return }
    walk()
    checkHeadings()
    checkFootnotes()
    for finding in findings { report(finding) }
    for alert in unknownAlerts { reportUnknownAlert(alert.range, alert.word) }
    guard diagnostics.count > 1 else { return }
    diagnostics.sort { left, right in
      guard let a = left.range?.start, let b = right.range?.start else { return false }
      return a == b ? left.id < right.id : a < b
    }
  }

  /// Looks at every node, children first, without recursion.
  private mutating func walk() {
    let tree = document.tree
    var index: Int32 = 0
    var depth = 0
    while index >= 0 {
      check(index, tree.nodes[Int(index)].kind)
      if tree.nodes[Int(index)].first >= 0 {
        if tree.nodes[Int(index)].kind == .image { imageDepth += 1 }
        index = tree.nodes[Int(index)].first
        depth += 1
        if depth > Self.deepestNesting, !hasDeepNesting { reportDeepNesting(index) }
        continue
      }
      while index >= 0, tree.nodes[Int(index)].next < 0 {
        index = tree.nodes[Int(index)].parent
        depth -= 1
        if index >= 0, tree.nodes[Int(index)].kind == .image { imageDepth -= 1 }
      }
      if index >= 0 { index = tree.nodes[Int(index)].next }
    }
  }

  private mutating func check(_ index: Int32, _ kind: MarkdownKind) {
    switch kind {
    case .link: checkAddress(index)
    case .image:
      checkAddress(index)
      // An image within an image is part of its alternative text.
      if imageDepth == 0 { checkAlternativeText(index) }
    case .htmlBlock, .htmlInline: checkHTML(index)
    default: break
    }
  }

  /// `invalid-utf8`: bytes that are not UTF-8 stand in the text, so nobody can say which
  /// characters were meant. Save the file as UTF-8.
  private mutating func reportInvalidUTF8(_ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .error,
        id: "invalid-utf8",
        "bytes are not UTF-8",
        at: document.range(range),
        help: "save the file with the encoding UTF-8"
      )
    )
  }

  /// `deep-nesting`: quotes, lists or emphasis stand within one another more than 100 deep,
  /// which is hardly meant and which browsers do not show as written.
  private mutating func reportDeepNesting(_ index: Int32) {
    hasDeepNesting = true
    let start = document.range(of: Int(index)).start
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "deep-nesting",
        "markup is nested more than \(Self.deepestNesting) levels deep",
        at: SourceRange(file: document.file, start: start, end: start),
        help: "remove quotes, lists or emphasis around this place"
      )
    )
  }

  /// `unknown-alert`: the word in `> [!WORD]` is no kind of alert, so a plain quote is shown.
  private mutating func reportUnknownAlert(_ range: Range<Int>, _ word: String) {
    let known = MarkdownAlert.allCases.map(\.marker)
    let nearest = known.first { $0.hasPrefix(word) } ?? known.nearest(to: word)
    let place = document.range(range)
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "unknown-alert",
        "alert '\(word)' does not exist",
        at: place,
        help: nearest.map { "replace with '\($0)'" }
          ?? "use one of \(known.joined(separator: ", "))",
        fix: nearest.map { Diagnostic.Fix(replacing: place, with: $0) }
      )
    )
  }
}
