public import Diagnostics

/// A fix that was applied.
public struct AppliedFix: Hashable, Sendable {
  /// Where the old text stood.
  public var range: SourceRange
  public var old: String
  public var new: String

  /// `Content/site.yaml:3:1: 'licence' → 'license'`
  public var line: String {
    TerminalText.plain("\(range.place): '\(old.clipped)' → '\(new.clipped)'")
  }
}

/// A source file whose text changes.
public struct FileChange: Hashable, Sendable {
  public var path: String
  public var before: [UInt8]
  public var after: [UInt8]
}

/// The sources with the fixes of `findings` in place, in the order of the text.
///
/// Of fixes that overlap only the first is applied. Bytes outside of the fixes stay as they are.
func applyFixes(
  _ findings: [Diagnostic],
  to sources: [SourceFile]
) -> (sources: [SourceFile], fixes: [AppliedFix]) {
  let wanted = Dictionary(grouping: findings.compactMap(\.fix), by: \.range.file)
  var applied: [AppliedFix] = []
  let fixed = sources.map { source in
    guard let fixes = wanted[source.path] else { return source }
    let change = apply(fixes, to: source)
    applied += change.fixes
    return change.source
  }
  return (fixed, applied)
}

private func apply(
  _ fixes: [Diagnostic.Fix],
  to source: SourceFile
) -> (source: SourceFile, fixes: [AppliedFix]) {
  let lines = LineIndex(source.bytes)
  let edits = fixes.map { fix in
    (fix: fix, range: lines.bytes(of: fix.range))
  }.sorted {
    ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
  }
  var bytes: [UInt8] = []
  var applied: [AppliedFix] = []
  var end = 0
  var last = -1
  for (fix, range) in edits where range.lowerBound >= end && range.lowerBound > last {
    let new = source.endsLinesWithReturns ? fix.replacement.withReturns : fix.replacement
    guard !source.bytes[range].elementsEqual(new.utf8) else { continue }
    bytes += source.bytes[end..<range.lowerBound]
    bytes += new.utf8
    let old = String(decoding: source.bytes[range], as: UTF8.self)
    applied.append(AppliedFix(range: fix.range, old: old, new: new))
    (end, last) = (range.upperBound, range.lowerBound)
  }
  bytes += source.bytes[end...]
  return (SourceFile(path: source.path, bytes: bytes), applied)
}

extension LineIndex {
  /// The offsets of a range of this text.
  fileprivate func bytes(of range: SourceRange) -> Range<Int> {
    let start = offset(of: range.start)
    return start..<max(start, offset(of: range.end))
  }
}

extension SourceFile {
  /// Whether its first line ends with `\r\n`.
  fileprivate var endsLinesWithReturns: Bool {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0 else { return false }
    return bytes[end - 1] == 0x0D
  }
}

extension String {
  fileprivate var withReturns: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
