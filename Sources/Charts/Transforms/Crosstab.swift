/// Rows of a table laid out by category and series.
struct Crosstab: Hashable, Sendable {
  /// In the order of the table.
  var categories: [ChartCategory] = []
  /// In the order of the table; one without a name where there is no second field.
  var series: [ChartCategory] = []
  /// By category, then series; `nil` where the table has no such row.
  var values: [[ChartValue?]] = []

  /// The value by the first grouping and, if there is one, the second.
  static func read(_ reading: inout ChartReading) -> Self? {
    guard let columns = reading.columns(), let values = reading.values(in: columns[0]) else {
      return nil
    }
    var tab = Self()
    var rows: [String: Int] = [:]
    var parts: [String: Int] = [:]
    var places: [(row: Int, part: Int)] = []
    for row in reading.table.rows {
      let category = ChartReading.category(row[columns[1]])
      let part = columns.count > 2 ? ChartReading.category(row[columns[2]]) : ChartCategory("")
      places.append(
        (
          rows.index(of: category, in: &tab.categories), parts.index(of: part, in: &tab.series)
        )
      )
    }
    tab.values = Array(
      repeating: Array(repeating: nil, count: tab.series.count),
      count: tab.categories.count
    )
    var repeated: [String] = []
    for (place, value) in zip(places, values) {
      if tab.values[place.row][place.part] != nil {
        let names = [tab.categories[place.row].label, tab.series[place.part].label]
        repeated.append(names.filter { !$0.isEmpty }.joined(separator: ", "))
      }
      tab.values[place.row][place.part] = value
    }
    guard let first = repeated.first else { return tab }
    reading.reportDuplicate(first, count: repeated.count)
    return nil
  }

  /// Categories and series exchanged.
  var transposed: Self {
    Self(
      categories: series,
      series: categories,
      values: series.indices.map { part in values.map { $0[part] } }
    )
  }
}

extension [String: Int] {
  /// The index of `category`, added to `list` if it is new.
  fileprivate mutating func index(
    of category: ChartCategory,
    in list: inout [ChartCategory]
  ) -> Int {
    if let index = self[category.key] { return index }
    self[category.key] = list.count
    list.append(category)
    return list.count - 1
  }
}
