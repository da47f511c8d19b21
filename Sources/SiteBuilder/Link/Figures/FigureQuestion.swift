import Diagnostics

/// What a figure asks, in words: of its address, of a named figure, or of both.
struct FigureQuestion: Hashable, Sendable {
  /// Where a word was written.
  enum Place: Hashable, Sendable {
    /// Bytes of the address.
    case address(Range<Int>)
    /// In `figures.yaml`.
    case named(SourceRange)
  }

  struct Word: Hashable, Sendable {
    var text: String
    var place: Place
  }

  struct Condition: Hashable, Sendable {
    var field: Word
    var values: [Word]
    /// Where all values stand.
    var place: Place
  }

  var table: Word
  /// A measure, a field, or both with a `.` between them, as an address has it.
  var what: Word?
  var field: Word?
  var measure: Word?
  var conditions: [Condition] = []
  var comparison: [Condition] = []
  var parts: Word?
  var unit: Word?
  var decimals: Word?
  /// The number of the named figure that it comes from.
  var name: Int?
  var note: String?
}

extension FigureQuestion {
  /// - Returns: `nil` for a figure without a table.
  init?(_ figure: NamedFigure, number: Int) {
    guard let table = figure.table else { return nil }
    self.table = Word(table)
    field = figure.field.map { Word($0) }
    measure = figure.measure.map { Word($0) }
    conditions = figure.conditions.map { Condition($0) }
    comparison = figure.comparison.map { Condition($0) }
    parts = figure.parts.map { Word($0) }
    unit = figure.unit.map { Word($0) }
    decimals = figure.decimals.map { Word($0) }
    name = number
    note = figure.note
  }

  init(table: FigureAddress.Word, what: FigureAddress.Word) {
    self.table = Word(table)
    self.what = Word(what)
  }

  /// Takes in the conditions of an address; one on a field that has a condition already takes its
  /// place.
  ///
  /// - Parameter isField: Whether the table has a field of that name: it goes before a key that
  ///   means something else.
  mutating func add(_ conditions: [FigureAddress.Condition], isField: (String) -> Bool) {
    var added: [Condition] = []
    var compared: [Condition] = []
    for condition in conditions {
      let key = condition.key.text
      let word = Word(text: condition.values.map(\.text).joined(separator: ","), at: condition)
      switch key {
      case _ where isField(key): added.append(Condition(condition))
      case "by": parts = word
      case "unit": unit = word
      case "decimals": decimals = word
      case _ where key.hasPrefix("to."):
        var other = Condition(condition)
        other.field.text.removeFirst("to.".count)
        if case .address(let range) = other.field.place {
          other.field.place = .address(range.lowerBound + "to.".count..<range.upperBound)
        }
        compared.append(other)
      default: added.append(Condition(condition))
      }
    }
    self.conditions.replace(with: added)
    comparison.replace(with: compared)
  }
}

extension [FigureQuestion.Condition] {
  fileprivate mutating func replace(with others: Self) {
    removeAll { old in others.contains { $0.field.text == old.field.text } }
    self += others
  }
}

extension FigureQuestion.Word {
  fileprivate init(_ word: Located<String>) {
    self.init(text: word.value, place: .named(word.range))
  }

  fileprivate init(_ word: FigureAddress.Word) {
    self.init(text: word.text, place: .address(word.range))
  }

  fileprivate init(text: String, at condition: FigureAddress.Condition) {
    self.init(text: text, place: .address(condition.range))
  }
}

extension FigureQuestion.Condition {
  fileprivate init(_ condition: NamedFigure.Condition) {
    self.init(
      field: .init(condition.field),
      values: condition.values.map { .init($0) },
      place: .named(condition.range)
    )
  }

  fileprivate init(_ condition: FigureAddress.Condition) {
    self.init(
      field: .init(condition.key),
      values: condition.values.map { .init($0) },
      place: .address(condition.range)
    )
  }
}
