import Diagnostics
import Tables
import Testing

struct SelectionTests {
  static let text = """
    mineral,country,year,tonnes,flag
    lithium,AUS,2022,75000,
    lithium,AUS,2023,86000,e
    lithium,CHL,2023,44000,
    cobalt,COD,2023,170000,
    lithium,AUS,2024,W,
    cobalt,COD,2024,220000,e
    lithium,USA,2024,,

    """

  static let choices: [([(String, String)], [Int])] = [
    ([], [0, 1, 2, 3, 4, 5, 6]),
    ([("mineral", "cobalt")], [3, 5]),
    ([("mineral", "lithium"), ("country", "AUS")], [0, 1, 4]),
    ([("mineral", "lithium"), ("year", "2023")], [1, 2]),
    ([("mineral", "lithium"), ("year", "latest")], [1, 2]),
    ([("year", "latest"), ("mineral", "cobalt")], [5]),
    ([("country", "USA"), ("year", "latest")], []),
    ([("tonnes", "170000.0")], [3]),
    ([("tonnes", "3")], []),
    ([("flag", "e"), ("country", "AUS")], [1]),
    ([("mineral", "cobalt"), ("country", "AUS")], []),
  ]

  @Test(arguments: choices)
  func `rows are chosen by the values of their fields`(
    conditions: [(String, String)],
    rows: [Int]
  ) {
    let selection = Selection(conditions.map { .init($0.0, .init($0.1)) })
    let selected = table.rows(selection, measure: "tonnes")
    #expect(selected.rows == rows)
    #expect(selected.problems == [])
  }

  @Test func `several values of one field are alternatives`() {
    let selection = Selection([
      .init("country", .anyOf(["COD", "CHL", "COD"])), .init("year", .anyOf(["2023"])),
    ])
    #expect(table.rows(selection).rows == [2, 3])
    #expect(table.rows(Selection([.init("country", .anyOf([]))])).rows == [])
  }

  @Test(arguments: [
    ("year", "2022", "2023", [0, 1, 2, 3]),
    ("year", "2023", "2023", [1, 2, 3]),
    ("year", "1990", "2022", [0]),
    ("year", "2024", "", [4, 5, 6]),
    ("year", "", "2022", [0]),
    ("year", "2024", "latest", [4, 5, 6]),
    ("year", "2030", "2040", []),
    ("tonnes", "75000", "86000.5", [0, 1]),
  ])
  func `a range holds both its ends and what is between`(
    field: String,
    from: String,
    to: String,
    rows: [Int]
  ) {
    let selected = table.rows(Selection([.init(field, .range(from: from, to: to))]))
    #expect(selected.rows == rows)
    #expect(selected.problems == [])
  }

  @Test func `a range of days is one in time`() {
    let here = SourceRange(startOf: Example.file)
    var schema = TableSchema(name: "days", at: here)
    schema.fields = [Field(name: "day", type: .date, at: here)]
    let text = "day\n2024-01-31\n2024-02-01\n2024-03-01\n"
    let table = readTable(SourceFile(path: Example.file, text: text), as: schema).value
    let range = Selection.Values.range(from: "2024-02-01", to: "2024-02-29")
    #expect(table.rows(Selection([.init("day", range)])).rows == [1])
  }

  @Test func `without a measure the latest year is the latest of all`() {
    let selection = Selection([.init("mineral", .init("lithium")), .init("year", .latest)])
    #expect(table.rows(selection).rows == [4, 6])
  }

  @Test(arguments: [
    ("minerals", "lithium", SelectionProblem.Kind.unknownField, "replace with 'mineral'"),
    ("mineral", "litium", .unknownValue, "replace with 'lithium'"),
    ("mineral", "gold", .unknownValue, "write one of lithium, cobalt"),
    ("tonnes", "many", .unknownValue, "write a number"),
    ("mineral", "latest", .latestOfOther, "write a value of the field"),
  ])
  func `what no row can meet is a problem of its condition`(
    field: String,
    value: String,
    kind: SelectionProblem.Kind,
    help: String?
  ) {
    let selection = Selection([.init("year", .latest), .init(field, .init(value))])
    let selected = table.rows(selection)
    #expect(selected.rows == [])
    #expect(selected.problems.map(\.kind) == [kind])
    #expect(selected.problems.map(\.condition) == [1])
    if let help { #expect(selected.problems.first?.help == help) }
  }

  @Test func `an unknown measure is a problem of its own`() {
    let problems = table.rows(Selection(), measure: "tons").problems
    #expect(problems.map(\.condition) == [nil])
    #expect(problems.first?.summary == "table 'production' has no field 'tons'")
  }

  @Test func `different values come with their first rows`() {
    #expect(table.distinctValues(of: "mineral").map(\.value.text) == ["lithium", "cobalt"])
    #expect(table.distinctValues(of: "mineral").map(\.firstRow) == [0, 3])
    #expect(table.distinctValues(of: "tonnes").map(\.firstRow) == [0, 1, 2, 3, 5])
    let pairs = table.distinctValues(of: ["mineral", "country"])
    #expect(pairs.map(\.firstRow) == [0, 2, 3, 6])
    #expect(pairs.first?.values == [.text("lithium"), .text("AUS")])
  }

  private var table: Table {
    readTable(SourceFile(path: Example.file, text: Self.text), as: .production).value
  }
}
