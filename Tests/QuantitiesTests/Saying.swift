import Quantities
import Testing

/// A sentence with its phrase in brackets, `China mined [over 60%] of it`, and values of the data for
/// which it is so and for which it is not.
struct Saying: Sendable, CustomTestStringConvertible {
  let sentence: String
  let kind: Quantity.Kind
  let unit: MeasureUnit?
  let language: String
  let holds: [Double]
  let fails: [Double]

  var testDescription: String { "\(sentence) (\(language))" }

  init(
    _ sentence: String,
    _ kind: Quantity.Kind,
    _ unit: String? = nil,
    in language: String = "en",
    holds: [Double] = [],
    fails: [Double] = []
  ) {
    self.sentence = sentence
    self.kind = kind
    self.unit = unit.map(MeasureUnit.init)
    self.language = language
    self.holds = holds
    self.fails = fails
  }

  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    for (values, verdict) in [(holds, Judgement.Verdict.holds), (fails, .fails)] {
      for value in values {
        let judgement = judge(
          Phrase(sentence: sentence),
          Quantity(kind, value, unit: unit),
          language: language
        )
        #expect(
          judgement.verdict == verdict,
          "\(sentence) of \(value): \(judgement.summary ?? "")",
          sourceLocation: sourceLocation
        )
      }
    }
  }
}

extension Phrase {
  /// The words in brackets, among the others.
  init(sentence: String) {
    let parts = sentence.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(String(rest[0]), before: String(parts[0]), after: String(rest[1]))
  }
}

func share(_ sentence: String, holds: [Double] = [], fails: [Double] = []) -> Saying {
  Saying(sentence, .share, holds: holds, fails: fails)
}

func tonnes(
  _ sentence: String,
  in language: String = "en",
  holds: [Double] = [],
  fails: [Double] = []
) -> Saying {
  Saying(sentence, .amount, "t", in: language, holds: holds, fails: fails)
}

func growth(_ sentence: String, holds: [Double] = [], fails: [Double] = []) -> Saying {
  Saying(sentence, .growth, holds: holds, fails: fails)
}

func count(_ sentence: String, holds: [Double] = [], fails: [Double] = []) -> Saying {
  Saying(sentence, .count, holds: holds, fails: fails)
}
