import Diagnostics
import Tables
import Testing

struct ReadTableTests {
  static let header = "mineral,country,year,tonnes,flag\n"

  @Test func `cells become values of their fields`() throws {
    let table = try read(
      "lithium,AUS,2024,88000,\nlithium,USA,2024,W,\n\"tin, \"\"pure\"\"\",IDN,2023,0.5,e\n"
    )
    #expect(table.rowCount == 3)
    #expect(table[0, "mineral"] == .text("lithium"))
    #expect(table[0, "year"] == .year(2024))
    #expect(table[0, "tonnes"] == .number(88_000))
    #expect(table[0, "flag"] == .missing(.empty))
    #expect(table[1, "tonnes"] == .missing(MissingValue("W", label: "withheld")))
    #expect(table[2, "mineral"] == .text("tin, \"pure\""))
    #expect(table[0, "price"] == nil)
    let tonnes = try #require(table.fieldNumber("tonnes"))
    #expect((0..<3).map { table.number($0, tonnes) } == [88_000, nil, 0.5])
    #expect((0..<3).map { table.isEstimated($0, tonnes) } == [false, false, true])
    #expect(table.text(1, tonnes) == "W")
    let ids = RowIDs(table)
    #expect(
      (0..<3).map { ids[$0] } == ["lithium-aus-2024", "lithium-usa-2024", "tin-pure-idn-2023"]
    )
  }

  @Test(arguments: [
    "mineral,country,year,tonnes,flag\r\nlithium,AUS,2024,5,\r\n",
    "mineral,country,year,tonnes,flag\rlithium,AUS,2024,5,\r",
    "\u{FEFF}mineral,country,year,tonnes,flag\nlithium,AUS,2024,5,",
    "flag,tonnes,year,country,mineral\n,5,2024,AUS,lithium\n\n",
    "\"mineral\",\"country\",\"year\",\"tonnes\",\"flag\"\n\"lithium\",AUS,\"2024\",\"5\",\"\"\n",
  ])
  func `line ends, byte order marks, quotes and the order of columns do not matter`(
    text: String
  ) throws {
    let read = readTable(SourceFile(path: Example.file, text: text), as: .production)
    #expect(read.diagnostics == [])
    let row = (0..<5).map { read.value[0, $0] }
    #expect(
      row == [
        .text("lithium"), .text("AUS"), .year(2024), .number(5), .missing(.empty),
      ]
    )
  }

  static let rows: [(String, [String])] = [
    ("lithium,AUS,2024,⟦12 kt⟧,\n", ["wrong-type"]),
    ("lithium,AUS,2024,⟦\"88,000\"⟧,\n", ["wrong-type"]),
    ("lithium,AUS,2024,⟦-1⟧,\n", ["value-too-small"]),
    ("lithium,AUS,⟦24⟧,5,⟦x⟧\n", ["wrong-type", "value-not-allowed"]),
    ("é,AUS,⟦x⟧,5,\ngold,AUS,⟦x⟧,5,\n", ["wrong-type", "wrong-type"]),
    ("⟦lithium,AUS,2024⟧\n", ["ragged-row"]),
    ("lithium,AUS,2024,5,⟦,,7⟧\n", ["ragged-row"]),
    ("lithium,AUS,2024,1,234⟦,⟧\n", ["ragged-row"]),
    ("a,AUS,2024,5,\n⟦⟧\nb,AUS,2024,5,\n", ["empty-row"]),
    ("⟦\"⟧lithium,AUS,2024,5,\ngold,AUS,⟦x⟧,5,\n", ["unclosed-quote", "wrong-type"]),
    ("⟦\"⟧lithium,AUS,2024,5,\n\"gold\",AUS,⟦x⟧,5,\n", ["unclosed-quote", "wrong-type"]),
    ("lith⟦\"⟧ium,AUS,2024,5,\n", ["stray-quote"]),
    ("\"lith\"⟦i⟧um,AUS,2024,5,\n", ["text-after-quote"]),
    ("\"a\nb\",AUS,⟦x⟧,5,\n", ["wrong-type"]),
    ("⟦ lithium⟧,AUS,2024,5,\n", ["surrounding-blanks"]),
    ("⟦⟧,AUS,2024,5,\n", ["missing-key"]),
    ("gold,AUS,2024,5,\n⟦gold,AUS,2024⟧,6,\n", ["duplicate-row"]),
  ]

  @Test(arguments: rows)
  func `mistakes in rows are found at their cells`(rows: String, ids: [String]) throws {
    let example = try Example(Self.header + rows)
    let findings = readTable(example.source, as: .production).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
  }

  static let headers: [(String, [String], String?)] = [
    ("mineral,⟦contry⟧,year,tonnes,flag\n", ["unknown-column"], "replace with 'country'"),
    ("⟦mineral,country,year,tonnes⟧\n", ["missing-column"], nil),
    ("mineral,country,year,tonnes,flag,⟦year⟧\n", ["duplicate-column"], nil),
    ("mineral,country,year,tonnes,flag,⟦é⟧\n", ["unknown-column"], nil),
    ("⟦mineral;country;year;tonnes;flag⟧\nlithium;AUS;2024;5;\n", ["wrong-delimiter"], nil),
    ("⟦⟧", ["empty-table"], nil),
    ("⟦⟧mineral,country,year,tonnes,flag\n", ["empty-table"], "add the rows, or remove the table"),
  ]

  @Test(arguments: headers)
  func `mistakes in the header are found at its names`(
    text: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try Example(text)
    let findings = readTable(example.source, as: .production).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }

  @Test func `a missing column is told even where the file has rows`() throws {
    let read = readTable(
      SourceFile(path: Example.file, text: "mineral,country,year,flag\nlithium,AUS,2024,e\n"),
      as: .production
    )
    #expect(read.diagnostics.map(\.id) == ["missing-column"])
    #expect(read.value[0, "tonnes"] == .missing(.empty))
    #expect(read.value.range(0, 3) == read.value.range(0))
  }

  @Test func `a required cell may not be empty, but may say why it has no value`() throws {
    var schema = TableSchema.production
    schema.fields[3].constraints.isRequired = true
    schema.fields[1].constraints.isRequired = true
    let example = try Example(Self.header + "lithium,AUS,2024,W,\nlithium,⟦⟧,2024,⟦⟧,\n")
    let findings = readTable(example.source, as: schema).diagnostics
    #expect(findings.map(\.range) == example.ranges)
    #expect(findings.allSatisfy { $0.id == "missing-value" })
    #expect(findings.first?.summary == "column 'country' is required; this cell is empty")
    #expect(findings.last?.help?.contains("'W' (withheld)") == true)
  }

  @Test func `a column may have missing values of its own`() throws {
    var schema = TableSchema.production
    schema.fields[1].missingValues = []
    let source = SourceFile(path: Example.file, text: Self.header + "uranium,NA,2024,NA,\n")
    let read = readTable(source, as: schema)
    #expect(read.diagnostics == [])
    #expect(read.value[0, "country"] == .text("NA"))
    #expect(read.value[0, "tonnes"]?.isMissing == true)
  }

  @Test func `a number may stand for a missing value`() throws {
    var schema = TableSchema.production
    schema.fields[3].missingValues = [MissingValue("-999", label: "not surveyed")]
    let source = SourceFile(path: Example.file, text: Self.header + "tin,AUS,2024,-999,\n")
    let read = readTable(source, as: schema)
    #expect(read.diagnostics == [])
    #expect(read.value[0, "tonnes"] == .missing(MissingValue("-999", label: "not surveyed")))
  }

  @Test func `values that would have one id get different ones`() throws {
    var schema = TableSchema.production
    schema.primaryKey = ["mineral"]
    let rows = "a b,AUS,2024,5,\na-b,USA,2024,5,\n?,AUS,2024,5,\na-b-2,AUS,2024,5,\n"
    let ids = RowIDs(
      readTable(SourceFile(path: Example.file, text: Self.header + rows), as: schema).value
    )
    #expect((0..<4).map { ids[$0] } == ["a-b", "a-b-2", "row", "a-b-2-2"])
  }

  @Test func `texts that Unicode holds to be the same are one value`() throws {
    let rows = "\u{E9},AUS,2024,5,\ne\u{301},USA,2024,6,\n"
    let table = try read(rows)
    #expect(table.distinctValues(of: "mineral").count == 1)
    #expect(table.rows(Selection([.init("mineral", Selection.Values("\u{E9}"))])).rows == [0, 1])
  }

  @Test func `as many values as there are rows are told apart`() throws {
    let table = try read((0..<5_000).map { "m\($0 % 2_500),C\($0),2024,5,\n" }.joined())
    #expect(table.distinctValues(of: "mineral").map(\.firstRow) == Array(0..<2_500))
    #expect(table.distinctValues(of: "country").count == 5_000)
    #expect(table[4_321, "mineral"] == .text("m1821"))
  }

  @Test func `unique values are told apart`() throws {
    var schema = TableSchema.production
    schema.primaryKey = []
    schema.fields[3].constraints.isUnique = true
    let example = try Example(
      Self.header + "a,A,2024,1.0,\nb,B,2024,W,\nc,C,2024,W,\nd,D,2024,⟦1⟧,\n"
    )
    let findings = readTable(example.source, as: schema).diagnostics
    #expect(findings.map(\.id) == ["duplicate-value"])
    #expect(findings.map(\.range) == example.ranges)
  }

  @Test func `the twenty-first finding of a kind in a column stands for the rest`() {
    let rows = (0..<50).map { "lithium,C\($0),2024,none,\n" }.joined()
    let findings = readTable(
      SourceFile(path: Example.file, text: Self.header + rows),
      as: .production
    ).diagnostics
    #expect(findings.count == 21)
    #expect(findings.last?.summary.hasSuffix("30 more cells are like this") == true)
  }

  @Test func `bytes that are not UTF-8 are found`() {
    let bytes = Array((Self.header + "lith").utf8) + [0xE9] + Array("um,AUS,2024,5,\n".utf8)
    let findings = readTable(SourceFile(path: Example.file, bytes: bytes), as: .production)
      .diagnostics
    #expect(findings.map(\.id) == ["invalid-utf8"])
    #expect(findings.first?.range?.start == SourcePosition(line: 2, column: 5))
  }

  @Test(arguments: 0..<60)
  func `every cell slices back to what was written`(seed: Int) throws {
    var random = Numbers(seed: UInt64(seed))
    let parts = ["a", "é", ",", "\"", "\n", "\r\n", "日本", " ", ""]
    var text = "one,two,three\n"
    var rows: [[String]] = []
    for _ in 0..<(1 + random.next(12)) {
      let row = (0..<3).map { _ in (0..<random.next(5)).map { _ in parts[random.next(9)] }.joined()
      }
      rows.append(row)
      text += row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      text += ["\n", "\r\n", "\r"][random.next(3)]
    }
    var schema = TableSchema(name: "t", at: SourceRange(startOf: "t"))
    schema.fields = ["one", "two", "three"].map {
      Field(name: $0, type: .text, at: SourceRange(startOf: "t"))
    }
    let file = SourceFile(path: Example.file, text: text)
    let table = readTable(file, as: schema).value
    let lines = LineIndex(file.bytes)
    try #require(table.rowCount == rows.count)
    for (row, cells) in rows.enumerated() {
      for (field, cell) in cells.enumerated() {
        #expect(table.text(row, field) == cell)
        let range = table.range(row, field)
        let slice = file.bytes[lines.offset(of: range.start)..<lines.offset(of: range.end)]
        let written = String(decoding: slice.dropFirst().dropLast(), as: UTF8.self)
        #expect(written.replacing("\"\"", with: "\"") == cell)
      }
    }
  }

  @Test(arguments: 0..<200)
  func `whatever the bytes, reading ends`(seed: Int) {
    var random = Numbers(seed: UInt64(seed))
    let alphabet = Array("\",\n\ra1é \u{FEFF}".utf8)
    let bytes =
      Array(Self.header.utf8)
      + (0..<random.next(400)).map { _ in alphabet[random.next(alphabet.count)] }
    let table = readTable(SourceFile(path: Example.file, bytes: bytes), as: .production).value
    for row in 0..<table.rowCount { _ = table.range(row, 4) }
  }

  private func read(_ rows: String) throws -> Table {
    let read = readTable(
      SourceFile(path: Example.file, text: Self.header + rows),
      as: .production
    )
    #expect(read.diagnostics == [])
    return read.value
  }
}

/// Repeatable random numbers (a 64-bit linear congruential generator).
private struct Numbers {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
