import Diagnostics
import Testing

struct ReportOrderTests {
  @Test func `findings are ordered by place, and identical ones told once`() {
    func finding(_ file: String?, _ line: Int, _ id: String) -> Diagnostic {
      let start = SourcePosition(line: line, column: 1)
      let range = file.map { SourceRange(file: $0, start: start, end: start) }
      return Diagnostic(.error, id: id, "summary", at: range)
    }
    let ordered = [
      finding(nil, 0, "a"), finding(nil, 0, "b"), finding("a", 1, "b"), finding("a", 2, "a"),
      finding("a", 2, "b"), finding("b", 1, "a"),
    ]
    #expect((ordered.reversed() + ordered).inReportOrder == ordered)
  }
}

struct CheckedTests {
  @Test func `stages keep the findings of both, in order`() {
    let first = Diagnostic(.warning, id: "first", "one")
    let second = Diagnostic(.error, id: "second", "two")
    let checked = Checked(1, diagnostics: [first])
      .then { Checked($0 + 1, diagnostics: [second]) }
      .map { $0 * 10 }
    #expect(checked.value == 20)
    #expect(checked.diagnostics == [first, second])
    #expect(checked.hasErrors && !Checked(1, diagnostics: [first]).hasErrors)
    let many = [1, 2].checked { Checked($0, diagnostics: $0 == 1 ? [first] : [second]) }
    #expect(many == Checked([1, 2], diagnostics: [first, second]))
  }
}
