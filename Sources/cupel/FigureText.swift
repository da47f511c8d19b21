import Diagnostics
import Markup
import SiteBuilder

extension SiteFigure {
  private var verdictWord: String { verdict?.rawValue ?? "unbound" }

  /// Place, words, value, verdict and address, with tabs between them.
  var line: String {
    [place.place, text, value ?? "–", verdictWord, "fig:" + address]
      .map { TerminalText.plain($0) }.joined(separator: "\t")
  }

  /// The value, and below it what it is and where it comes from.
  var paragraph: String {
    var lines = [(isEstimated ? "\(value ?? "–") (estimated)" : value ?? "–")]
    if !isFilled { lines.append("  text     \(text): \(verdictWord)") }
    if let description { lines.append("  measures \(description)") }
    if let unit { lines.append("  unit     \(unit)") }
    let shown = rows.prefix(8).map { "\($0.place.file):\($0.place.start.line)  \($0.id)" }
    for (index, row) in shown.enumerated() {
      lines.append((index == 0 ? "  rows     " : "           ") + row)
    }
    if rows.count > shown.count { lines.append("           and \(rows.count - shown.count) more") }
    if let source {
      lines.append("  source   \([source, edition].compactMap(\.self).joined(separator: ", "))")
    }
    return lines.map { TerminalText.plain($0) }.joined(separator: "\n")
  }

  var json: JSONValue {
    .object([
      ("file", .text(place.file)), ("line", .number(place.start.line)),
      ("column", .number(place.start.column)), ("address", .text("fig:" + address)),
      ("text", .text(text)), ("is_filled", .bool(isFilled)), ("verdict", .text(verdictWord)),
      ("value", JSONValue(value)), ("low", number(low)), ("high", number(high)),
      ("unit", JSONValue(unit)), ("is_estimated", .bool(isEstimated)), ("table", JSONValue(table)),
      ("measure", JSONValue(measure)), ("description", JSONValue(description)),
      ("rows", .array(rows.map(\.json))), ("source", JSONValue(source)),
      ("edition", JSONValue(edition)),
    ])
  }

  /// `null` for what is not known or has no end.
  private func number(_ number: Double?) -> JSONValue {
    guard let number, number.isFinite else { return .null }
    return .decimal(NumberText.plain(number, decimals: 9))
  }
}

extension SiteFigure.Row {
  fileprivate var json: JSONValue {
    .object([
      ("id", .text(id)), ("file", .text(place.file)), ("line", .number(place.start.line)),
    ])
  }
}
