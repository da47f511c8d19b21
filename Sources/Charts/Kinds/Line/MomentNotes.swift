/// Words above the plot of a line chart, each over its moment, in at most two rows.
struct MomentNotes {
  struct Above {
    var mark: TextMark
    var x: Double
    var row: Int
  }

  var placed: [Above] = []
  var unplaced: [Placed<PointNote>] = []

  static let rowHeight = 17.0
  var rows: Int { (placed.map(\.row).max() ?? -1) + 1 }

  /// Places notes in order of time, each in the first row where it does not touch another.
  init(_ notes: [Placed<PointNote>], x: (Double) -> Double, left: Double, right: Double) {
    let timed = notes.compactMap { note in
      ChartTime(note.value.at).map { (note: note, x: min(max(x($0.position), left), right)) }
    }
    var ends = [-Double.infinity, -Double.infinity]
    for (note, x) in timed.sorted(by: { $0.x < $1.x }) {
      let width = TextWidth.of(note.value.text, size: TextMark.smallSize)
      let start = max(left, min(x - width / 2, right - width))
      let row = ends.firstIndex { $0 + 10 <= start }
      guard width <= right - left, let row else {
        unplaced.append(note)
        continue
      }
      ends[row] = start + width
      let mark = TextMark(
        text: note.value.text,
        at: Point(x: start, y: 0),
        size: TextMark.smallSize
      )
      placed.append(Above(mark: mark, x: x, row: row))
    }
  }
}
