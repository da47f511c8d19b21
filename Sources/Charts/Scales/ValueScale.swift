/// The scale of a value axis: equal differences or equal ratios are equal lengths.
enum ValueScale: Hashable, Sendable {
  case linear(LinearScale)
  case log(LogScale)

  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale(value)
    case .log(let scale): scale(value)
    }
  }

  func ticks(count: Int) -> [Double] {
    switch self {
    case .linear(let scale): scale.ticks(count: count)
    case .log(let scale): scale.ticks(count: count)
    }
  }
}
