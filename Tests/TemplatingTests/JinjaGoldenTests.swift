import Diagnostics
import Foundation
import Markup
import Templating
import Testing

/// What Jinja2 printed for each template, recorded by `Goldens/record.py`.
struct JinjaGoldenTests {
  @Test(
    arguments: [
      "text", "expressions", "statements", "tests", "filters_text", "filters_lists", "templates",
      "errors",
    ])
  func `output equals Jinja2's, character for character`(topic: String) throws {
    let values = try TemplateMap(entries(of: read("values")))
    guard case .list(let cases) = try read(topic) else {
      Issue.record("\(topic) holds no cases")
      return
    }
    #expect(!cases.isEmpty)
    for item in cases {
      let golden = TemplateMap(entries(of: item))
      let files = entries(of: golden["files"] ?? .null)
      let (output, diagnostics) = render(files, values)
      let main = text(files.first { $0.0 == "main" }?.1)
      if golden["error"] != nil {
        #expect(
          diagnostics.contains { $0.severity == .error && $0.range != nil },
          "Jinja2 refuses \(main); we print \(output)"
        )
      } else {
        #expect(diagnostics.map(\.summary) == [], "\(main)")
        #expect(output == text(golden["output"]), "\(main)")
      }
    }
  }

  private func render(
    _ files: [(String, TemplateValue)],
    _ values: TemplateMap
  ) -> (String, [Diagnostic]) {
    let sources = files.map { SourceFile(path: $0.0, text: text($0.1)) }
    let library = TemplateLibrary.parse(sources)
    var renderer = library.value.worker()
    var buffer = MarkupBuffer()
    let findings = renderer.render("main", values: values, into: &buffer)
    return (buffer.text, library.diagnostics + findings)
  }

  private func read(_ name: String) throws -> TemplateValue {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("Goldens/\(name).json")
    return try GoldenJSON.read(String(contentsOf: url, encoding: .utf8))
  }

  private func entries(of value: TemplateValue) -> [(String, TemplateValue)] {
    guard case .object(let object) = value else { return [] }
    return object.memberNames.map { ($0, object.member($0) ?? .null) }
  }

  private func text(_ value: TemplateValue?) -> String {
    if case .string(let text)? = value { text } else { "" }
  }
}
