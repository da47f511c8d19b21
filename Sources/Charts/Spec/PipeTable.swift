/// A table typed in a spec: lines of cells between bars, the names of the fields first.
///
/// ```
/// | country   | production (t) |
/// | Australia | 88,000         |
/// | Zimbabwe  | 22,000e        |
/// | Canada    | W              |
/// ```
struct PipeTable {
  var fields: [ChartField]
  /// As many cells in each as there are fields.
  var lines: [PipeLine]
}

extension SpecReader {
  /// Each column is read as what the sentence says it holds.
  mutating func pipeTable(
    _ text: String,
    _ named: [(name: Placed<String>, use: FieldUse)],
    _ path: [Int]
  ) -> ChartTable? {
    guard let table = evenTable(text, path) else { return nil }
    let columns = table.fields.indices.map { column in
      let use = named.first { $0.name.value == table.fields[column].name && $0.use != .literal }?
        .use
      return table.settled(use ?? .category, column)
    }
    let rows = table.lines.map { line in
      zip(line.cells, columns).map { cell, use in self.cell(cell, as: use, path) }
    }
    return ChartTable(fields: table.fields, rows: rows)
  }

  /// The lines with as many cells as the first; the others are told.
  private mutating func evenTable(_ text: String, _ path: [Int]) -> PipeTable? {
    let lines = PipeLine.lines(of: text)
    guard let head = lines.first else {
      report(
        "bad-chart-rows",
        "'rows' is empty",
        "write a line such as '| country | production (t) |'",
        at: SpecPlace(path)
      )
      return nil
    }
    let count = head.cells.count
    let body = lines.dropFirst().filter { !$0.isRule }
    for line in body where line.cells.count != count {
      report(
        "uneven-chart-rows",
        "this line has \(line.cells.count) cells, the first \(count)",
        "write \(count) cells between bars",
        at: SpecPlace(path, offsets: line.offsets)
      )
    }
    return PipeTable(
      fields: head.cells.map { PipeTable.field($0.text) },
      lines: body.filter { $0.cells.count == count }
    )
  }

  private mutating func cell(
    _ cell: PipeLine.Cell,
    as use: FieldUse,
    _ path: [Int]
  ) -> ChartCell {
    switch use {
    case .number: number(cell, path)
    case .time: time(cell, path)
    case .category, .text, .either, .literal: PipeTable.label(cell.text)
    }
  }

  private mutating func time(_ cell: PipeLine.Cell, _ path: [Int]) -> ChartCell {
    if let time = ChartTime(cell.text) { return .time(time) }
    if let missing = PipeTable.missing(cell.text.isEmpty ? "—" : cell.text) { return missing }
    report(
      "bad-chart-time",
      "'\(cell.text)' is neither a year nor a date",
      "write 2024, 2024-03 or 2024-03-31, or NA (not available)",
      at: SpecPlace(path, offsets: cell.offsets)
    )
    return .missing(code: "NA", meaning: "not available")
  }

  private mutating func number(_ cell: PipeLine.Cell, _ path: [Int]) -> ChartCell {
    if let missing = PipeTable.missing(cell.text) { return missing }
    if let printed = PrintedNumber(cell.text) {
      return .number(printed.number, flags: printed.flags)
    }
    report(
      "bad-chart-number",
      "'\(cell.text)' is no number",
      "write a number such as 1,200 or 1,200e, or W (withheld), NA (not available)",
      at: SpecPlace(path, offsets: cell.offsets)
    )
    return .missing(code: "NA", meaning: "not available")
  }
}

extension PipeTable {
  /// What a column holds, where its cells decide.
  fileprivate func settled(_ use: FieldUse, _ column: Int) -> FieldUse {
    let texts = lines.map(\.cells[column].text)
    switch use {
    case .category:
      return !texts.isEmpty && texts.allSatisfy { ChartTime($0) != nil } ? .time : use
    case .either:
      let areNumbers = texts.allSatisfy { Self.missing($0) != nil || PrintedNumber($0) != nil }
      return areNumbers ? .number : use
    case .number, .time, .text, .literal:
      return use
    }
  }

  fileprivate static func label(_ text: String) -> ChartCell {
    let rest: Set = ["other", "others", "other countries", "rest of world", "rest of the world"]
    return .category(ChartCategory(text, isRest: rest.contains(text.lowercased())))
  }

  fileprivate static func missing(_ text: String) -> ChartCell? {
    codes.first { $0.code == text }.map { .missing(code: $0.code, meaning: $0.meaning) }
  }

  /// `production (t)` is the field `production` in `t`.
  fileprivate static func field(_ head: String) -> ChartField {
    guard head.last == ")", let open = head.lastIndex(of: "(") else {
      return ChartField(name: head, title: head.capitalisedFirst)
    }
    let name = head[..<open].trimmed
    let unit = head[head.index(after: open)...].dropLast().trimmed
    return ChartField(name: name, title: name.capitalisedFirst, unit: unit.isEmpty ? nil : unit)
  }

  private static let codes = [
    (code: "W", meaning: "withheld"),
    (code: "NA", meaning: "not available"),
    (code: "—", meaning: "not available"),
    (code: "..", meaning: "not applicable"),
  ]
}

/// One line of a table typed with bars.
struct PipeLine {
  struct Cell {
    var text: String
    var offsets: Range<Int>
  }

  var cells: [Cell]
  var offsets: Range<Int>

  /// Only hyphens and colons: the line below the heads.
  var isRule: Bool {
    cells.allSatisfy { !$0.text.isEmpty && $0.text.allSatisfy { $0 == "-" || $0 == ":" } }
  }

  /// Offsets are UTF-8 bytes of `text`.
  static func lines(of text: String) -> [PipeLine] {
    let bytes = Array(text.utf8)
    return bytes.indices.split(omittingEmptySubsequences: true) { bytes[$0] == 0x0a }
      .compactMap { line in
        guard let inner = trim(line.startIndex..<line.endIndex, bytes) else { return nil }
        var (start, end) = (inner.lowerBound, inner.upperBound)
        if bytes[start] == 0x7c { start += 1 }
        if end > start, bytes[end - 1] == 0x7c { end -= 1 }
        let cells = (start..<end).split(omittingEmptySubsequences: false) { bytes[$0] == 0x7c }
        return PipeLine(cells: cells.map { cell($0, bytes) }, offsets: inner)
      }
  }

  private static func cell(_ part: Range<Int>.SubSequence, _ bytes: [UInt8]) -> Cell {
    let whole = part.startIndex..<part.endIndex
    let range = trim(whole, bytes) ?? whole.lowerBound..<whole.lowerBound
    return Cell(text: String(decoding: bytes[range], as: UTF8.self), offsets: range)
  }

  private static func trim(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    guard let first = range.first(where: { bytes[$0] > 0x20 }),
      let last = range.last(where: { bytes[$0] > 0x20 })
    else { return nil }
    return first..<(last + 1)
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
