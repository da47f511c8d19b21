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
}
