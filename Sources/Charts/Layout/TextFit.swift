/// Text broken into lines of a given width.
struct TextFit: Hashable, Sendable {
  var lines: [String]
  /// Whether the last line ends in an ellipsis because more did not fit.
  var isCut = false

  /// Breaks at spaces and after hyphens; a word too long for a line is broken anywhere.
  init(_ text: String, width: Double, size: Double, maximumLines: Int, isBold: Bool = false) {
    func fits(_ line: String) -> Bool {
      TextWidth.of(line, size: size, isBold: isBold) <= width
    }
    lines = []
    if fits(text) {
      lines = [text]
      return
    }
    var line = ""
    for piece in Self.pieces(of: text) {
      if fits((line + piece).trimmed) {
        line += piece
        continue
      }
      if !line.trimmed.isEmpty { lines.append(line.trimmed) }
      line = piece
      while !fits(line.trimmed), line.count > 1 {
        let head = Self.longestPrefix(of: line, where: fits)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.trimmed.isEmpty { lines.append(line.trimmed) }
    guard lines.count > maximumLines else { return }
    isCut = true
    var last = lines[maximumLines - 1]
    while !last.isEmpty, !fits(last + "…") { last = Self.shortened(last) }
    lines = lines.prefix(maximumLines - 1) + [last.trimmed + "…"]
  }

  func width(size: Double, isBold: Bool = false) -> Double {
    lines.map { TextWidth.of($0, size: size, isBold: isBold) }.max() ?? 0
  }

  /// Words with the space or hyphen after them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if character == " " || character == "-" || isWide(character) {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// Chinese and Japanese break between any two characters.
  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2e80...0x9fff).contains($0.value) } ?? false
  }

  /// At least one character.
  private static func longestPrefix(of text: String, where fits: (String) -> Bool) -> String {
    var prefix = String(text.prefix(1))
    for character in text.dropFirst() {
      guard fits(prefix + String(character)) else { break }
      prefix.append(character)
    }
    return prefix
  }

  /// Up to the last space, if much is left of it; else without the last character.
  private static func shortened(_ text: String) -> String {
    if let space = text.lastIndex(of: " "), text.distance(from: text.startIndex, to: space) > 3 {
      return String(text[..<space])
    }
    return String(text.dropLast())
  }
}
