import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

struct FieldSchemaTests {
  @Test func `a field is read with all that its schema says`() throws {
    let fields = try read(
      """
      - name: symbol
        title: Symbol
        description: As in the periodic table.
        constraints: {required: true, unique: true, pattern: '[A-Z][a-z]?', minLength: 1, maxLength: 2}
      - {name: share, type: number, unit: t, constraints: {minimum: 0, maximum: 1.5}}
      - {name: since, type: date, constraints: {minimum: 1900-01-01}}
      - {name: state, constraints: {enum: [open, no]}}
      - {name: producers, type: list, reference: countries, reverse: Minerals mined here}
      - {name: years, type: list, items: {type: year}}
      - {name: place, type: object, fields: [{name: lat, type: number}]}
      - {name: code, missingValues: [{value: NA, label: none}, X]}
      """
    )
    #expect(fields.diagnostics == [])
    let byName = Dictionary(uniqueKeysWithValues: fields.value.map { ($0.name, $0) })
    let symbol = try #require(byName["symbol"])
    #expect(symbol.type == .string && symbol.title == "Symbol")
    #expect(symbol.constraints.isRequired && symbol.constraints.isUnique)
    #expect(symbol.constraints.pattern == "[A-Z][a-z]?")
    #expect(symbol.constraints.maxLength == 2)
    #expect(byName["share"]?.constraints.minimum == .number(0))
    #expect(byName["share"]?.constraints.maximum == .number(1.5))
    #expect(
      byName["since"]?.constraints.minimum == CalendarDate(iso: "1900-01-01").map { .date($0) }
    )
    #expect(byName["state"]?.constraints.enumeration == [.text("open"), .text("no")])
    #expect(byName["producers"]?.item.reference?.value == "countries")
    #expect(byName["producers"]?.reverse == "Minerals mined here")
    #expect(byName["years"]?.item.type == .year)
    #expect(byName["place"]?.fields.map(\.type) == [.number])
    #expect(byName["code"]?.missingValues?.map(\.label) == ["none", "X"])
  }

  static let mistakes: [(String, [String], String?)] = [
    ("⟦{}⟧", ["wrong-type"], nil),
    ("- ⟦⟧{title: x}", ["missing-key"], "add 'name: symbol'"),
    ("- {name: a, ⟦tpye⟧: year}", ["unknown-key"], "replace with 'type'"),
    ("- {name: a, type: ⟦nubmer⟧}", ["unknown-type"], "replace with 'number'"),
    (
      "- {name: a, type: ⟦nubmer⟧, constraints: {minimum: 0}}", ["unknown-type"],
      "replace with 'number'"
    ),
    ("- {name: a, type: ⟦float⟧}", ["unknown-type"], "replace with 'number'"),
    ("- {name: a}\n- {name: ⟦a⟧}", ["duplicate-field"], "rename or remove one of the two"),
    ("- {name: a, type: number, constraints: {minimum: ⟦low⟧}}", ["wrong-type"], nil),
    ("- {name: a, constraints: {minimum: ⟦1⟧}}", ["misplaced-key"], nil),
    ("- {name: a, type: year, constraints: {pattern: ⟦x⟧}}", ["misplaced-key"], nil),
    ("- {name: a, constraints: {pattern: ⟦'[a-'⟧}}", ["invalid-pattern"], nil),
    ("- {name: a, constraints: {pattern: ⟦'(a+)+$'⟧}}", ["slow-pattern"], nil),
    ("- {name: a, constraints: {pattern: '[0-9]{4}(-[0-9]{2}){0,2}'}}", [], nil),
    ("- {name: a, constraints: {enum: ⟦a⟧}}", ["wrong-type"], "write it as [first, second]"),
    ("- {name: a, type: year, constraints: {enum: [2024, ⟦x⟧]}}", ["wrong-type"], nil),
    ("- {name: a, constraints: {requird: true}}", ["unknown-key"], "replace with 'required'"),
    ("- {name: a, constraints: {required: ⟦yes⟧}}", ["wrong-type"], nil),
    (
      "- {name: a, type: number, constraints: {minimum: 2, maximum: ⟦1⟧}}", ["empty-bounds"],
      "correct one of the two"
    ),
    ("- {name: a, type: number, reference: ⟦b⟧}", ["misplaced-key"], nil),
    ("- {name: a, reverse: ⟦b⟧}", ["misplaced-key"], nil),
    ("- {name: a, items: ⟦{type: year}⟧}", ["misplaced-key"], "write 'type: list'"),
    ("- {name: ⟦a⟧, type: object}", ["missing-key"], nil),
    (
      "- {name: a, type: object, fields: [{name: b, reference: ⟦c⟧}]}", ["misplaced-key"],
      "make it a field of the record itself"
    ),
    (
      "- {name: a, type: ⟦x⟧}\n- {name: a2, unit: ⟦[t]⟧}\n- ⟦c⟧",
      ["unknown-type", "wrong-type", "wrong-type"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `mistakes in a schema are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = fieldSchema(try example.node).diagnostics
    #expect(findings.map(\.id).sorted() == ids.sorted())
    let places = findings.compactMap(\.range)
    #expect(example.ranges.allSatisfy { $0.map(places.contains) == true }, "\(places)")
    if let help { #expect(findings.first?.help == help) }
  }

  private func read(_ text: String) throws -> Checked<[Field]> {
    fieldSchema(try MarkedYAML(text).node)
  }
}
