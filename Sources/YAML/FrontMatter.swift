public import Diagnostics

/// A Markdown file cut at the end of its front matter.
public struct FrontMatterSplit: Sendable {
  /// The lines between the two `---`; `nil` when the file has no front matter.
  public var yaml: ArraySlice<UInt8>?
  /// Where `yaml` starts: line 2.
  public var yamlStart: SourcePosition
  /// What follows the front matter, without a byte order mark.
  public var body: ArraySlice<UInt8>
  /// Where `body` starts.
  public var bodyStart: SourcePosition
}

/// Cuts `bytes` of `file` at its front matter: YAML between a first line `---` and a line `---` or
/// `...`.
///
/// Front matter without an end is a finding; then neither part is given, for nobody can tell one
/// from the other.
public func splitFrontMatter(_ bytes: [UInt8], file: String) -> Checked<FrontMatterSplit> {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let start = bytes.starts(with: mark) ? 3 : 0
  var lines = LineReader(bytes, from: start)
  let first = lines.next() ?? start..<start
  let none = FrontMatterSplit(
    yaml: nil,
    yamlStart: SourcePosition(line: 1, column: start + 1),
    body: bytes[start...],
    bodyStart: SourcePosition(line: 1, column: start + 1)
  )
  if isFence(bytes[first], of: 0x2B) { return tomlFinding(none, bytes, first, file: file) }
  guard isFence(bytes[first], of: 0x2D) else { return Checked(none) }
  let yamlStart = lines.offset
  while let line = lines.next() {
    guard isFence(bytes[line], of: 0x2D) || isFence(bytes[line], of: 0x2E) else { continue }
    return Checked(
      FrontMatterSplit(
        yaml: bytes[yamlStart..<line.lowerBound],
        yamlStart: SourcePosition(line: 2, column: 1),
        body: bytes[lines.offset...],
        bodyStart: SourcePosition(line: lines.line, column: 1)
      )
    )
  }
  return undivided(
    none,
    bytes,
    first,
    file: file,
    Diagnostic(
      .error,
      id: "unclosed-front-matter",
      "front matter opened by '---' has no end",
      help: "add a line '---' after the last line of the front matter"
    )
  )
}

private func tomlFinding(
  _ split: FrontMatterSplit,
  _ bytes: [UInt8],
  _ first: Range<Int>,
  file: String
) -> Checked<FrontMatterSplit> {
  undivided(
    split,
    bytes,
    first,
    file: file,
    Diagnostic(
      .error,
      id: "toml-front-matter",
      "front matter between '+++' is TOML, not YAML",
      help: "write it as 'key: value' lines between two lines '---'"
    )
  )
}

/// The finding at the first line, and a split that gives nothing.
private func undivided(
  _ split: FrontMatterSplit,
  _ bytes: [UInt8],
  _ first: Range<Int>,
  file: String,
  _ finding: Diagnostic
) -> Checked<FrontMatterSplit> {
  var split = split
  split.body = bytes[bytes.endIndex...]
  var finding = finding
  let start = split.yamlStart
  finding.range = SourceRange(
    file: file,
    start: start,
    end: SourcePosition(line: 1, column: start.column + 3)
  )
  return Checked(split, diagnostics: [finding])
}

/// Whether `line` is three times `byte`, then at most blanks.
private func isFence(_ line: ArraySlice<UInt8>, of byte: UInt8) -> Bool {
  line.count >= 3 && line.prefix(3).allSatisfy { $0 == byte }
    && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// Walks over lines; `\n`, `\r\n` and a lone `\r` end one.
private struct LineReader {
  private let bytes: [UInt8]
  /// Where the next line starts, in bytes.
  private(set) var offset: Int
  /// The number of the next line, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next line without its end; `nil` at the end of the text.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    let end = offset
    if offset < bytes.count { offset += 1 }
    if offset < bytes.count, bytes[offset - 1] == 0x0D, bytes[offset] == 0x0A { offset += 1 }
    if offset > end { line += 1 }
    return start..<end
  }
}
