/// A value made by chance, edges more often than elsewhere.
protocol RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self
}

extension SplitMix64 {
  mutating func value<Value: RandomValue>(_: Value.Type = Value.self) -> Value {
    Value.random(&self)
  }

  /// Not negative.
  mutating func offset() -> Int { max(0, value()) }

  mutating func choice(of count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}

extension Array: RandomValue where Element: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    (0..<generator.choice(of: 4)).map { _ in generator.value() }
  }
}

extension Optional: RandomValue where Wrapped: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    generator.value(Bool.self) ? .some(generator.value()) : nil
  }
}

extension Bool: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self { random(using: &generator) }
}

extension UInt8: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    random(in: 0...255, using: &generator)
  }
}

extension Int: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 4) {
    case 0: random(in: -200...200, using: &generator)
    case 1: random(in: min...max, using: &generator)
    case 2: [min, max, -64, -65, 63, 64, 127, 128][generator.choice(of: 8)]
    default: random(in: 0...1 << 20, using: &generator)
    }
  }
}

extension Double: RandomValue {
  /// Finite.
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 3) {
    case 0: random(in: -1e6...1e6, using: &generator)
    case 1:
      [0, -0.0, 0.1, pi, leastNonzeroMagnitude, greatestFiniteMagnitude][
        generator.choice(of: 6)
      ]
    default: Double(generator.value(Int.self))
    }
  }
}

extension String: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    let parts = [
      "", "a", "tin", " ", "\n", "\0", "ö", "e\u{301}", "錫", "👩‍🔬", "long, longer, longest",
    ]
    let count = generator.choice(of: 20) == 0 ? 200 : generator.choice(of: 5)
    return (0..<count).map { _ in parts[generator.choice(of: parts.count)] }.joined()
  }
}

extension Range: RandomValue where Bound == Int {
  static func random(_ generator: inout SplitMix64) -> Self {
    let (a, b) = (generator.offset(), generator.offset())
    return Swift.min(a, b)..<Swift.max(a, b)
  }
}
