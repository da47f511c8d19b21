/// The words a chart says itself, in one language. `{0}`, `{1}` stand for what varies.
struct ChartWords: Hashable, Sendable {
  var kinds: [ChartKind: String]
  var other: String
  var noData: String
  var dataTable: String
  var source: String
  var licence: String
  var bars: String
  var parts: String
  var lines: String
  var largestFirst: String
  var smallestFirst: String
  var highest: String
  var lowest: String
  var shareOfAll: String
  var largestParts: String
  var fromTo: String
  var peak: String
  var highlighted: String
  var without: String
  var allZero: String
  var shares: String
  var notDrawn: String
  var context: String
  var flags: [String: String]
  /// Large numbers on axes and beside bars; empty where they are written in full.
  var magnitudes: [Magnitude]

  struct Magnitude: Hashable, Sendable {
    var size: Double
    var word: String
  }

  static func filled(_ template: String, _ parts: String...) -> String {
    let bytes = template.utf8
    var text = ""
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      text += template[start..<open]
      let digit = bytes.index(after: open)
      let number = Int(bytes[digit]) - Int(UInt8(ascii: "0"))
      if parts.indices.contains(number) { text += parts[number] }
      start = bytes.index(digit, offsetBy: 2)
    }
    return text + template[start...]
  }

  /// What stands before and behind the `{0}` of a template.
  static func halves(of template: String) -> (before: Substring, behind: Substring) {
    let bytes = template.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return (template[...], "") }
    return (template[..<open], template[bytes.index(open, offsetBy: 3)...])
  }

  /// The words of a BCP 47 tag; English where there are none.
  static func of(_ language: String) -> Self {
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "ar": arabic
    case "de": german
    case "es": spanish
    case "fr": french
    case "hi": hindi
    default: english
    }
  }

  static func isRightToLeft(_ language: String) -> Bool {
    let base = language.lowercased().prefix { $0 != "-" }
    return ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(String(base))
  }
}
