/// The values of one thing over time.
struct TimeSeries: Hashable, Sendable {
  struct Moment: Hashable, Sendable {
    var time: ChartTime
    var value: ChartValue
  }

  /// Without a label where there is one line only.
  var category: ChartCategory
  /// In order of time; no time twice.
  var points: [Moment]

  var lastNumber: Double? { points.last { $0.value.number != nil }?.value.number }

  func value(at time: ChartTime) -> ChartValue? {
    points.first { $0.time == time }?.value
  }

  /// By last value, the greatest first; then by name.
  func isBefore(_ other: Self) -> Bool {
    switch (lastNumber, other.lastNumber) {
    case (let mine?, let theirs?) where mine != theirs: mine > theirs
    case (_?, nil): true
    case (nil, _?): false
    default: category.label.precedes(other.category.label)
    }
  }

  /// Runs of numbers without a gap between them.
  ///
  /// A value without a number makes a gap. So does a lacking row, where most rows follow each other
  /// at one distance, as those of every year do.
  var stretches: [[Moment]] {
    let longest = usualStep.map { $0 * 1.5 }
    var stretches: [[Moment]] = []
    var isOpen = false
    for point in points {
      guard point.value.number != nil else {
        isOpen = false
        continue
      }
      if let before = stretches.last?.last, isOpen, let longest,
        point.time.position - before.time.position > longest
      {
        isOpen = false
      }
      if isOpen { stretches[stretches.count - 1].append(point) } else { stretches.append([point]) }
      isOpen = true
    }
    return stretches
  }

  /// The shortest distance in years, if most rows have about it.
  var usualStep: Double? {
    let steps = zip(points.dropFirst(), points).map { $0.time.position - $1.time.position }
    guard let least = steps.min(), least > 0 else { return nil }
    return steps.count { $0 <= least * 1.3 } * 2 > steps.count ? least : nil
  }

  /// One series per value of the second grouping, or one in all.
  static func read(_ reading: inout ChartReading) -> [Self]? {
    guard let columns = reading.columns(), let values = reading.values(in: columns[0]),
      let times = reading.times(in: columns[1], of: reading.spec.groupings[0])
    else { return nil }
    var series: [Self] = []
    var indices: [String: Int] = [:]
    var repeated: [String] = []
    var seen: Set<String> = []
    for (row, cells) in reading.table.rows.enumerated() {
      let category = columns.count > 2 ? ChartReading.category(cells[columns[2]]) : .init("")
      let index = indices[category.key] ?? series.count
      if index == series.count {
        indices[category.key] = index
        series.append(Self(category: category, points: []))
      }
      if !seen.insert("\(index) \(times[row].text)").inserted {
        let names = [category.label, times[row].text].filter { !$0.isEmpty }
        repeated.append(names.joined(separator: ", "))
      }
      series[index].points.append(Moment(time: times[row], value: values[row]))
    }
    if let first = repeated.first {
      reading.reportDuplicate(first, count: repeated.count)
      return nil
    }
    return series.map { one in
      var one = one
      one.points.sort {
        let (a, b) = ($0.time.position, $1.time.position)
        return a == b ? $0.time.text < $1.time.text : a < b
      }
      return one
    }
  }
}

extension [TimeSeries] {
  /// Every moment of any series, in order.
  var moments: [ChartTime] {
    let times = Set(flatMap { $0.points.map(\.time) })
    let placed = times.map { (time: $0, position: $0.position, text: $0.text) }
    let ordered = placed.sorted { a, b in
      a.position == b.position ? a.text < b.text : a.position < b.position
    }
    return ordered.map(\.time)
  }
}

extension ChartReading {
  /// The moment of each row in a field of years or dates the sentence names; `nil` if one has none.
  mutating func times(in column: Int, of field: Placed<String>) -> [ChartTime]? {
    let times = table.rows.map { Self.time($0[column]) }
    let known = times.compactMap(\.self)
    if known.count == times.count { return known }
    report(
      "chart-field-not-time",
      "'\(field.value)' is not a field of years or dates",
      "write 'line: value by year by series', or use 'bar'",
      at: field.place
    )
    return nil
  }

  static func time(_ cell: ChartCell) -> ChartTime? {
    switch cell {
    case .time(let time): time
    case .category(let category): ChartTime(category.key)
    case .number(let number, _):
      number == number.rounded() && (1...9_999).contains(number) ? .year(Int(number)) : nil
    case .missing: nil
    }
  }
}
