import Diagnostics
import Markup
import Quantities
import Tables
import Templating

/// A figure as templates see it. Printed, it is the words of the text: linked to the page's list
/// where it stands on the page that lists it.
struct FigureValues: TemplateObject {
  let catalog: Catalog
  let figure: BoundFigure
  /// Its place in the list of the page that is being rendered, from 1; `nil` elsewhere.
  var number: Int?
  /// Safe markup, the words in `<mark>`; empty where it stands in no sentence.
  var sentence = ""

  var memberNames: [String] {
    [
      "id", "number", "text", "phrase", "is_filled", "sentence", "value", "measure", "measures",
      "selection",
      "is_estimated", "missing_note", "note", "basis", "verdict", "verdict_text", "table_title",
      "table_url", "row_url", "source", "edition", "licence", "newer_edition", "back_url",
    ]
  }

  func member(_ name: String) -> TemplateValue? { written(name) ?? said(name) ?? origin(name) }

  var printedMarkup: TemplateMarkup? {
    var buffer = MarkupBuffer()
    if let number {
      figure.writeStart(number: number, to: &buffer)
      buffer.append(text: figure.text)
      buffer.append("</a>")
    } else {
      buffer.append(text: figure.text)
    }
    return TemplateMarkup(buffer)
  }

  private func written(_ name: String) -> TemplateValue? {
    switch name {
    case "id": .optional(number.map { "figure-\($0)" })
    case "number": number.map { .integer($0) } ?? .null
    case "text": .string(figure.text)
    case "phrase": printedMarkup.map { .markup($0) }
    case "is_filled": .bool(figure.isFilled)
    case "sentence": .markup(text: sentence)
    case "back_url": .optional(number.map { "#figure-\($0)-text" })
    case "note": .optional(figure.answer.note)
    default: nil
    }
  }

  private func said(_ name: String) -> TemplateValue? {
    let measured = figure.answer.measured
    switch name {
    case "value": return .optional(figure.exactText)
    case "measure": return .optional(figure.answer.query?.measure.text)
    case "measures": return .optional(catalog.measures(of: figure))
    case "selection": return .optional(catalog.selection(of: figure))
    case "is_estimated": return .bool(measured?.isEstimated ?? false)
    case "missing_note": return .optional(catalog.missingNote(of: figure))
    case "basis": return .optional(measured?.basis)
    case "verdict": return .string(figure.verdict.rawValue)
    case "verdict_text": return .optional(figure.verdictText)
    default: return nil
    }
  }

  private func origin(_ name: String) -> TemplateValue? {
    guard let number = figure.answer.table else { return memberNames.contains(name) ? .null : nil }
    let entry = catalog.tables[number]
    let schema = entry.table.schema
    let source = entry.source.map { catalog.bibliography[$0] }
    let url = entry.page.map(catalog.address)
    switch name {
    case "table_title": return .string(schema.label)
    case "table_url": return .optional(url)
    case "row_url":
      let row = figure.answer.measured?.rows.first.map { "#" + entry.rowIDs[$0] }
      return .optional(url.map { $0 + (row ?? "") })
    case "source": return source.map { SourceValues.value($0, in: catalog) } ?? .null
    case "edition": return .optional(schema.edition ?? source?.edition)
    case "licence": return .optional(schema.licence?.name ?? source?.licence)
    case "newer_edition":
      return .optional(source?.replacedBy.map { catalog.bibliography[$0].title })
    default: return nil
    }
  }
}

extension BoundFigure {
  /// The start of the link from the figure's words to its entry in the page's list.
  ///
  /// - Parameter title: Of the link as written; empty for none.
  func writeStart(number: Int, title: String = "", to buffer: inout MarkupBuffer) {
    let isEstimate = isFilled && answer.measured?.isEstimated == true
    buffer.append("<a")
    buffer.append(attribute: "class", isEstimate ? "figure is-estimated" : "figure")
    buffer.append(attribute: "id", "figure-\(number)-text")
    buffer.append(attribute: "href", "#figure-\(number)")
    if !title.isEmpty { buffer.append(attribute: "title", title) }
    buffer.append(">")
  }

  /// For readers, why the words are not what the data says; `nil` where they are.
  fileprivate var verdictText: String? {
    let data = answer.quantity?.text(language: language) ?? ""
    return switch verdict {
    case .holds: nil
    case .fails: "The text says “\(text)”; the data says \(exactText ?? data)."
    case .undecided: "The text says “\(text)”; the data says \(data)."
    case .unreadable, .incomparable: judgement?.summary.map { $0.asSentence }
    case .missing: answer.gap.map { $0.summary.asSentence }
    }
  }
}

extension String {
  /// With a capital and a period.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
