/// A table typed in a spec: lines of cells between bars, the names of the fields first.
///
/// ```
/// | country   | production (t) |
/// | Australia | 88,000         |
/// | Zimbabwe  | 22,000e        |
/// | Canada    | W              |
/// ```
extension SpecReader {
  /// Numbers in the column named `value`, dates or years where a column has nothing else.
  mutating func pipeTable(_ text: String, value: String, _ path: [Int]) -> ChartTable? {
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
    let fields = head.cells.map { Self.field($0.text) }
    let body = lines.dropFirst().filter { !$0.isRule }
    for line in body where line.cells.count != fields.count {
      report(
        "uneven-chart-rows",
        "this line has \(line.cells.count) cells, the first \(fields.count)",
        "write \(fields.count) cells between bars",
        at: SpecPlace(path, offsets: line.offsets)
      )
    }
    let even = body.filter { $0.cells.count == fields.count }
    let isTime = fields.indices.map { column in
      !even.isEmpty && even.allSatisfy { ChartTime($0.cells[column].text) != nil }
    }
    let rows = even.map { line in
      line.cells.enumerated().map { column, cell in
        fields[column].name == value
          ? number(cell, path) : Self.label(cell.text, isTime: isTime[column])
      }
    }
    return ChartTable(fields: fields, rows: rows)
  }

  private mutating func number(_ cell: PipeLine.Cell, _ path: [Int]) -> ChartCell {
    if let code = Self.codes.first(where: { $0.code == cell.text }) {
      return .missing(code: code.code, meaning: code.meaning)
    }
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

  private static func label(_ text: String, isTime: Bool) -> ChartCell {
    if isTime, let time = ChartTime(text) { return .time(time) }
    let rest: Set = ["other", "others", "other countries", "rest of world", "rest of the world"]
    return .category(ChartCategory(text, isRest: rest.contains(text.lowercased())))
  }

  /// `production (t)` is the field `production` in `t`.
  private static func field(_ head: String) -> ChartField {
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
