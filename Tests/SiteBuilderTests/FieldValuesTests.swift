import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

struct FieldValuesTests {
  static let schema = """
    - {name: symbol, constraints: {required: true, pattern: '[A-Z][a-z]?'}}
    - {name: discovered, type: year}
    - {name: share, type: number, unit: '%', constraints: {minimum: 0, maximum: 100}}
    - {name: critical, type: boolean}
    - {name: listed, type: date}
    - {name: host, reference: minerals}
    - {name: producers, type: list, reference: countries, constraints: {maxLength: 2}}
    - {name: years, type: list, items: {type: year}}
    - {name: place, type: object, fields: [{name: lat, type: number, constraints: {required: true}}, {name: note}]}
    - {name: uses, type: list, items: {type: object, fields: [{name: what}, {name: share, type: number}]}}
    """

  @Test func `a record's values come in the order of the schema`() throws {
    let example = try MarkedYAML(
      """
      producers: [⟦chile⟧, ⟦'australia'⟧]
      host: ⟦spodumene⟧
      symbol: Li
      share: 12.50
      discovered: "1817"
      critical: true
      listed: 2026-11-24
      years: [2020, 2021]
      place: {lat: -23.5}
      uses:
        - {what: cells, share: 87}
      """
    )
    let checked = fieldEntries(try example.node, fields: try Self.fields, alsoKnown: [])
    #expect(checked.diagnostics == [])
    let values = checked.value.map(\.value)
    #expect(values[0] == .text("Li"))
    #expect(values[1] == .year(1817))
    #expect(values[2] == .number(12.5))
    #expect(values[3] == .boolean(true))
    #expect(values[4]?.text == "2026-11-24")
    #expect(values[5] == .text("spodumene"))
    #expect(values[6] == .list([.text("chile"), .text("australia")]))
    #expect(values[7] == .list([.year(2020), .year(2021)]))
    #expect(values[8] == .object([NamedValue("lat", .number(-23.5))]))
    #expect(
      values[9]
        == .list([.object([NamedValue("what", .text("cells")), NamedValue("share", .number(87))])])
    )
    #expect(checked.value[6].names.map(\.value) == ["chile", "australia"])
    #expect(
      checked.value[6].names.map(\.range) + checked.value[5].names.map(\.range) == example.ranges
    )
  }

  @Test func `fields without a value have an entry all the same`() throws {
    let checked = fieldEntries(
      try MarkedYAML("symbol: Li\nshare:\nhost: ~\n").node,
      fields: try Self.fields
    )
    #expect(checked.diagnostics == [])
    #expect(checked.value.count == 10)
    #expect(checked.value.dropFirst().allSatisfy { $0.value == nil && $0.range == nil })
  }

  static let mistakes: [(String, [String], String?)] = [
    ("⟦⟧share: 1", ["missing-field"], "add 'symbol: …'"),
    ("symbol:⟦⟧\nshare: 1", ["missing-field"], "add 'symbol: …'"),
    ("symbol: Li\ndiscovered: ⟦unknown⟧", ["wrong-type"], "write the four digits of a year"),
    ("symbol: ⟦[Li]⟧", ["wrong-type"], "write text alone, as in 'symbol: …'"),
    ("symbol: ⟦lithium⟧", ["pattern-mismatch"], nil),
    ("symbol: Li\nshare: ⟦1,200⟧", ["wrong-type"], "write 1200"),
    ("symbol: Li\nshare: ⟦120⟧", ["value-too-large"], nil),
    ("symbol: Li\nshare: ⟦60 %⟧", ["wrong-type"], "write 60"),
    ("symbol: Li\ncritical: ⟦yes⟧", ["wrong-type"], "write true"),
    ("symbol: Li\nlisted: ⟦24.11.2026⟧", ["wrong-type"], "write 2026-11-24"),
    ("symbol: Li\nproducers: ⟦chile⟧", ["wrong-type"], "write [chile]"),
    ("symbol: Li\nproducers: ⟦[a, b, c]⟧", ["wrong-length"], nil),
    ("symbol: Li\nproducers: [a, ⟦{b: c}⟧]", ["wrong-type"], nil),
    ("symbol: Li\nyears: [2020, ⟦x⟧, ⟦y⟧]", ["wrong-type", "wrong-type"], nil),
    ("symbol: Li\nplace: ⟦Chile⟧", ["wrong-type"], "write {lat: 12.5, note: …}"),
    ("symbol: Li\nplace: ⟦⟧{note: x}", ["missing-field"], "add 'lat: 12.5'"),
    ("symbol: Li\nplace: {lat: 1, ⟦noet⟧: x}", ["unknown-field"], "replace with 'note'"),
    ("symbol: Li\n⟦symbl⟧: Li", ["unknown-field"], "replace with 'symbol'"),
    ("symbol: Li\n⟦titel⟧: Lithium", ["unknown-field"], "replace with 'title'"),
    (
      "symbol: ⟦li⟧\nshare: ⟦x⟧\nuses: [{share: ⟦y⟧}]\n⟦zzz⟧: 1",
      ["pattern-mismatch", "wrong-type", "wrong-type", "unknown-field"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `every mistake of a record is found at its value`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = fieldEntries(try example.node, fields: try Self.fields, alsoKnown: ["title"])
      .diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }

  private static var fields: [Field] {
    get throws {
      let checked = fieldSchema(try MarkedYAML(schema).node)
      #expect(checked.diagnostics == [])
      return checked.value
    }
  }
}
