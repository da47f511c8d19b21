import Diagnostics
import Foundation
import Markup
import Templating
import Testing

/// Templates that try to crash the program; threads here have the small stack of a worker.
struct HostileTemplateTests {
  @Test(
    arguments: [
      String(repeating: "(", count: 10_000), String(repeating: "[", count: 10_000),
      String(repeating: "-", count: 10_000), String(repeating: "not ", count: 10_000),
      "1" + String(repeating: " + 1", count: 10_000), "a" + String(repeating: ".a", count: 10_000),
      "a" + String(repeating: "|list", count: 10_000), "a" + String(repeating: "()", count: 10_000),
    ])
  func `a deep expression is a finding`(expression: String) async {
    #expect(await findings("{{ \(expression) }}").contains { $0.severity == .error })
  }

  @Test func `expressions as deep as allowed evaluate on a small stack`() async {
    let deep = String(repeating: "(", count: 18) + "1" + String(repeating: ")", count: 18)
    #expect(await findings("{{ \(deep) }}").isEmpty)
    #expect(await findings("{{ 1\(String(repeating: " + 1", count: 40)) }}").isEmpty)
  }

  @Test(
    arguments: [
      String(repeating: "{% if 1 %}", count: 10_000),
      String(repeating: "{% for x in [1] %}", count: 10_000),
      String(repeating: "{{", count: 10_000), String(repeating: "{%", count: 10_000),
      String(repeating: "{% endif %}", count: 2_000), String(repeating: "{#", count: 10_000),
      "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
      "{% macro f() %}{{ f() }}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
      "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
      "{% include 'main.html' %}", "{% extends 'main.html' %}",
      "{% set n = 'main.html' %}{% include n %}", "{{ range(10 ** 9) }}", "{{ 'x' * 10 ** 12 }}",
      "{{ '%999999999d' % 1 }}", "{{ 'a'|center(10 ** 10) }}", "{{ 2 ** 10 ** 10 }}",
      "{{ 'a'|indent(10 ** 9) }}", "{{ -9223372036854775807 - 2 }}",
    ])
  func `a hostile template is a finding`(text: String) async {
    #expect(await findings(text).contains { $0.severity == .error && $0.range != nil })
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}",
      "{% for i in range(100000) %}{% set a = range(100000) %}{% endfor %}",
      "{% for i in range(100000) %}{% for j in range(100000) if j > i %}{% endfor %}{% endfor %}",
      "{% for i in range(100000) %}{{ 'x' * 1000000 }}{% endfor %}",
      """
      {% macro f(n) %}{% for i in range(100000) %}{{ f(n) }}{% endfor %}{% endmacro %}{{ f(1) }}
      """,
    ]
  )
  func `a loop without end is a finding`(text: String) async {
    let found = await findings(text)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.id.hasPrefix("template-too-") && $0.range != nil })
  }

  @Test func `long loops are fine`() async {
    let text = "{% for x in range(300) %}{% for y in range(300) %}{% endfor %}{% endfor %}"
    #expect(await findings(text).isEmpty)
  }

  @Test func `bytes that are not text do not crash`() async {
    var state: UInt64 = 7
    let pieces = [
      "{{", "}}", "{%", "%}", "{#", "#}", "if", "for x in", "endif", "\"", "'", "(", "]",
      "|", "-", "a.b", "\u{0}", "é", "\n", " ", "1", "set a=", "block b", "endblock", "raw",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + " "
      }
      _ = await findings(text)
    }
  }

  private func findings(_ text: String) async -> [Diagnostic] {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        let library = TemplateLibrary.parse([SourceFile(path: "main.html", text: text)])
        var renderer = library.value.worker()
        var buffer = MarkupBuffer()
        let found = renderer.render("main.html", values: ["a": 1], into: &buffer)
        continuation.resume(returning: library.diagnostics + found)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}
