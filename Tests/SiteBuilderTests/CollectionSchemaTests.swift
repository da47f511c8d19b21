import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

struct CollectionSchemaTests {
  @Test func `a collection is read whole`() throws {
    let checked = collectionSchema(
      try MarkedYAML(
        """
        title: Minerals
        singular: mineral
        label: name
        template: mineral.html
        order: [-year, name]
        autolink: true
        feed: true
        fields: [{name: name}, {name: year, type: year}]
        """
      ).node,
      slug: "minerals"
    )
    #expect(checked.diagnostics == [])
    #expect(checked.value.order.map(\.field) == ["year", "name"])
    #expect(checked.value.order.map(\.isDescending) == [true, false])
    #expect(checked.value.autolinks && checked.value.feeds && !checked.value.allowsHTML)
    #expect(checked.value.fields.map(\.name) == ["name", "year"])
  }

  static let mistakes: [(String, [String], String?)] = [
    ("⟦⟧title: x", ["missing-key"], "add 'singular: mineral'"),
    ("title: x\nsingular: y\n⟦lable⟧: z", ["unknown-key"], "replace with 'label'"),
    (
      "title: x\nsingular: y\nlabel: ⟦nmae⟧\nfields: [{name: name}]", ["unknown-field"],
      "replace with 'name'"
    ),
    ("title: x\nsingular: y\norder: [title, ⟦-dtae⟧]", ["unknown-field"], "replace with 'date'"),
    ("title: x\nsingular: y\nautolink: ⟦yes⟧", ["wrong-type"], nil),
    (
      "title: x\nsingular: y\nfields: [{name: a, type: ⟦foo⟧}, {name: ⟦a⟧}]",
      ["unknown-type", "duplicate-field"], nil
    ),
  ]

  @Test(arguments: mistakes)
  func `mistakes in a collection's schema are found at their place`(
    marked: String,
    ids: [String],
    help: String?
  ) throws {
    let example = try MarkedYAML(marked)
    let findings = collectionSchema(try example.node, slug: "minerals").diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.map(\.range) == example.ranges)
    if let help { #expect(findings.first?.help == help) }
  }
}
