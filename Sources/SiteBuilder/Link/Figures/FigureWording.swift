import Diagnostics
import Quantities
import Tables

/// The words of a figure's question, read with its table at hand.
struct FigureWording {
  let question: FigureQuestion
  let table: Table
  private(set) var problems: [FigureAnswer.Problem] = []
  /// Where the words for the field and the measure stand.
  private var fieldPlace: FigureQuestion.Place?
  private var measurePlace: FigureQuestion.Place?

  init(_ question: FigureQuestion, table: Table) {
    self.question = question
    self.table = table
    fieldPlace = question.field?.place
    measurePlace = question.measure?.place
  }

  /// What is asked; `nil` where that cannot be told.
  mutating func query() -> MeasureQuery? {
    guard let (field, measure) = subject() else { return nil }
    return MeasureQuery(
      measure,
      field: field,
      conditions: question.conditions.map { condition($0) },
      comparison: question.comparison.map { condition($0) },
      parts: question.parts?.text
    )
  }

  /// In what unit and with how many decimals the number is filled in.
  ///
  /// - Parameter own: The unit of the number itself; `nil` where it has none.
  mutating func display(own: MeasureUnit?) -> (unit: MeasureUnit?, decimals: Int?) {
    var decimals: Int?
    if let word = question.decimals {
      decimals = Int(word.text).flatMap { (0...9).contains($0) ? $0 : nil }
      if decimals == nil {
        problems.append(
          .init(
            id: "invalid-figure",
            summary: "'decimals' expects how many digits follow the point; '\(word.text.clipped)' "
              + "is not that",
            help: "write a number from 0 to 9",
            place: word.place,
            isLasting: true
          )
        )
      }
    }
    guard let word = question.unit else { return (nil, decimals) }
    let unit = MeasureUnit(word.text)
    if let own, own.factor(to: unit) != nil { return (unit, decimals) }
    problems.append(
      .init(
        id: "incomparable-figure",
        summary: "figure is \(own.map { "in \($0)" } ?? "a number without a unit"); "
          + "'\(word.text.clipped)' measures something else",
        help: own.map { "write a unit that \($0) converts to, or take 'unit' out" }
          ?? "take 'unit' out",
        place: word.place,
        isLasting: true
      )
    )
    return (nil, decimals)
  }
}

// MARK: Field and measure

extension FigureWording {
  private mutating func subject() -> (field: String?, measure: Measure)? {
    guard let what = question.what else {
      guard let word = question.measure else { return (question.field?.text, .value) }
      if let measure = Measure(word.text) { return (question.field?.text, measure) }
      problems.append(unknownMeasure(word, isField: false))
      return nil
    }
    fieldPlace = what.place
    measurePlace = what.place
    // A column's name goes before a measure's.
    if table.fieldNumber(what.text) != nil { return (what.text, .value) }
    if let measure = Measure(what.text) { return (nil, measure) }
    guard let dot = what.text.lastIndex(of: ".") else {
      problems.append(unknownMeasure(what, isField: true))
      return nil
    }
    let (field, measure) = split(what, at: dot)
    fieldPlace = field.place
    measurePlace = measure.place
    if let known = Measure(measure.text) { return (field.text, known) }
    problems.append(unknownMeasure(measure, isField: false))
    return nil
  }

  private func split(
    _ word: FigureQuestion.Word,
    at dot: String.Index
  ) -> (field: FigureQuestion.Word, measure: FigureQuestion.Word) {
    var field = FigureQuestion.Word(text: String(word.text[..<dot]), place: word.place)
    var measure = field
    measure.text = String(word.text[word.text.index(after: dot)...])
    // With percent escapes the bytes are others.
    if case .address(let range) = word.place, range.count == word.text.utf8.count {
      field.place = .address(range.lowerBound..<range.lowerBound + field.text.utf8.count)
      measure.place = .address(range.upperBound - measure.text.utf8.count..<range.upperBound)
    }
    return (field, measure)
  }

  private func unknownMeasure(
    _ word: FigureQuestion.Word,
    isField: Bool
  ) -> FigureAnswer.Problem {
    let fields = table.schema.fields.map(\.name)
    var nearest = Measure.nearest(to: word.text)
    if isField, nearest == nil { nearest = fields.nearest(to: word.text) }
    return FigureAnswer.Problem(
      id: "unknown-measure",
      summary: isField
        ? "'\(word.text.clipped)' is no measure, and no field of table '\(table.schema.name)'"
        : "'\(word.text.clipped)' is no measure",
      help: nearest.map { "replace with '\($0)'" }
        ?? "write one of \(Measure.names.joined(separator: ", "))",
      place: word.place,
      isLasting: true
    )
  }
}

// MARK: Conditions

extension FigureWording {
  private func condition(_ condition: FigureQuestion.Condition) -> Selection.Condition {
    let texts = condition.values.map(\.text)
    guard texts.count == 1, let ends = texts[0].endsOfRange else {
      return .init(condition.field.text, texts.count == 1 ? .init(texts[0]) : .anyOf(texts))
    }
    return .init(condition.field.text, .range(from: ends.from, to: ends.to))
  }

  /// Takes in what the table finds wrong with the question.
  mutating func add(_ problems: [MeasureProblem]) {
    self.problems += problems.map { problem($0) }
  }

  /// A problem of the table's, at the words that it is about.
  private func problem(_ problem: MeasureProblem) -> FigureAnswer.Problem {
    FigureAnswer.Problem(
      id: problem.id,
      summary: problem.summary,
      help: problem.help ?? "correct the address",
      place: place(of: problem),
      isLasting: problem.id.hasPrefix("unknown-") || problem.part == .field
        || problem.part == .parts,
      notes: problem.cells.map { cell in
        .init(cell.text, at: table.range(cell.row, cell.field))
      }
    )
  }

  private func place(of problem: MeasureProblem) -> FigureQuestion.Place? {
    switch problem.part {
    case .whole: nil
    case .measure: measurePlace
    case .field: fieldPlace
    case .parts: question.parts?.place
    case .condition(let number, let isField):
      place(question.conditions[number], isField, problem)
    case .comparison(let number, let isField):
      place(question.comparison[number], isField, problem)
    }
  }

  /// The field, all values, or the one value among several that the problem quotes.
  private func place(
    _ condition: FigureQuestion.Condition,
    _ isField: Bool,
    _ problem: MeasureProblem
  ) -> FigureQuestion.Place {
    if isField { return condition.field.place }
    guard problem.id == "unknown-value" else { return condition.place }
    return condition.values.first { problem.summary.contains("'\($0.text)'") }?.place
      ?? condition.place
  }
}

extension String {
  /// `2021` and `2025` of `2021..2025`; `nil` for other texts.
  fileprivate var endsOfRange: (from: String, to: String)? {
    let dot = UInt8(ascii: ".")
    var last: Index?
    for index in utf8.indices {
      defer { last = index }
      guard utf8[index] == dot, let start = last, utf8[start] == dot else { continue }
      return (String(self[..<start]), String(self[utf8.index(after: index)...]))
    }
    return nil
  }
}

extension Quantity {
  /// The answer of a table as a number with its kind.
  ///
  /// - Parameter unit: Of the field that was measured.
  init(_ measure: Measure, _ measured: Measured, unit: MeasureUnit?) {
    let (low, high) = (measured.low, measured.high)
    switch measure {
    case .value, .latest, .total, .withoutTop: self.init(.amount, low, to: high, unit: unit)
    case .share, .top: self.init(.share, low, to: high)
    case .rank: self.init(.rank(among: measured.parts ?? 0), low, to: high)
    case .change: self.init(.change, low, to: high, unit: unit)
    case .growth: self.init(.growth, low, to: high)
    case .ratio: self.init(.ratio, low, to: high)
    case .hhi: self.init(.concentration, low, to: high)
    case .count: self.init(.count, low, to: high)
    }
  }
}
