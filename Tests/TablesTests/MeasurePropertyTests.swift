import Diagnostics
import Tables
import Testing

/// What must be so of every table, on random ones.
struct MeasurePropertyTests {
  @Test(arguments: UInt64(1)...40)
  func `the shares of all parts add up to one`(seed: UInt64) throws {
    let example = RandomTable(seed: seed)
    let shares = try example.countries.map {
      try #require(example.example.bounds("share?country=\($0)&year=2024"))
    }
    #expect(abs(shares.reduce(0) { $0 + $1.lowerBound } - 1) < 1e-9)
    #expect(shares.allSatisfy { $0.lowerBound == $0.upperBound && (0...1).contains($0.lowerBound) })
  }

  @Test(arguments: UInt64(1)...40)
  func `the largest parts and what is left of them are the whole`(seed: UInt64) throws {
    let example = RandomTable(seed: seed)
    let whole = try #require(example.example.bounds("total?year=2024")).lowerBound
    for count in 1...8 {
      let top = try #require(example.example.bounds("top(\(count))?year=2024")).lowerBound
      let left = try #require(example.example.bounds("without_top(\(count))?year=2024")).lowerBound
      #expect(abs(top * whole + left - whole) < 1e-9 * whole)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `concentration lies between that of equal parts and that of one`(seed: UInt64) throws {
    let example = RandomTable(seed: seed)
    let hhi = try #require(example.example.bounds("hhi?year=2024")).lowerBound
    let largest = try #require(example.example.bounds("top(1)?year=2024")).lowerBound
    #expect(hhi <= 10_000 && hhi >= 10_000 / Double(example.countries.count) - 1e-6)
    #expect(hhi >= largest * largest * 10_000 - 1e-6 && hhi <= largest * 10_000 + 1e-6)
  }

  @Test(arguments: UInt64(1)...40)
  func `totals add up, and ranks are those of the order`(seed: UInt64) throws {
    let example = RandomTable(seed: seed)
    let values = try example.countries.map {
      try #require(example.example.bounds("value?country=\($0)&year=2024")).lowerBound
    }
    let half = example.countries.count / 2
    let first = example.countries.prefix(half).joined(separator: ",")
    let second = example.countries.dropFirst(half).joined(separator: ",")
    let sums = try [first, second].map {
      try #require(example.example.bounds("total?country=\($0)&year=2024")).lowerBound
    }
    #expect(abs(values.reduce(0, +) - sums[0] - sums[1]) < 1e-9 * (sums[0] + sums[1]))
    for (country, value) in zip(example.countries, values) {
      let rank = try #require(example.example.bounds("rank?country=\(country)&year=2024"))
      #expect(rank.lowerBound == Double(1 + values.count { $0 > value }))
    }
  }

  /// Numbers in the place of the gaps, whatever they are, keep the answer within its bounds.
  @Test(arguments: UInt64(1)...60)
  func `what is missing lies within the bounds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let gaps = RandomTable(seed: seed, gaps: 3)
    let filled = gaps.filled(using: &generator)
    let subject = try #require(gaps.known.first)
    for question in [
      "total?year=2024", "hhi?year=2024", "top(1)?year=2024", "top(2)?year=2024",
      "top(4)?year=2024", "without_top(1)?year=2024", "without_top(3)?year=2024",
      "without_top(5)?year=2024", "share?country=\(subject)&year=2024",
      "rank?country=\(subject)&year=2024",
    ] {
      let bounds = try #require(gaps.example.bounds(question), "\(question)")
      let number = try #require(filled.example.bounds(question), "\(question)").lowerBound
      let slack = 1e-9 * max(1, number)
      #expect(
        bounds.lowerBound <= number + slack && number <= bounds.upperBound + slack,
        "\(question): \(number) is not in \(bounds)"
      )
    }
  }
}

extension MeasurePropertyTests {
  /// Numbers in the place of the gaps that make up the printed total, with a part that no row names,
  /// keep the answer within its bounds.
  @Test(arguments: UInt64(1)...60)
  func `what a printed total leaves open lies within the bounds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let gaps = RandomTable(seed: seed, gaps: 2)
    var filled = gaps.filled(using: &generator)
    filled.countries.append("unnamed")
    filled.numbers.append(Int.random(in: 0...500_000, using: &generator))
    let total = filled.numbers.reduce(0) { $0 + ($1 ?? 0) }
    let subject = try #require(gaps.known.first)
    for question in [
      "hhi?year=2024", "top(1)?year=2024", "top(3)?year=2024", "top(6)?year=2024",
      "without_top(2)?year=2024", "share?country=\(subject)&year=2024",
    ] {
      let bounds = try #require(gaps.example(total: total).bounds(question), "\(question)")
      let number = try #require(filled.example.bounds(question), "\(question)").lowerBound
      let slack = 1e-9 * max(1, number)
      #expect(
        bounds.lowerBound <= number + slack && number <= bounds.upperBound + slack,
        "\(question): \(number) is not in \(bounds)"
      )
      #expect(bounds.upperBound.isFinite)
    }
  }
}

/// Production of a few countries in one year, random sizes, perhaps with gaps.
private struct RandomTable {
  var countries: [String]
  var numbers: [Int?]

  var known: [String] { zip(countries, numbers).filter { $0.1 != nil }.map(\.0) }

  init(seed: UInt64, gaps: Int = 0) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 4...12, using: &generator)
    countries = (0..<count).map { "c\($0)" }
    numbers = countries.map { _ in
      let digits = Int.random(in: 1...6, using: &generator)
      return Int.random(in: 1...9, using: &generator)
        * (0..<digits).reduce(1) { ten, _ in ten * 10 }
    }
    for _ in 0..<gaps { numbers[Int.random(in: 1..<count, using: &generator)] = nil }
  }

  func filled(using generator: inout SplitMix64) -> RandomTable {
    var filled = self
    filled.numbers = numbers.map { number in
      number
        ?? (Bool.random(using: &generator) ? 0 : Int.random(in: 1...90_000_000, using: &generator))
    }
    return filled
  }

  var example: MeasureExample { example(schema) }

  /// With a printed total of the year.
  func example(total: Int) -> MeasureExample {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var world = TableSchema(name: "world", at: here)
    world.primaryKey = ["year"]
    world.fields = [
      Field(name: "year", type: .year, at: here), Field(name: "tonnes", type: .number, at: here),
    ]
    var schema = schema
    schema.totals = PrintedTotals(
      table: Located("world", at: here),
      field: Located("tonnes", at: here)
    )
    var example = example(schema)
    example.totals = MeasureExample("year,tonnes\n2024,\(total)\n", as: world).table
    return example
  }

  private var schema: TableSchema {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var schema = TableSchema(name: "random", at: here)
    schema.primaryKey = ["country", "year"]
    schema.parts = Located("country", at: here)
    schema.missingValues = [MissingValue("W", label: "withheld")]
    schema.fields = [
      Field(name: "country", at: here), Field(name: "year", type: .year, at: here),
      Field(name: "tonnes", type: .number, at: here),
    ]
    return schema
  }

  private func example(_ schema: TableSchema) -> MeasureExample {
    let rows = zip(countries, numbers).map { "\($0),2024,\($1.map(String.init) ?? "W")" }
    return MeasureExample("country,year,tonnes\n\(rows.joined(separator: "\n"))\n", as: schema)
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014).
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
