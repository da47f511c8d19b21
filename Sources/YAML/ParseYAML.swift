public import Diagnostics

/// Parses one YAML document, such as a whole file, the front matter of a brief or a fenced block.
///
/// `nil` when the text holds no value (empty, comments only) or cannot be parsed; the latter is a
/// finding. Aliases are replaced by what they stand for.
///
/// - Parameters:
///   - bytes: The text. What was cut off its lines is said in `start` and `indents`.
///   - start: The place of the first byte in `file`.
///   - indents: How many bytes of `file` stand before each line of `bytes` after the first: the
///     indentation of a fenced block in a list. The last entry holds for all further lines.
public func parseYAML(
  _ bytes: ArraySlice<UInt8>,
  file: String,
  at start: SourcePosition = SourcePosition(line: 1, column: 1),
  indents: [Int] = []
) -> Checked<YAMLNode?> {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8])
  let text = hasMark ? bytes.dropFirst(3) : bytes
  guard !text.isEmpty else { return Checked(nil) }
  var start = start
  if hasMark { start.column += 3 }
  let places = PlaceFinder(text, file: file, at: start, indents: indents)
  return EventReader.read(text) { reader in
    var composer = Composer(places)
    let root = composer.document(from: reader)
    return Checked(root, diagnostics: composer.findings)
  }
}
