import Diagnostics
import Quantities

/// A figure of a page with what the data says of it.
///
/// A class because lists of figures are many: immutable.
final class BoundFigure: Sendable {
  let written: WrittenFigure
  let answer: FigureAnswer
  /// Of the page that it is written on.
  let language: String
  /// `nil` for a figure that is filled in, and for one without a number to hold it against.
  let judgement: Judgement?
  /// What the page prints: the words as written, or the data's own.
  let text: String

  /// Whether the words are the data's.
  var isFilled: Bool { written.words == nil }

  var verdict: FigureVerdict {
    guard answer.quantity != nil else { return .missing }
    switch judgement?.verdict {
    case .holds, nil: return .holds
    case .fails: return .fails
    case .undecided: return .undecided
    case .unreadable: return .unreadable
    case .incomparable: return .incomparable
    }
  }

  /// What the data says, with all its digits.
  var exactText: String? { answer.quantity?.exactText(language: language) }

  init(_ written: WrittenFigure, _ answer: FigureAnswer, language: String) {
    self.written = written
    self.answer = answer
    self.language = language
    if let words = written.words {
      text = words.text
      judgement = answer.quantity.map { quantity in
        let phrase = Phrase(words.text, before: words.before, after: words.after)
        return judge(phrase, quantity, language: language)
      }
    } else {
      judgement = nil
      text =
        answer.quantity?.text(language: language, in: answer.unit, decimals: answer.decimals)
        ?? "–"
    }
  }
}

/// Whether the words of a figure are what the data says.
public enum FigureVerdict: String, Hashable, Sendable {
  case holds
  case fails
  /// The data leaves it open.
  case undecided
  /// The words say no number that can be checked.
  case unreadable
  /// The words speak of something else than the data.
  case incomparable
  /// The data has no number.
  case missing
}

/// A figure as one of those that a page lists.
enum FigurePlace: Hashable, Sendable {
  /// In the prose of a page, by its number there.
  case prose(page: Int, Int)
  /// Among the record's values, by its number there.
  case field(page: Int, Int)

  var page: Int {
    switch self {
    case .prose(let page, _), .field(let page, _): page
    }
  }
}

/// A figure among a record's values.
struct FieldFigure: Sendable {
  /// The number of the field in the collection's schema, and of the item in a list.
  var field: Int
  var item: Int
  var written: WrittenFigure
  /// `nil` where a finding has said why it is not bound.
  var figure: BoundFigure?
}
