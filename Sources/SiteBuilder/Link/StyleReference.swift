/// A place in a style sheet that names another file: what stands in `url(…)`, without quotes, or
/// in the quotes after `@import`.
struct StyleReference {
  var range: Range<Int>
  var path: String

  /// All references of a style sheet (UTF-8), in order. Comments and strings have none.
  static func all(in css: [UInt8]) -> [StyleReference] {
    var scanner = StyleScanner(css: css)
    return scanner.references()
  }

  /// Whether it names a file beside the style sheet, not an address or embedded data.
  var isRelative: Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("#") && !path.contains(":")
  }

  /// The part that names the file.
  var file: Substring { path.prefix { $0 != "?" && $0 != "#" } }

  /// The rest: `#grain` of `paper.svg#grain`.
  var suffix: Substring { path[file.endIndex...] }
}

private struct StyleScanner {
  let css: [UInt8]
  private var index = 0

  init(css: [UInt8]) { self.css = css }

  mutating func references() -> [StyleReference] {
    var found: [StyleReference] = []
    var isImport = false
    while index < css.count {
      if css.hasBytes("/*", at: index) {
        skipComment()
      } else if css.hasBytes("url(", at: index) {
        if let reference = address() { found.append(reference) }
        isImport = false
      } else if css[index] == UInt8(ascii: "\"") || css[index] == UInt8(ascii: "'") {
        let inner = string()
        if isImport { found.append(reference(inner)) }
        isImport = false
      } else if css.hasBytes("@import", at: index) {
        isImport = true
        index += 7
      } else {
        if !css[index].isMarkupSpace { isImport = false }
        index += 1
      }
    }
    return found
  }

  private mutating func skipComment() {
    index += 2
    while index < css.count, !css.hasBytes("*/", at: index) { index += 1 }
    index += 2
  }

  /// The stretch within the quotes that start here; moves behind them.
  private mutating func string() -> Range<Int> {
    let quote = css[index]
    index += 1
    let start = index
    while index < css.count, css[index] != quote {
      index += css[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, css.count)
    index = end + 1
    return start..<end
  }

  /// What stands in the `url(…)` that starts here; `nil` where it is not closed.
  private mutating func address() -> StyleReference? {
    index += 4
    while index < css.count, css[index].isMarkupSpace { index += 1 }
    if index < css.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(css[index]) {
      return reference(string())
    }
    let start = index
    while index < css.count, css[index] != UInt8(ascii: ")") { index += 1 }
    guard index < css.count else { return nil }
    var end = index
    while end > start, css[end - 1].isMarkupSpace { end -= 1 }
    return reference(start..<end)
  }

  private func reference(_ range: Range<Int>) -> StyleReference {
    StyleReference(range: range, path: String(decoding: css[range], as: UTF8.self))
  }
}
