import Diagnostics
import Tables
import Testing

struct CheckScalarTests {
  static let here = SourceRange(startOf: "a.csv")

  @Test(arguments: [
    (FieldType.string, "12", FieldValue.text("12")),
    (.text, "", .text("")),
    (.integer, "-12", .integer(-12)),
    (.number, "88000.5", .number(88000.5)),
    (.number, "1e-3", .number(0.001)),
    (.number, "0.1", .number(0.1)),
    (.number, "123456789012345678901234567890", .number(1.2345678901234568e29)),
    (.boolean, "true", .boolean(true)),
    (.year, "2026", .year(2026)),
  ])
  func `text is read as its field says`(type: FieldType, text: String, value: FieldValue) {
    let checked = checkScalar(text, as: Field(name: "f", type: type, at: Self.here), at: Self.here)
    #expect(checked.value == value)
    #expect(checked.diagnostics == [])
  }

  @Test(arguments: [
    (
      FieldType.year, "unknown", "field 'f' expects a year; 'unknown' is not one",
      "write the four digits of a year"
    ),
    (.year, "2026-11-24", "field 'f' expects a year; '2026-11-24' is not one", "write 2026"),
    (.year, "24", "field 'f' expects a year; '24' is not one", "write the four digits of a year"),
    (.date, "24.11.2026", "field 'f' expects a date; '24.11.2026' is not one", "write 2026-11-24"),
    (
      .date, "2026-02-30", "field 'f' expects a date; '2026-02-30' is not one",
      "write the day as YYYY-MM-DD"
    ),
    (.boolean, "Yes", "field 'f' expects true or false; 'Yes' is neither", "write true"),
    (.number, "1,234", "field 'f' expects a number; '1,234' is not one", "write 1234"),
    (
      .number, "1,234,567.5", "field 'f' expects a number; '1,234,567.5' is not one",
      "write 1234567.5"
    ),
    (.number, "0,5", "field 'f' expects a number; '0,5' is not one", "write 0.5"),
    (.number, "1 234", "field 'f' expects a number; '1 234' is not one", "write 1234"),
    (.number, " 12", "field 'f' expects a number; ' 12' is not one", "write 12"),
    (.number, "−3", "field 'f' expects a number; '−3' is not one", "write -3"),
    (.number, "12 t", "field 'f' expects a number; '12 t' is not one", "write 12"),
    (
      .number, "12 kt", "field 'f' expects a number; '12 kt' is not one",
      "write the number in t, without the unit"
    ),
    (
      .number, "nan", "field 'f' expects a number; 'nan' is not one",
      "write the number in digits, without a unit or separators"
    ),
    (
      .number, "1e999", "field 'f' expects a number; '1e999' is not one",
      "write a number below 1e308"
    ),
    (.integer, "12.0", "field 'f' expects a whole number; '12.0' is not one", "write 12"),
    (
      .integer, "12.5", "field 'f' expects a whole number; '12.5' is not one",
      "write a whole number in digits, without a unit or separators"
    ),
    (
      .integer, "99999999999999999999",
      "field 'f' expects a whole number; '99999999999999999999' is not one",
      "write a whole number in digits, without a unit or separators"
    ),
  ])
  func `text of another kind is refused with a remedy`(
    type: FieldType,
    text: String,
    summary: String,
    help: String
  ) {
    var field = Field(name: "f", type: type, at: Self.here)
    field.unit = "t"
    let checked = checkScalar(text, as: field, at: Self.here)
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["wrong-type"])
    #expect(checked.diagnostics.first?.summary == summary)
    #expect(checked.diagnostics.first?.help == help)
  }

  @Test(arguments: [
    ("0", []), ("1", []), ("-0.5", ["value-too-small"]), ("1.5", ["value-too-large"]),
  ])
  func `bounds are part of what is allowed`(text: String, ids: [String]) {
    var field = Field(name: "share", type: .number, at: Self.here)
    field.constraints.minimum = .number(0)
    field.constraints.maximum = .number(1)
    #expect(checkScalar(text, as: field, at: Self.here).diagnostics.map(\.id) == ids)
  }

  @Test(arguments: [
    ("open", [], nil), ("opne", ["value-not-allowed"], "replace with 'open'"),
    ("x", ["value-not-allowed"], "write one of open, closed"),
  ])
  func `listed values are the only ones`(text: String, ids: [String], help: String?) {
    var field = Field(name: "state", at: Self.here)
    field.constraints.enumeration = [.text("open"), .text("closed")]
    let findings = checkScalar(text, as: field, at: Self.here).diagnostics
    #expect(findings.map(\.id) == ids)
    #expect(findings.first?.help == help)
  }

  @Test(arguments: [
    #"(a+)+"#, #"(a*)*$"#, #"^([a-z]+)*$"#, #"(\w+\s?)*"#, #"(?:a+|b)+"#, #"((a+)b?)*"#,
    #"(a{1,}){2,}"#,
    #"(x|[^,]*)*"#, #"(\p{L}+)+"#,
  ])
  func `a repetition of a repetition is slow`(pattern: String) {
    #expect(Pattern.isSlow(pattern))
  }

  @Test(arguments: [
    #"[a-z]+(-[a-z]+)*"#, #"([a-z]+-)*[a-z]+"#, #"(a+)?"#, #"(ab)+"#, #"[0-9]{4}(-[0-9]{2}){0,2}"#,
    #"\(a+\)+"#, #"[(a+)]+"#, #"(?>a+)+"#, #"(a+)++"#, #"(a++)+"#, #"([0-9]+){2}"#, ")", "(", "[",
    "\\", "{",
  ])
  func `a repetition with something between is not slow`(pattern: String) {
    #expect(!Pattern.isSlow(pattern))
  }

  @Test func `a long text is not matched with a pattern`() {
    var field = Field(name: "f", at: Self.here)
    field.constraints.pattern = "a*"
    func ids(_ count: Int) -> [String] {
      let text = String(repeating: "a", count: count)
      return checkScalar(text, as: field, at: Self.here).diagnostics.map(\.id)
    }
    #expect(ids(1000) == [])
    #expect(ids(1001) == ["wrong-length"])
  }

  @Test func `a long text is clipped in messages`() {
    let text = String(repeating: "x", count: 5000)
    for type in [FieldType.number, .integer, .date, .year, .boolean] {
      let field = Field(name: "f", type: type, at: Self.here)
      let finding = checkScalar("12 " + text, as: field, at: Self.here).diagnostics.first
      #expect((finding?.summary.count ?? 0) < 160)
      #expect((finding?.help?.count ?? 0) < 160)
    }
    var field = Field(name: "f", at: Self.here)
    field.constraints.enumeration = [.text("a")]
    #expect(checkScalar(text, as: field, at: Self.here).diagnostics[0].summary.count < 160)
  }

  @Test(arguments: [("Li", []), ("li", ["pattern-mismatch"]), ("Lix", ["pattern-mismatch"])])
  func `a pattern is about the whole text`(text: String, ids: [String]) {
    var field = Field(name: "symbol", at: Self.here)
    field.constraints.pattern = "[A-Z][a-z]?"
    #expect(checkScalar(text, as: field, at: Self.here).diagnostics.map(\.id) == ids)
  }

  @Test(arguments: [("ab", []), ("a", ["wrong-length"]), ("abcd", ["wrong-length"])])
  func `length is counted in characters`(text: String, ids: [String]) {
    var field = Field(name: "code", at: Self.here)
    field.constraints.minLength = 2
    field.constraints.maxLength = 3
    #expect(checkScalar(text, as: field, at: Self.here).diagnostics.map(\.id) == ids)
  }

  @Test func `a label comes from the title or the name`() {
    var field = Field(name: "mine_production", at: Self.here)
    #expect(field.label == "Mine production")
    field.title = "Production of mines"
    #expect(field.label == "Production of mines")
  }
}
