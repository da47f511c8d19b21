/// A stretch of prose that says something of a quantity, among the words of its block.
public struct Phrase: Hashable, Sendable {
  /// `over 60%`
  public var text: String
  /// The plain text of the same block before it and after it: a hedge or a unit may stand there.
  public var before: String
  public var after: String

  public init(_ text: String, before: String = "", after: String = "") {
    self.text = text
    self.before = before
    self.after = after
  }
}

/// Whether what a phrase says of a quantity is so.
public struct Judgement: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    case holds
    case fails
    /// The bounds of the data allow both.
    case undecided
    /// The phrase is not understood.
    case unreadable
    /// The phrase is understood, but speaks of something else: tonnes for dollars.
    case incomparable
  }

  public struct Edit: Hashable, Sendable {
    /// In UTF-8 bytes of the phrase's own text.
    public var range: Range<Int>
    public var replacement: String
  }

  public var verdict: Verdict
  /// The numbers that the phrase allows, in the unit of the quantity.
  public var accepted: Interval?
  /// For an unreadable or incomparable phrase, one clause that says why.
  public var summary: String?
  /// What to do about it, as a verb phrase, where another phrase alone does not help.
  public var help: String?
  /// A phrase that would hold: `over 60%`.
  public var remedy: String?
  /// The change that makes the phrase hold, where only one can be meant.
  public var fix: Edit?

  init(
    _ verdict: Verdict,
    accepted: Interval? = nil,
    summary: String? = nil,
    help: String? = nil,
    remedy: String? = nil,
    fix: Edit? = nil
  ) {
    self.verdict = verdict
    self.accepted = accepted
    self.summary = summary
    self.help = help
    self.remedy = remedy
    self.fix = fix
  }
}

/// Reads what `phrase` says and holds it against `quantity`.
///
/// - Parameter language: Of the page, a BCP 47 tag: it decides what `88.000` is. Digits, signs and
///   units are understood in every language, words in English.
public func judge(_ phrase: Phrase, _ quantity: Quantity, language: String) -> Judgement {
  let claim: Claim
  do throws(Misreading) {
    claim = try Claim(phrase, of: quantity.kind, language: language)
  } catch {
    return Judgement(
      .unreadable,
      summary: "'\(phrase.text)' cannot be checked: \(error.summary)",
      help: error.help,
      remedy: quantity.text(language: language)
    )
  }
  let accepted: Interval
  do throws(Mismatch) {
    accepted = try Acceptance(quantity: quantity).interval(of: claim)
  } catch {
    return Judgement(
      error.verdict,
      summary: error.summary,
      help: error.help,
      remedy: quantity.text(language: language)
    )
  }
  let verdict = quantity.verdict(accepted)
  guard verdict != .holds, quantity.low.isFinite || quantity.high.isFinite else {
    return Judgement(verdict, accepted: accepted)
  }
  let remedy = Remedy(phrase, claim, quantity, language: language)
  return Judgement(verdict, accepted: accepted, remedy: remedy.text, fix: remedy.fix)
}

/// The numbers that a phrase allows a quantity to be; `nil` where it does not speak of it.
func reading(of phrase: Phrase, _ quantity: Quantity, language: String) -> Interval? {
  do throws(Misreading) {
    let claim = try Claim(phrase, of: quantity.kind, language: language)
    do throws(Mismatch) {
      return try Acceptance(quantity: quantity).interval(of: claim)
    } catch { return nil }
  } catch { return nil }
}

extension Quantity {
  /// Whether all, none or some of the numbers it may be are accepted.
  func verdict(_ accepted: Interval) -> Judgement.Verdict {
    let known = Interval(low, high)
    if accepted.contains(known) { return .holds }
    return accepted.overlaps(known) && low < high ? .undecided : .fails
  }
}
