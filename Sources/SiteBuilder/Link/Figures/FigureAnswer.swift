import Diagnostics
import Quantities
import Tables

/// What the tables say to one address, wherever it is written.
///
/// A class because many figures share one: immutable.
final class FigureAnswer: Sendable {
  /// Why there is no number.
  struct Problem: Hashable, Sendable {
    var id: String
    var summary: String
    var help: String
    /// `nil` for the address as a whole.
    var place: FigureQuestion.Place?
    /// Whether no use of a named figure can make right what is wrong with its definition.
    var isLasting = false
    /// Places in the data that show it.
    var notes: [Diagnostic.Note] = []
  }

  /// The table by its number; `nil` where the address leads to none.
  let table: Int?
  /// `nil` where the words of the question mean nothing.
  let query: MeasureQuery?
  let measured: Measured?
  /// The same as a number with a kind and a unit.
  let quantity: Quantity?
  /// The unit of the field that is measured.
  let dataUnit: MeasureUnit?
  /// How a filled-in figure is written.
  let unit: MeasureUnit?
  let decimals: Int?
  /// The number of the named figure that the address names.
  let name: Int?
  /// For readers, from the named figure.
  let note: String?
  let problems: [Problem]

  init(
    table: Int? = nil,
    query: MeasureQuery? = nil,
    measured: Measured? = nil,
    dataUnit: MeasureUnit? = nil,
    display: (unit: MeasureUnit?, decimals: Int?) = (nil, nil),
    name: Int? = nil,
    note: String? = nil,
    problems: [Problem] = []
  ) {
    self.table = table
    self.query = query
    self.measured = measured
    self.dataUnit = dataUnit
    quantity = query.flatMap { query in
      measured.map { Quantity(query.measure, $0, unit: dataUnit) }
    }
    unit = display.unit
    decimals = display.decimals
    self.name = name
    self.note = note
    self.problems = problems
  }

  /// The gap in the data because of which there is no number, where that is all that is wrong.
  var gap: Problem? {
    guard problems.count == 1, problems[0].id == "missing-value" else { return nil }
    return problems[0]
  }
}

extension FigureAnswer.Problem {
  /// As a finding, where `figure` was written.
  ///
  /// What is wrong with a name of `figures.yaml` is told there, once.
  func diagnostic(of figure: WrittenFigure, name: NamedFigure?) -> Diagnostic {
    var range = figure.range
    var notes = notes
    switch place {
    case .address(let part): range = figure.range(of: part)
    case .named(let place) where isLasting: range = place
    case .named(let place):
      notes.append(.init("figure '\(name?.name.value ?? "")' is defined here", at: place))
    case nil: break
    }
    return Diagnostic(.error, id: id, summary, at: range, help: help, notes: notes)
  }
}
