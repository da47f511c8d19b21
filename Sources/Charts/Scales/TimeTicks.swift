/// Round moments of a time axis.
struct TimeTicks {
  struct Tick: Hashable {
    /// In years.
    var position: Double
    var text: String
  }

  /// At most about `count` ticks inside the span: whole years, or months where the span is short.
  static func ticks(_ span: ClosedRange<Double>, count: Int, areYears: Bool) -> [Tick] {
    let years = span.upperBound - span.lowerBound
    if years < 0.2 { return [] }
    return years < 3 && !areYears ? months(span, count: count) : self.years(span, count: count)
  }

  private static func years(_ span: ClosedRange<Double>, count: Int) -> [Tick] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
    let (first, last) = (Int(span.lowerBound.rounded(.up)), Int(span.upperBound.rounded(.down)))
    let step = steps.first { (last - first) / $0 < count } ?? 2_000
    let start = (first + step - 1) / step * step
    return stride(from: start, through: last, by: step).map {
      Tick(position: Double($0), text: "\($0)")
    }
  }

  private static func months(_ span: ClosedRange<Double>, count: Int) -> [Tick] {
    let first = Int((span.lowerBound * 12).rounded(.up))
    let last = Int((span.upperBound * 12).rounded(.down))
    guard first <= last else { return [] }
    let step = [1, 2, 3, 6, 12].first { (last - first) / $0 < count } ?? 24
    let start = (first + step - 1) / step * step
    return stride(from: start, through: last, by: step).map { month in
      let (year, index) = (month / 12, month % 12 + 1)
      let time = ChartTime.date(year: year, month: index, day: 1)
      return Tick(position: time.position, text: "\(year)-\(ChartTime.two(index))")
    }
  }
}
