import Quantities
import Testing

extension Phrase {
  /// A phrase in its sentence, marked as the text of a link is: `it mined [over 60%] of it`.
  init(marked sentence: String) throws {
    let start = try #require(sentence.firstIndex(of: "["))
    let end = try #require(sentence.lastIndex(of: "]"))
    self.init(
      String(sentence[sentence.index(after: start)..<end]),
      before: String(sentence[..<start]),
      after: String(sentence[sentence.index(after: end)...])
    )
  }
}

extension Quantity {
  /// `88000 t`, `4200..inf t`, `3 of 10`: a number or two bounds, and a unit, or among how many.
  init(_ kind: Kind, written text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1)
    let numbers = try Self.ends(of: words[0]).map { try #require(Double($0)) }
    var kind = kind
    var unit: String?
    if case .rank = kind {
      kind = .rank(among: try #require(Int(words[1].dropFirst("of ".count))))
    } else if words.count > 1 {
      unit = String(words[1])
    }
    self.init(kind, numbers[0], to: numbers.last, unit: unit.map { MeasureUnit($0) })
  }

  private static func ends(of text: Substring) -> [String] {
    var ends = [""]
    var rest = text
    while let next = rest.popFirst() {
      if next == ".", rest.first == "." {
        rest.removeFirst()
        ends.append("")
      } else {
        ends[ends.count - 1].append(next)
      }
    }
    return ends
  }
}
