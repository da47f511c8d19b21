import Diagnostics
import Testing
import YAML

struct ScalarValuesTests {
  @Test(arguments: [
    ("12", 12), ("-3", -3), ("+3", 3), ("007", 7), ("1_000", nil), ("0x1F", nil), ("1.0", nil),
    ("'12'", nil), ("99999999999999999999", nil), ("", nil), ("+", nil), ("!!str 12", nil),
  ])
  func `whole numbers are plain decimal digits`(text: String, value: Int?) throws {
    #expect(try scalar(text).integer == value)
  }

  @Test(arguments: [
    ("0.5", 0.5), ("-12", -12), ("1e-3", 0.001), (".5", nil), ("5.", nil), (".inf", nil),
    ("nan", nil), ("1e999", nil), ("1,000", nil), ("0x1p3", nil), ("'0.5'", nil), ("12 kt", nil),
  ])
  func `numbers are plain, decimal and finite`(text: String, value: Double?) throws {
    #expect(try scalar(text).number == value)
  }

  @Test(arguments: [
    ("true", true), ("false", false), ("yes", nil), ("no", nil), ("on", nil), ("True", nil),
    ("'true'", nil),
  ])
  func `only true and false are booleans`(text: String, value: Bool?) throws {
    #expect(try scalar(text).bool == value)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", false), ("''", false), ("'null'", false),
    ("NO", false),
  ])
  func `nothing is empty, null or a tilde`(text: String, isNull: Bool) throws {
    let node = try scalar(text)
    #expect(node.isNull == isNull)
    #expect((node.text == nil) == isNull)
  }

  private func scalar(_ text: String) throws -> YAMLNode {
    let parsed = parseYAML(Array("a: \(text)\n".utf8)[...], file: "a.yaml")
    return try #require(parsed.value?["a"])
  }
}
