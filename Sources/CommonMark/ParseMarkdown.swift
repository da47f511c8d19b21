public import Diagnostics

/// Reads Markdown: CommonMark 0.30 by libcmark, with tables, notes, alerts, wiki links, citations.
///
/// Read this first. libcmark finds the blocks (`BlockReader`); they become the tree
/// (`BlockBuilder`), whose inlines are taken over with exact places (`InlineReader`); then the
/// findings are gathered (`MarkdownFindings`). Any bytes give a document, in linear time, on any
/// thread.
///
/// - Parameters:
///   - bytes: The text; columns count its bytes. What is not UTF-8 becomes U+FFFD and a finding.
///   - file: Names the text in ranges and findings.
///   - firstLine: The line of `file` on which the text starts: 1, or the one behind front matter.
public func parseMarkdown(
  _ bytes: ArraySlice<UInt8>,
  file: String,
  firstLine: Int = 1,
  options: MarkdownOptions = MarkdownOptions()
) -> Checked<MarkdownDocument> {
  parseMarkdown(Array(bytes), file: file, firstLine: firstLine, options: options)
}

/// Reads Markdown; see the overload that takes a slice.
public func parseMarkdown(
  _ bytes: [UInt8],
  file: String,
  firstLine: Int = 1,
  options: MarkdownOptions = MarkdownOptions()
) -> Checked<MarkdownDocument> {
  let source = SourceText(bytes, hasAdditions: !options.commonMarkOnly)
  var builder = buildBlocks(source, options)
  let notes = builder.tree.notesByLabel()
  let definitions = builder.definitions
  let tasks = builder.tasks
  let unknownAlerts = builder.unknownAlerts
  var tree = SyntaxTree(bytes: [])
  swap(&tree, &builder.tree)
  var reader = InlineReader(
    tree,
    definitions: definitions,
    additions: builder.additions,
    options: options,
    notes: notes,
    sourceLength: bytes.count
  )
  tree = SyntaxTree(bytes: [])
  for index in tasks.indices { reader.read(tasks[index]) }
  let findings = reader.findings
  swap(&tree, &reader.tree)
  tree.countReferences()
  if !options.commonMarkOnly { tree.nameHeadings() }
  var document = MarkdownDocument(
    tree: tree,
    source: source,
    file: file,
    firstLine: firstLine,
    options: options
  )
  tree = SyntaxTree(bytes: [])
  var report = MarkdownFindings(document: document)
  report.gather(findings, unknownAlerts)
  for link in report.unsafeLinks { document.clear(link: link) }
  return Checked(document, diagnostics: report.diagnostics)
}

/// Reads the blocks, again as long as lines turn out to be tables or notes within others.
///
/// Nearly every document needs one round; a bound on the rounds keeps the time linear.
private func buildBlocks(_ source: SourceText, _ options: MarkdownOptions) -> BlockBuilder {
  var skeleton = Skeleton()
  var additions = Additions(none: source)
  if !options.commonMarkOnly {
    skeleton.addLeadingNotes(of: source)
    skeleton.addLikelyCells(of: source)
    additions = Additions(source, skeleton)
  }
  for _ in 0..<6 {
    var builder = BlockBuilder(source, skeleton, additions, options, isRevisable: true)
    builder.build()
    if !builder.skeleton.isChanged { return builder }
    skeleton = builder.skeleton
  }
  var builder = BlockBuilder(source, skeleton, additions, options, isRevisable: false)
  builder.build()
  return builder
}

extension SyntaxTree {
  /// The note of each label as it is compared; the first definition counts.
  func notesByLabel() -> [[UInt8]: Int32] {
    var notes: [[UInt8]: Int32] = [:]
    for (index, footnote) in footnotes.enumerated() {
      let key = LinkSyntax.normalized(slice(footnote.label))
      if notes[key] == nil { notes[key] = Int32(index) }
    }
    return notes
  }

  /// Gives every note the references to it, in document order.
  mutating func countReferences() {
    guard !footnotes.isEmpty else { return }
    var node: Int32 = 0
    while node >= 0 {
      if nodes[Int(node)].kind == .footnoteReference {
        footnotes[Int(nodes[Int(node)].payload)].references.append(node)
      }
      node = following(node, within: 0)
    }
  }
}
