import Markup

extension Chart {
  /// The drawn rows, and those behind "other", as a table that opens on demand.
  func writeTable(to buffer: inout MarkupBuffer) {
    let table = model.table
    buffer.append(spec.options.table == .open ? "<details open>" : "<details>")
    buffer.append("<summary>")
    buffer.append(text: ChartWords.filled(words.dataTable, "\(table.rows.count)"))
    buffer.append("</summary><div class=\"scroll\" tabindex=\"0\" role=\"group\"")
    buffer.append(attribute: "aria-label", spec.title)
    buffer.append("><table><caption>")
    buffer.append(text: subtitle)
    buffer.append("</caption><thead><tr>")
    for stub in table.stubs { writeHead(stub.title, isNumber: false, to: &buffer) }
    for head in table.values { writeHead(head.title, isNumber: head.isNumber, to: &buffer) }
    buffer.append("</tr></thead><tbody>")
    for row in table.rows { writeRow(row, table.values, to: &buffer) }
    buffer.append("</tbody></table></div></details>\n")
  }

  private func writeHead(_ title: String, isNumber: Bool, to buffer: inout MarkupBuffer) {
    buffer.append(isNumber ? "<th scope=\"col\" class=\"nu\">" : "<th scope=\"col\">")
    buffer.append(text: title)
    buffer.append("</th>")
  }

  private func writeRow(
    _ row: TwinTable.Row,
    _ heads: [TwinTable.Heading],
    to buffer: inout MarkupBuffer
  ) {
    buffer.append(row.isMember ? "<tr class=\"sub\">" : "<tr>")
    for category in row.categories {
      buffer.append("<th scope=\"row\">")
      if let link = category.link {
        buffer.append("<a")
        buffer.append(attribute: "href", link)
        buffer.append(">")
      }
      buffer.append(text: category.label)
      if category.link != nil { buffer.append("</a>") }
      buffer.append("</th>")
    }
    for (head, cell) in zip(heads, row.values) {
      buffer.append(head.isNumber ? "<td>" : "<td class=\"tx\">")
      switch cell {
      case .value(let value): write(value, head.text ?? valueText, to: &buffer)
      case .text(let text): buffer.append(text: text)
      case nil: buffer.append("–")
      }
      buffer.append("</td>")
    }
    buffer.append("</tr>")
  }

  /// A code or the letters after a number carry their meaning.
  private func write(
    _ value: ChartValue,
    _ text: ValueText,
    to buffer: inout MarkupBuffer
  ) {
    switch value {
    case .missing(let code, let meaning): writeAbbreviation(code, meaning, to: &buffer)
    case .number(let number, let flags):
      buffer.append(text: text.full(.number(number, [])))
      let notes = ChartNotes(words: words)
      for flag in flags {
        writeAbbreviation(flag.letter, notes.meaning(of: flag), to: &buffer)
      }
    }
  }

  private func writeAbbreviation(
    _ text: String,
    _ meaning: String,
    to buffer: inout MarkupBuffer
  ) {
    buffer.append("<abbr")
    buffer.append(attribute: "title", meaning)
    buffer.append(">")
    buffer.append(text: text)
    buffer.append("</abbr>")
  }
}
