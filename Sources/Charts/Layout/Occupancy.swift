/// What is taken of a drawing: one bit for each square of 2 by 2 SVG user units.
///
/// Marking is generous and asking is strict: a square that is touched counts as covered, so what
/// is free here is free in the drawing. Nothing outside the drawing is ever taken.
/// Source: Kittivorawong, Moritz, Wongsuphasawat, Heer 2021, "Fast and Flexible Overlap Detection
/// for Chart Labeling with Occupancy Bitmap".
struct Occupancy: Hashable, Sendable {
  private let columns: Int
  private let rows: Int
  private let rowLength: Int
  /// Row after row, the leftmost square in the lowest bit.
  private var words: [UInt64]

  private static let square = 2.0

  /// - Parameters: In SVG user units.
  init(width: Double, height: Double) {
    columns = Self.count(width)
    rows = Self.count(height)
    rowLength = (columns + 63) / 64
    words = Array(repeating: 0, count: rowLength * rows)
  }

  mutating func mark(_ box: Box) {
    let columns = squares(box.x, box.right, limit: columns)
    for row in squares(box.y, box.bottom, limit: rows) { fill(columns, of: row) }
  }

  mutating func mark(dot center: Point, radius: Double) {
    for row in squares(center.y - radius, center.y + radius, limit: rows) {
      let top = Double(row) * Self.square
      let away = max(0, top - center.y, center.y - top - Self.square)
      let half = max(0, radius * radius - away * away).squareRoot()
      fill(squares(center.x - half, center.x + half, limit: columns), of: row)
    }
  }

  /// A straight line, thinner than a square.
  mutating func mark(line from: Point, _ to: Point) {
    let (top, low) = from.y <= to.y ? (from, to) : (to, from)
    let slope = low.y > top.y ? (low.x - top.x) / (low.y - top.y) : 0
    for row in squares(top.y, low.y, limit: rows) {
      let y = Double(row) * Self.square
      let enter = y <= top.y ? top.x : top.x + (y - top.y) * slope
      let leave = y + Self.square >= low.y ? low.x : top.x + (y + Self.square - top.y) * slope
      fill(squares(min(enter, leave), max(enter, leave), limit: columns), of: row)
    }
  }

  /// Whether nothing that was marked touches the box.
  func isFree(_ box: Box) -> Bool {
    let columns = squares(box.x, box.right, limit: columns)
    return squares(box.y, box.bottom, limit: rows).allSatisfy { row in
      stretches(of: columns).allSatisfy { words[row * rowLength + $0.word] & $0.mask == 0 }
    }
  }

  private mutating func fill(_ columns: Range<Int>, of row: Int) {
    for (word, mask) in stretches(of: columns) { words[row * rowLength + word] |= mask }
  }

  /// The bits of some columns, word by word.
  private func stretches(of columns: Range<Int>) -> [(word: Int, mask: UInt64)] {
    guard !columns.isEmpty else { return [] }
    return (columns.lowerBound / 64...(columns.upperBound - 1) / 64).map { word in
      let first = max(columns.lowerBound - word * 64, 0)
      let last = min(columns.upperBound - word * 64, 64)
      return (word, (UInt64.max >> (64 - (last - first))) << first)
    }
  }

  /// The squares that a stretch touches; one at least, unless it lies outside.
  private func squares(_ low: Double, _ high: Double, limit: Int) -> Range<Int> {
    guard low.isFinite, high.isFinite, high >= 0, low < Double(limit) * Self.square else {
      return 0..<0
    }
    let first = Int(max(low, 0) / Self.square)
    let end = Int(min(high / Self.square, Double(limit)).rounded(.up))
    return first..<min(max(end, first + 1), limit)
  }

  private static func count(_ length: Double) -> Int {
    length.isFinite ? Int(max(0, min(length, 20_000) / square).rounded(.up)) : 0
  }
}
