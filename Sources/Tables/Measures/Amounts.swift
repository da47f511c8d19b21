import Diagnostics

/// The numbers of rows, all on one basis.
struct Amounts {
  var rows: [Int]
  /// As many as rows; `nil` where there is no value.
  var numbers: [Double?]
  /// What they contain, where the table says.
  var basis: String?
  /// The rows whose number is a lower bound, ascending.
  var open: [Int] = []

  /// The known ones, added.
  var known: Double { numbers.reduce(0) { $0 + ($1 ?? 0) } }

  var hasMissing: Bool { numbers.contains(nil) }

  /// Whether it is at least what is known: for want of values, or since some are lower bounds.
  var isAtLeast: Bool { !open.isEmpty || hasMissing }

  /// Those of `rows`, which are among these, ascending.
  func only(_ rows: [Int]) -> Amounts {
    guard rows.count < self.rows.count else { return self }
    var wanted = rows[...]
    var part = Amounts(rows: rows, numbers: [], basis: basis)
    for (row, number) in zip(self.rows, numbers) where row == wanted.first {
      part.numbers.append(number)
      wanted.removeFirst()
    }
    part.open = open.filter(rows.contains)
    return part
  }
}

extension Question {
  /// The numbers of `rows`, converted to one basis where the table says how.
  ///
  /// - Parameter others: What numbers of other tables contain that they are set against.
  func amounts(_ rows: [Int], against others: [String] = []) throws(MeasureFailure) -> Amounts {
    var amounts = try onOneBasis(rows, others)
    if table.roles.lowerBounds[number] != nil {
      amounts.open = zip(rows, amounts.numbers)
        .filter { row, amount in amount != nil && table.isLowerBound(row, number) }
        .map(\.0)
    }
    return amounts
  }

  private func onOneBasis(_ rows: [Int], _ others: [String]) throws(MeasureFailure) -> Amounts {
    var numbers: [Double?] = []
    numbers.reserveCapacity(rows.count)
    var counted: [Int] = []
    for row in rows {
      let number = table.number(row, number)
      numbers.append(number)
      if number != nil { counted.append(row) }
    }
    guard let field = table.roles.bases[number] else {
      if others.count > 1 { throw mixed([:], others) }
      return Amounts(rows: rows, numbers: numbers, basis: others.first)
    }
    if counted.isEmpty { counted = rows }
    let first = counted.first.map { table.basis($0, field) }
    if !differ(counted, in: field), others.allSatisfy({ $0 == first }) {
      return Amounts(rows: rows, numbers: numbers, basis: first)
    }
    var bases: [String: Int] = [:]
    for row in counted where bases[table.basis(row, field)] == nil {
      bases[table.basis(row, field)] = row
    }
    let names = Set(bases.keys).union(others)
    guard let target = table.schema.commonBasis(of: names) else { throw mixed(bases, others) }
    let converted = zip(rows, numbers).map { row, number in
      number.map { $0 * target.factor(of: table.basis(row, field)) }
    }
    return Amounts(rows: rows, numbers: converted, basis: target.name)
  }

  private func mixed(_ bases: [String: Int], _ others: [String]) -> MeasureFailure {
    let rows = bases.sorted { $0.value < $1.value }
    let names = rows.map(\.key) + others.filter { bases[$0] == nil }
    let quoted = names.map { "'\($0)'" }
    let field = table.roles.bases[number] ?? number
    let name = table.schema.fields[field].name
    return MeasureFailure(
      "mixed-bases",
      .whole,
      "rows count different things: \(quoted.prefix(3).joined(separator: ", "))",
      help: "choose one with '\(name)=…', or give table '\(table.schema.name)' a conversion to one"
        + " basis, with its source",
      cells: rows.prefix(3).map { .init(row: $0.value, field: field, text: "'\($0.key)' here") }
    )
  }
}

extension Table {
  /// What a row's number counts, by the field that says so; empty where it does not.
  func basis(_ row: Int, _ field: Int) -> String { columns[field].text(row) ?? "" }
}

/// A basis to which others lead.
struct CommonBasis {
  var name: String
  private var factors: [String: Double]

  init(name: String, factors: [String: Double]) {
    self.name = name
    self.factors = factors
  }

  /// A number of `basis` times this is one of the common basis.
  func factor(of basis: String) -> Double { basis == name ? 1 : factors[basis] ?? .nan }

  func isReached(from basis: String) -> Bool { basis == name || factors[basis] != nil }
}

extension TableSchema {
  /// The basis to which all of `names` lead by one conversion at most, the first in the order of the
  /// conversions; `nil` where there is none.
  func commonBasis(of names: Set<String>) -> CommonBasis? {
    if names.count == 1, let name = names.first { return conversions(to: name) }
    return conversions.lazy.map { self.conversions(to: $0.to.value) }
      .first { target in names.allSatisfy(target.isReached) }
  }

  /// `basis`, and what leads to it.
  func conversions(to basis: String) -> CommonBasis {
    var factors: [String: Double] = [:]
    for conversion in conversions where conversion.to.value == basis {
      factors[conversion.from.value] = factors[conversion.from.value] ?? conversion.factor
    }
    return CommonBasis(name: basis, factors: factors)
  }
}
