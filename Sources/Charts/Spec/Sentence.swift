/// A word between the fields of a sentence.
public enum SentenceWord: String, Hashable, Sendable, CaseIterable {
  case by, per, sized, against, from, to
  case inside = "in"
}

/// What follows the kind: `production by country` has the value `production` and one part.
public struct ChartSentence: Hashable, Sendable {
  /// A word and the field behind it.
  public struct Part: Hashable, Sendable {
    public var word: SentenceWord
    public var name: Placed<String>

    public init(_ word: SentenceWord, _ name: Placed<String>) {
      self.word = word
      self.name = name
    }
  }

  public var values: [Placed<String>]
  /// In the order typed.
  public var parts: [Part]

  public init(values: [Placed<String>] = [], parts: [Part] = []) {
    self.values = values
    self.parts = parts
  }

  /// The fields behind a word, in the order typed.
  public subscript(word: SentenceWord) -> [Placed<String>] {
    parts.compactMap { $0.word == word ? $0.name : nil }
  }
}

/// What a field of a sentence holds.
enum FieldUse: Hashable, Sendable {
  /// Numbers, or the codes of those that are lacking.
  case number
  /// Names; years or dates where a column has nothing else.
  case category
  /// Years or dates, or the codes of those that are lacking.
  case time
  /// Words as they are typed.
  case text
  /// Numbers where a column has nothing else but codes; names otherwise.
  case either
  /// No field: a value, such as the year 2018.
  case literal
}

/// The sentence of one kind: how many fields stand where.
struct SentenceForm: Hashable, Sendable {
  struct Clause: Hashable, Sendable {
    var use: FieldUse
    var count: ClosedRange<Int>
    /// What the second field and those after it hold.
    var later: FieldUse

    init(_ use: FieldUse, _ count: ClosedRange<Int>, later: FieldUse? = nil) {
      self.use = use
      self.count = count
      self.later = later ?? use
    }
  }

  /// The sentence in words, for a message.
  var shape: String
  var values: Clause
  var parts: [SentenceWord: Clause]
  /// Words that may stand before the first field of a part and say nothing.
  var leads: [SentenceWord: String]

  init(
    _ shape: String,
    values: Clause = Clause(.number, 1...1),
    parts: [SentenceWord: Clause],
    leads: [SentenceWord: String] = [:]
  ) {
    self.shape = shape
    self.values = values
    self.parts = parts
    self.leads = leads
  }

  /// Whether a sentence names its fields as often as it must.
  func fits(_ sentence: ChartSentence) -> Bool {
    values.count.contains(sentence.values.count)
      && SentenceWord.allCases.allSatisfy { word in
        (parts[word]?.count ?? 0...0).contains(sentence[word].count)
      }
      && named(in: sentence).allSatisfy { !$0.name.value.isEmpty }
  }

  /// Every name of a sentence with what it holds, the values first.
  func named(in sentence: ChartSentence) -> [(name: Placed<String>, use: FieldUse)] {
    let first = sentence.values.enumerated().map { index, name in
      (name, index == 0 ? values.use : values.later)
    }
    var seen: Set<SentenceWord> = []
    return first
      + sentence.parts.compactMap { part in
        parts[part.word].map { clause in
          (part.name, seen.insert(part.word).inserted ? clause.use : clause.later)
        }
      }
  }
}
