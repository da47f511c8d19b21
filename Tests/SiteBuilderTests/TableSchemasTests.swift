import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

struct TableSchemasTests {
  @Test func `a table is read with all that its schema says`() throws {
    let checked = tableSchemas(
      try MarkedYAML(
        """
        mine-production:
          title: Mine production by country
          description: By *country*.
          source: usgs-mcs-2026
          licence: {name: public domain, url: https://example.org/}
          edition: MCS 2026
          update_every: 1y
          primaryKey: [mineral, year]
          foreignKeys:
            - {fields: [mineral], reference: {resource: reserves, fields: [mineral]}}
          missingValues:
            - {value: W, label: withheld}
            - {value: '', label: empty}
          fields:
            - {name: mineral, reference: minerals}
            - {name: year, type: year}
            - {name: production, type: number, unit: t, estimated: flag}
            - {name: flag, constraints: {enum: [e]}}
        reserves:
          file: all.csv
          licence: CC0
          primaryKey: mineral
          fields: [{name: mineral}]
        """
      ).node
    )
    #expect(checked.diagnostics == [])
    let table = try #require(checked.value.first)
    #expect(checked.value.map(\.name) == ["mine-production", "reserves"])
    #expect(checked.value.map(\.file.value) == ["mine-production.csv", "all.csv"])
    #expect(table.source?.value == "usgs-mcs-2026")
    #expect(table.licence == Licence(name: "public domain", url: "https://example.org/"))
    #expect(checked.value.last?.licence == Licence(name: "CC0"))
    #expect(table.updateEvery == UpdateInterval("1y"))
    #expect(table.primaryKey == ["mineral", "year"])
    #expect(checked.value.last?.primaryKey == ["mineral"])
    #expect(table.foreignKeys.map(\.table.value) == ["reserves"])
    #expect(table.foreignKeys.map(\.tableFields) == [["mineral"]])
    #expect(table.missingValues == [MissingValue("W", label: "withheld")])
    #expect(table.field("production")?.estimated?.value == "flag")
  }

  static let mistakes: [(String, [String], String?)] = [
    ("⟦[]⟧", ["wrong-type"], nil),
    ("⟦prod⟧: {title: x}", ["missing-key"], nil),
    ("a: {fields: [{name: x}], ⟦sorce⟧: y}", ["unknown-key"], "replace with 'source'"),
    ("a: {fields: [{name: x}], primaryKey: [⟦y⟧]}", ["unknown-field"], "name one of x"),
    (
      "a: {fields: [{name: mineral}], primaryKey: ⟦minerals⟧}", ["unknown-field"],
      "replace with 'mineral'"
    ),
    ("a: {fields: [{name: x, estimated: ⟦flag⟧}]}", ["unknown-field"], nil),
    ("a: {fields: [{name: ⟦x⟧, type: list}]}", ["misplaced-key"], nil),
    ("a: {fields: [{name: x}], update_every: ⟦yearly⟧}", ["wrong-type"], nil),
    ("a: {fields: [{name: x}], foreignKeys: ⟦x⟧}", ["wrong-type"], nil),
    ("a: {fields: [{name: x}], foreignKeys: [⟦{fields: [x]}⟧]}", ["incomplete-key"], nil),
    (
      "a: {fields: [{name: x}], foreignKeys: [⟦{fields: [x], reference: {resource: b, fields: [x, y]}}⟧]}",
      ["incomplete-key"], nil
    ),
    ("a: {fields: [{name: x}], missingValues: ⟦W⟧}", ["wrong-type"], nil),
    ("⟦a b⟧: {fields: [{name: x}]}", ["invalid-slug"], nil),
    (
      "a: {fields: [{name: x, type: ⟦y⟧}]}\nb: {fields: [{name: x}], primaryKey: [⟦z⟧]}",
      ["unknown-type", "unknown-field"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `mistakes in the schemas of tables are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = tableSchemas(try example.node).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }

  @Test func `a schema says what figures mean and what must be true of rows`() throws {
    let checked = tableSchemas(
      try MarkedYAML(
        """
        mine:
          primaryKey: [mineral, year]
          value: tonnes
          parts: mineral
          updated: 2026-02-01
          totals: {table: world, field: t, others: rest, within: 5%, where: {use: [a]}}
          conversions: [{from: carbonate, to: content, factor: 0.188, source: usgs}]
          invariants:
            - {sum: tonnes, over: mineral, equals: totals}
            - {sum: share, over: mineral, at_most: 100, within: 1, where: {year: 2024}}
            - {field: share, between: [0, 100]}
            - {unique: mineral}
          fields:
            - {name: mineral}
            - {name: form}
            - {name: year, type: year}
            - {name: tonnes, type: number, basis: form}
            - {name: share, type: number}
        world:
          primaryKey: [year, use]
          fields:
            - {name: use}
            - {name: year, type: year}
            - {name: t, type: number, lower_bound: bound}
            - {name: rest, type: number}
            - {name: bound}
        """
      ).node
    )
    #expect(checked.diagnostics == [])
    let table = try #require(checked.value.first)
    #expect(table.value?.value == "tonnes")
    #expect(table.parts?.value == "mineral")
    #expect(table.updated?.value == CalendarDate(iso: "2026-02-01"))
    #expect(table.field("tonnes")?.basis?.value == "form")
    let totals = try #require(table.totals)
    #expect(totals.table.value == "world")
    #expect(totals.field.value == "t")
    #expect(totals.others?.value == "rest")
    #expect(checked.value.last?.field("t")?.lowerBound?.value == "bound")
    #expect(totals.within == .part(0.05))
    #expect(totals.conditions.map(\.field.value) == ["use"])
    #expect(totals.conditions.first?.values.map(\.value) == ["a"])
    #expect(table.conversions.map(\.factor) == [0.188])
    #expect(table.invariants.count == 4)
    guard case .sum(let sum) = table.invariants[1].rule else { throw Unexpected() }
    #expect(sum.comparison == .atMost)
    #expect(sum.target == .number(100))
    #expect(sum.within == .amount(1))
    guard case .unique(let fields) = table.invariants[3].rule else { throw Unexpected() }
    #expect(fields.map(\.value) == ["mineral"])
  }

  static let figureMistakes: [(String, [String], String?)] = [
    ("value: ⟦tons⟧", ["unknown-field"], "replace with 'tonnes'"),
    ("value: ⟦mineral⟧", ["wrong-type"], "name one of tonnes, share"),
    ("parts: ⟦minral⟧", ["unknown-field"], "replace with 'mineral'"),
    ("parts: ⟦tonnes⟧", ["wrong-type"], "name one of mineral, form, year"),
    ("updated: ⟦2026-02-30⟧", ["wrong-type"], nil),
    ("totals: ⟦world⟧", ["wrong-type"], nil),
    ("totals: ⟦⟧{field: t}", ["missing-key"], "add 'table: world-production'"),
    ("totals: {table: ⟦worlds⟧, field: t}", ["unknown-table"], "replace with 'world'"),
    ("totals: {table: world, field: ⟦tt⟧}", ["unknown-field"], nil),
    ("totals: {table: world, field: ⟦use⟧}", ["wrong-type"], nil),
    ("totals: {table: world, field: t, others: ⟦others⟧}", ["unknown-field"], nil),
    ("totals: {table: world, field: t, ⟦other⟧: rest}", ["unknown-key"], "replace with 'others'"),
    ("totals: {table: world, field: t, within: ⟦much⟧}", ["wrong-type"], nil),
    ("totals: {table: world, field: t, within: ⟦-1⟧}", ["wrong-type"], nil),
    ("totals: {table: world, field: t, where: {⟦us⟧: a}}", ["unknown-field"], nil),
    ("totals: {table: world, field: t, where: {use: ⟦{a: b}⟧}}", ["wrong-type"], nil),
    ("totals: {table: ⟦strange⟧, field: t}", ["mismatched-totals"], nil),
    (
      "totals: {table: ⟦uses⟧, field: t}", ["mismatched-totals"],
      "add 'where: {use: …}' to the totals"
    ),
    ("totals: {table: uses, field: t, where: {use: a}}", [], nil),
    ("totals: {table: world, field: ⟦kt⟧}", ["mismatched-totals"], nil),
    (
      "value:\n  totals: {table: ⟦world⟧, field: t}", ["mismatched-totals"],
      "add 'value: …' with the field that adds up to them"
    ),
    ("conversions: ⟦a⟧", ["wrong-type"], nil),
    (
      "conversions: [⟦⟧{from: a, to: b, factor: 2}]", ["missing-key"], "add 'source: usgs-mcs-2026'"
    ),
    ("conversions: [{from: a, to: b, factor: ⟦0⟧, source: s}]", ["wrong-type"], nil),
    ("conversions: [{from: a, to: b, factor: ⟦-1⟧, source: s}]", ["wrong-type"], nil),
    ("conversions: [{from: a, to: b, factor: ⟦much⟧, source: s}]", ["wrong-type"], nil),
    ("conversions: [{from: a, to: ⟦a⟧, factor: 2, source: s}]", ["useless-conversion"], nil),
    ("invariants: ⟦sum⟧", ["wrong-type"], nil),
    ("invariants: [⟦{within: 1}⟧]", ["incomplete-invariant"], nil),
    ("invariants: [{⟦sums⟧: tonnes, over: mineral, equals: 1}]", ["unknown-key"], nil),
    ("invariants: [{sum: ⟦tons⟧, over: mineral, equals: 1}]", ["unknown-field"], nil),
    ("invariants: [{sum: ⟦form⟧, over: mineral, equals: 1}]", ["wrong-type"], nil),
    ("invariants: [{sum: tonnes, over: ⟦form⟧, equals: 1}]", ["incomplete-invariant"], nil),
    ("invariants: [{sum: tonnes, over: ⟦x⟧, equals: 1}]", ["unknown-field"], nil),
    ("invariants: [⟦⟧{sum: tonnes, equals: 1}]", ["missing-key"], nil),
    ("invariants: [⟦{sum: tonnes, over: mineral}⟧]", ["incomplete-invariant"], nil),
    (
      "invariants: [⟦{sum: tonnes, over: mineral, equals: 1, at_most: 2}⟧]",
      ["incomplete-invariant"], nil
    ),
    ("invariants: [{sum: tonnes, over: mineral, equals: ⟦many⟧}]", ["wrong-type"], nil),
    ("invariants: [{sum: tonnes, over: mineral, equals: ⟦totals⟧}]", ["incomplete-invariant"], nil),
    (
      "value: tonnes\n  totals: {table: world, field: t}\n"
        + "  invariants: [{sum: share, over: mineral, equals: ⟦totals⟧}]",
      ["incomplete-invariant"], "write 'sum: tonnes', or a number"
    ),
    (
      "totals: ⟦⟧{field: t}\n  invariants: [{sum: tonnes, over: mineral, equals: totals}]",
      ["missing-key"], nil
    ),
    ("invariants: [{field: share, between: ⟦[100, 0]⟧}]", ["wrong-type"], nil),
    ("invariants: [{field: share, between: ⟦[0]⟧}]", ["wrong-type"], nil),
    ("invariants: [⟦{field: share}⟧]", ["incomplete-invariant"], nil),
    ("invariants: [{field: ⟦shar⟧, between: [0, 1]}]", ["unknown-field"], nil),
    ("invariants: [{unique: [mineral, ⟦yaer⟧]}]", ["unknown-field"], nil),
    ("invariants: [⟦{unique: []}⟧]", ["incomplete-invariant"], nil),
  ]

  @Test(arguments: figureMistakes)
  func `mistakes in what a schema says for figures are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(
      """
      mine:
        primaryKey: [mineral, year]
        \(marked.hasPrefix("value:") ? "" : "value: tonnes")
        \(marked)
        fields:
          - {name: mineral}
          - {name: form}
          - {name: year, type: year}
          - {name: tonnes, type: number, basis: form}
          - {name: share, type: number}
      world: {primaryKey: [year], fields: [{name: use}, {name: year, type: year}, \(numbers)]}
      uses: {primaryKey: [year, use], fields: [{name: use}, {name: year, type: year}, \(numbers)]}
      strange: {primaryKey: [place], fields: [{name: place}, \(numbers)]}
      """
    )
    let findings = tableSchemas(try example.node).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    #expect(findings.allSatisfy { $0.help?.isEmpty == false })
    if let help { #expect(findings.first?.help == help) }
  }

  private let numbers =
    "{name: t, type: number}, {name: rest, type: number}, {name: kt, type: number, unit: kt}"

  @Test func `a basis must be a field, and conversions must have one`() throws {
    let example = try MarkedYAML(
      """
      a: {fields: [{name: x, type: number, basis: ⟦y⟧}]}
      c: {fields: [{name: x, type: number, lower_bound: ⟦y⟧}]}
      b:
        conversions: ⟦[{from: a, to: b, factor: 2, source: s}]⟧
        fields: [{name: x, type: number}]
      """
    )
    let findings = tableSchemas(try example.node).diagnostics
    #expect(findings.map(\.id) == ["unknown-field", "unknown-field", "misplaced-key"])
    #expect(findings.map(\.range) == example.ranges)
  }
}

private struct Unexpected: Error {}
