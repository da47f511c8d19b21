import Diagnostics

/// A figure as an author writes it: `[over 60%](fig:…)`, `[](fig:…)` or `fig:…`.
struct WrittenFigure: Hashable, Sendable {
  /// What stands behind `fig:`, percent escapes and all.
  var address: String
  /// The words that the data must bear out; `nil` where the data's are filled in.
  var words: FigureWords?
  /// Where the address stands, `fig:` included.
  var place: TextPlace
  /// Whether the `fig:` is written at all: templates and the command line can do without.
  var hasScheme = true

  static let scheme = "fig:"

  /// - Parameter destination: With its scheme; `nil` where that is another one.
  init?(destination: String, words: FigureWords?, at range: SourceRange) {
    guard Self.isFigure(destination) else { return nil }
    address = String(destination.dropFirst(Self.scheme.count))
    self.words = words
    place = TextPlace(destination, at: range)
  }

  /// From the text of a field or of an argument; `nil` where it is neither an address nor a link to
  /// one.
  init?(_ text: String, at range: SourceRange) {
    let whole = TextPlace(text, at: range, mayBeQuoted: true)
    if Self.isFigure(text) {
      self.init(destination: text, words: nil, at: range)
      self.place = whole
      return
    }
    guard text.first == "[", text.last == ")", let middle = text.lastRange(of: "](") else {
      return nil
    }
    let words = text[text.index(after: text.startIndex)..<middle.lowerBound]
    let destination = text[middle.upperBound...].dropLast()
    func place(of part: Substring) -> SourceRange {
      let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
      return whole.range(of: start..<start + part.utf8.count)
    }
    let wordsPlace = TextPlace(words, at: place(of: words))
    self.init(
      destination: String(destination),
      words: words.allSatisfy(\.isWhitespace)
        ? nil : FigureWords(text: String(words), place: wordsPlace),
      at: place(of: destination)
    )
  }

  /// Whether a link leads to a figure, whatever the case of its scheme.
  static func isFigure(_ destination: some StringProtocol) -> Bool {
    // Setting bit 5 makes letters small and leaves the colon as it is.
    destination.utf8.prefix(scheme.utf8.count).lazy.map { $0 | 0x20 }.elementsEqual(scheme.utf8)
  }

  /// What a finding about the figure as a whole underlines.
  var range: SourceRange { words?.place.range ?? place.range }

  /// Where bytes of the address stand.
  func range(of part: Range<Int>) -> SourceRange {
    let offset = hasScheme ? Self.scheme.utf8.count : 0
    return place.range(of: part.lowerBound + offset..<part.upperBound + offset)
  }
}

/// The words of a figure, and those beside them.
struct FigureWords: Hashable, Sendable {
  var text: String
  var place: TextPlace
  /// The plain text of the same block on either side, cut to what lies near.
  var before = ""
  var after = ""
}

/// A figure of a page's prose.
struct ProseFigure: Hashable, Sendable {
  var written: WrittenFigure
  /// The link's title; empty where it has none.
  var title = ""
  /// Where its element stands in the HTML.
  var element: Range<Int>
}

extension String {
  fileprivate func lastRange(of mark: String) -> Range<Index>? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(mark) {
        return index..<self.index(index, offsetBy: mark.count)
      }
    }
    return nil
  }
}
