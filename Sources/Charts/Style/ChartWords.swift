/// The words a chart says itself, in one language. `{0}`, `{1}` stand for what varies.
struct ChartWords: Hashable, Sendable {
  var other: String
  var noData: String
  var dataTable: String
  var source: String
  var licence: String
  var largestFirst: String
  var smallestFirst: String
  var highest: String
  var lowest: String
  var shareOfAll: String
  var fromTo: String
  var peak: String
  var highlighted: String
  var without: String
  var allZero: String
  var notDrawn: String
  var listed: String
  var noValue: String
  /// Of a scale of colours: its first step, its last, and one between.
  var under: String
  var andMore: String
  var between: String
  var since: String
  var until: String
  var flags: [String: String]
  /// Large numbers on axes and beside bars, the largest first.
  var magnitudes: [Magnitude]

  /// English words where South Asia groups the digits.
  static let lakhs: [Magnitude] = [
    .init(size: 1e12, word: "lakh crore"), .init(size: 1e7, word: "crore"),
    .init(size: 1e5, word: "lakh"),
  ]

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
    switch base(language) {
    case "ar": arabic
    case "de": german
    case "es": spanish
    case "fr": french
    case "hi": hindi
    default: english
    }
  }

  /// `pt` of `pt-BR`.
  static func base(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" })
  }

  static func isRightToLeft(_ language: String) -> Bool {
    ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(base(language))
  }
}
