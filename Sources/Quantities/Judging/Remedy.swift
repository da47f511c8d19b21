import Markup

/// What a phrase should have said.
struct Remedy {
  /// A phrase that holds.
  private(set) var text: String
  /// The change that makes the phrase hold, where only one can be meant: another number in digits,
  /// without a hedge that has a side.
  private(set) var fix: Judgement.Edit?

  init(_ phrase: Phrase, _ claim: Claim, _ quantity: Quantity, language: String) {
    text = quantity.text(language: language)
    guard quantity.low == quantity.high else { return }
    if let word = Self.word(for: claim, quantity), Self.holds(word, in: phrase, quantity, language)
    {
      text = word
      return
    }
    let edits = NumberEdits(phrase, claim, quantity, language: language)
    for edit in edits.candidates {
      let changed = phrase.text.replacing(edit)
      guard Self.holds(changed, in: phrase, quantity, language) else { continue }
      text = changed
      if claim.hedge.side == 0, edits.areCertain { fix = edit }
      return
    }
  }

  /// A word in place of a number of nothing.
  private static func word(for claim: Claim, _ quantity: Quantity) -> String? {
    guard quantity.low == 0 else { return nil }
    switch claim.meaning {
    case .part: return "none"
    case .difference, .multiple: return "unchanged"
    case .amount, .unchanged, .allBut, .rank: return nil
    }
  }

  private static func holds(
    _ text: String,
    in phrase: Phrase,
    _ quantity: Quantity,
    _ language: String
  ) -> Bool {
    var changed = phrase
    changed.text = text
    guard let accepted = reading(of: changed, quantity, language: language) else { return false }
    return quantity.verdict(accepted) == .holds
  }
}

extension String {
  /// With a stretch of its bytes replaced.
  fileprivate func replacing(_ edit: Judgement.Edit) -> String {
    let bytes = Array(utf8)
    return String(
      decoding: bytes[..<edit.range.lowerBound] + Array(edit.replacement.utf8)
        + bytes[edit.range.upperBound...],
      as: UTF8.self
    )
  }
}
