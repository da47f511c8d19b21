public import Diagnostics
import Quantities
import Tables

/// A figure of a site and what the data says of it, for programs and people at a terminal.
public struct SiteFigure: Hashable, Sendable {
  /// A row of the data that the figure selects.
  public struct Row: Hashable, Sendable {
    /// As pages link to it: `lithium-aus-2024`.
    public var id: String
    public var place: SourceRange
  }

  /// Where its words stand, or where it is to be filled in.
  public var place: SourceRange
  /// As written, without `fig:`.
  public var address: String
  /// The words as written, or the data's own.
  public var text: String
  public var isFilled: Bool
  /// What the data says, with all its digits; `nil` where it has no number.
  public var value: String?
  /// The same as `high` for a number that is known; may be infinite.
  public var low: Double?
  public var high: Double?
  public var unit: String?
  /// `nil` where the figure is bound to nothing, which a finding tells.
  public var verdict: FigureVerdict?
  public var table: String?
  public var measure: String?
  /// What is measured, and of what, for readers.
  public var description: String?
  /// Ascending.
  public var rows: [Row] = []
  public var isEstimated = false
  /// The id of the table's source.
  public var source: String?
  public var edition: String?
}

extension SiteFigure {
  /// A figure whose address leads to no table.
  init(unbound written: WrittenFigure) {
    self.init(
      place: written.range,
      address: written.address,
      text: written.words?.text ?? "–",
      isFilled: written.words == nil
    )
  }

  init(_ figure: BoundFigure, in catalog: Catalog) {
    self.init(unbound: figure.written)
    text = figure.text
    verdict = figure.verdict
    value = figure.exactText
    low = figure.answer.measured?.low
    high = figure.answer.measured?.high
    unit = figure.answer.quantity?.unit?.description
    measure = figure.answer.query?.measure.text
    let parts = [catalog.measures(of: figure), catalog.selection(of: figure)].compactMap(\.self)
    description = parts.isEmpty ? nil : parts.joined(separator: ": ")
    guard let table = figure.answer.table.map({ catalog.tables[$0] }) else { return }
    let schema = table.table.schema
    self.table = schema.name
    isEstimated = figure.answer.measured?.isEstimated ?? false
    rows = (figure.answer.measured?.rows ?? []).map { row in
      Row(id: table.rowIDs[row], place: table.table.range(row))
    }
    let source = table.source.map { catalog.bibliography[$0] }
    self.source = source?.id
    edition = schema.edition ?? source?.edition
  }
}
