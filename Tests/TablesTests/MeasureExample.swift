import Diagnostics
import Tables

/// Small tables and questions to them, written as in content:
/// `tonnes.share?mineral=lithium&country=AUS,CHL&year=2021..2023&to.country=USA&by=country`.
struct MeasureExample {
  var table: Table
  var totals: Table?

  init(_ text: String, as schema: TableSchema, totals: Table? = nil) {
    table =
      readTable(SourceFile(path: "Content/data/\(schema.name).csv", text: text), as: schema)
      .value
    self.totals = totals
  }

  func ask(_ question: String) -> MeasureAnswer {
    table.answer(MeasureQuery(written: question), totals: totals)
  }

  /// The bounds of the answer; `nil` where there is none.
  func bounds(_ question: String) -> ClosedRange<Double>? {
    measured(question).map { $0.low...$0.high }
  }

  func measured(_ question: String) -> Measured? {
    if case .measured(let measured) = ask(question) { measured } else { nil }
  }

  func problems(_ question: String) -> [MeasureProblem] {
    if case .problems(let problems) = ask(question) { problems } else { [] }
  }
}

extension MeasureQuery {
  init(written question: String) {
    let halves = question.split(separator: "?", maxSplits: 1)
    let path = halves[0].split(separator: ".")
    self.init(Measure(path.last ?? "") ?? .value, field: path.count > 1 ? String(path[0]) : nil)
    for part in (halves.count > 1 ? halves[1] : "").split(separator: "&") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      if pair[0] == "by" {
        parts = pair[1]
      } else if pair[0].hasPrefix("to.") {
        comparison.append(.init(String(pair[0].dropFirst(3)), .init(written: pair[1])))
      } else {
        conditions.append(.init(pair[0], .init(written: pair[1])))
      }
    }
  }
}

extension Selection.Values {
  init(written text: String) {
    let ends = text.components(separatedBy: "..")
    if ends.count == 2 {
      self = .range(from: ends[0], to: ends[1])
    } else if text == "latest" {
      self = .latest
    } else {
      self = .anyOf(text.split(separator: ",").map(String.init))
    }
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    guard let range = firstRange(of: mark) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}

extension MeasureExample {
  private static let here = SourceRange(startOf: "Content/data/tables.yaml")

  /// Lithium and cobalt of a few countries, some withheld; nothing printed of the world.
  static let production = MeasureExample(
    """
    mineral,country,year,tonnes,flag
    lithium,AUS,2022,60000,
    lithium,CHL,2022,30000,
    lithium,ARG,2022,10000,
    lithium,AUS,2023,80000,e
    lithium,CHL,2023,45000,
    lithium,ARG,2023,W,
    lithium,AUS,2024,W,
    lithium,CHL,2024,W,
    cobalt,COD,2022,100000,
    cobalt,IDN,2022,20000,
    cobalt,RUS,2022,20000,
    cobalt,COD,2023,150000,
    cobalt,IDN,2023,0,
    cobalt,RUS,2023,,

    """,
    as: productionSchema
  )

  static var productionSchema: TableSchema {
    var schema = TableSchema.production
    schema.parts = Located("country", at: here)
    return schema
  }

  /// The same with printed totals: 110,000 of lithium in 2022, 200,000 in 2023 with 5,000 of others;
  /// cobalt's is at least 140,000 in 2022.
  static var withTotals: MeasureExample {
    var schema = productionSchema
    var printed = PrintedTotals(
      table: Located("world", at: here),
      field: Located("amount", at: here)
    )
    printed.others = Located("others", at: here)
    schema.totals = printed
    let text = """
      mineral,year,amount,flag,others,bound
      lithium,2022,110000,,,
      lithium,2023,200000,e,5000,
      lithium,2024,NA,,,
      cobalt,2022,140000,,,more than

      """
    let totals = MeasureExample(text, as: worldSchema).table
    var example = production
    example.table = production.table(as: schema)
    example.totals = totals
    return example
  }

  static var worldSchema: TableSchema {
    var schema = TableSchema(name: "world", at: here)
    schema.primaryKey = ["mineral", "year"]
    schema.missingValues = [MissingValue("NA", label: "not available")]
    var amount = Field(name: "amount", type: .number, at: here)
    amount.unit = "t"
    amount.estimated = Located("flag", at: here)
    amount.lowerBound = Located("bound", at: here)
    var others = Field(name: "others", type: .number, at: here)
    others.unit = "t"
    schema.fields = [
      Field(name: "mineral", at: here), Field(name: "year", type: .year, at: here), amount,
      Field(name: "flag", at: here), others, Field(name: "bound", at: here),
    ]
    return schema
  }

  /// The rows under another schema.
  private func table(as schema: TableSchema) -> Table {
    let names = schema.fields.map(\.name)
    let lines = (0..<table.rowCount).map { row in
      names.indices.map { table.text(row, $0) }.joined(separator: ",")
    }
    let text = ([names.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    return MeasureExample(text, as: schema).table
  }
}
