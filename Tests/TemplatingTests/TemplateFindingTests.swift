import Diagnostics
import Markup
import Templating
import Testing

/// Mistakes in templates: the id, the exact stretch, the remedy. `⟦…⟧` marks the stretch.
struct TemplateFindingTests {
  @Test(
    arguments: [
      ("{{ ⟦pgae⟧.title }}", "undefined-name", "replace with 'page'"),
      ("{{ page.⟦titel⟧ }}", "undefined-member", "replace with 'title'"),
      ("{{ page.nothing.⟦x⟧ }}", "undefined-member", "guard it with 'if'"),
      ("é {{ page[⟦'titel'⟧] }}", "undefined-member", "replace with 'title'"),
      ("{{ page.title | ⟦uper⟧ }}", "unknown-filter", "replace with 'upper'"),
      ("{% if page is ⟦definde⟧ %}{% endif %}", "unknown-test", "replace with 'defined'"),
      ("{{ ⟦assset⟧('a') }}", "unknown-function", "replace with 'asset'"),
      ("{{ asset(⟦nmae⟧='a') }}", "unknown-argument", "replace with 'name'"),
      ("{{ 'a' | truncate(⟦lenght⟧=3) }}", "unknown-argument", "replace with 'length'"),
      ("{% include ⟦'nav.htm'⟧ %}", "unknown-template", "replace with 'nav.html'"),
      ("{{ page.title | ⟦safe⟧ }}", "unsafe-markup", "remove it: text is escaped"),
      ("{% ⟦fro⟧ x in [] %}", "unknown-tag", "replace with 'for'"),
      ("{% ⟦autoescape⟧ true %}", "unknown-tag", "remove it: everything is always escaped"),
      ("a\n⟦{% if page %}⟧\n{{ page.title }}", "unclosed-tag", "add '{% endif %}'"),
      ("{% if page %}⟦{% for x in [] %}⟧{% endif %}", "unclosed-tag", "add '{% endfor %}'"),
      ("a ⟦{{⟧ page.title", "unclosed-tag", "add '}}' at its end"),
      ("⟦{#⟧ a", "unclosed-tag", "add '#}' at its end"),
      ("{{ ⟦'⟧a }}", "template-syntax", "add \"'\" at its end"),
      ("{% ⟦endif⟧ %}", "unexpected-tag", "remove it"),
      ("{{ ⟦range(10 ** 9)⟧ }}", "template-too-large", "loop over less"),
      ("{{ ⟦1 / 0⟧ }}", "wrong-template-value", "test the divisor first"),
      ("{{ ⟦page⟧ }}", "unprintable-value", "print one of its members: title, nothing"),
      ("{{ page.title.⟦uper⟧() }}", "unknown-method", "replace with 'upper'"),
      ("{% set a = ⟦pgae⟧ %}{{ a }}{{ a.b }}", "undefined-name", "replace with 'page'"),
      ("{{ ⟦brief⟧ }}", "undefined-name", "use one of page, asset, range, dict, namespace"),
      ("{{ page.⟦summary⟧ }}", "undefined-member", "use one of title, nothing"),
      ("{{ ⟦render⟧('a') }}", "unknown-function", "use one of asset, range, dict, namespace"),
      ("{{ asset('a', ⟦'b'⟧) }}", "wrong-arguments", "write 'asset(name)'"),
      (
        "{% ⟦sidebar⟧ %}", "unknown-tag",
        "use one of if, for, set, with, filter, block, extends, include, …"
      ),
      ("{% ⟦iff⟧ page %}a{% else %}b{% endif %}", "unknown-tag", "replace with 'if'"),
      (
        "{% ⟦sidebar⟧ %}{% endsidebar %}", "unknown-tag",
        "use one of if, for, set, with, filter, block, extends, include, …"
      ),
      ("{% include ⟦'main.html'⟧ %}", "template-cycle", "remove one of the references"),
      ("{% block a %}{% block ⟦a⟧ %}{% endblock %}{% endblock %}", "duplicate-block", "rename one"),
    ])
  func `a mistake is told at its place with a remedy`(
    marked: String,
    id: String,
    help: String
  ) throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let (_, findings) = render(["main.html": text, "nav.html": "nav"])
    let finding = try #require(findings.first, "\(marked)")
    #expect(findings.count == 1, "\(marked): \(findings.map(\.summary))")
    #expect(finding.id == id, "\(marked)")
    #expect(finding.help == help, "\(marked)")
    #expect(mark(finding, text) == marked)
  }

  @Test func `every mistake of a file is told in one run`() {
    let (_, findings) = render([
      "main.html": "{{ 1 + }}{{ a | nope }}{% if %}{{ b is nope }}{% endif %}{% nope %}{{ ( }}"
    ])
    #expect(findings.count == 6)
  }

  @Test func `a page goes on after a mistake`() {
    let (output, findings) = render(["main.html": "a{{ nope }}b{% for x in nope %}x{% endfor %}c"])
    #expect(output == "abc")
    #expect(findings.count == 2)
  }

  @Test func `a mistake inside a loop is told once`() {
    let (_, findings) = render(["main.html": "{% for x in range(1000) %}{{ nope }}{% endfor %}"])
    #expect(findings.count == 1)
  }

  @Test func `templates that use each other in a circle are told`() {
    let (_, findings) = render([
      "main.html": "{% include 'a.html' %}", "a.html": "{% include 'b.html' %}",
      "b.html": "{% include 'a.html' %}",
    ])
    #expect(
      findings.contains {
        $0.id == "template-cycle" && $0.summary.contains("a.html → b.html → a.html")
      }
    )
  }

  @Test func `content and blocks that would vanish are told`() {
    let (_, findings) = render([
      "main.html": "{% extends 'base.html' %}lost{% block boddy %}{% endblock %}",
      "base.html": "{% block body %}{% endblock %}",
    ])
    #expect(findings.map(\.id) == ["content-outside-block", "unknown-block"])
    #expect(findings.last?.help == "replace with 'body'")
  }

  @Test func `a block without a namesake above is told with those there are`() {
    let (_, findings) = render([
      "main.html": "{% extends 'base.html' %}{% block sidebar %}{% endblock %}",
      "base.html": "{% block body %}{% endblock %}{% block head %}{% endblock %}",
    ])
    #expect(findings.map(\.id) == ["unknown-block"])
    #expect(findings.first?.help == "use one of body, head")
  }

  @Test func `no block is unknown below a template that is missing`() {
    let (_, findings) = render([
      "main.html": "{% extends 'middle.html' %}{% block body %}{{ super() }}{% endblock %}",
      "middle.html": "{% extends 'base.html' %}",
    ])
    #expect(findings.map(\.id) == ["unknown-template"])
  }

  @Test func `a template that is not UTF-8 is told at the byte`() {
    let file = SourceFile(path: "main.html", bytes: Array("a\né".utf8) + [0xFF, 0xFE])
    let findings = TemplateLibrary.parse([file]).diagnostics
    #expect(findings.map(\.id) == ["invalid-utf8"])
    #expect(findings.first?.range?.start == SourcePosition(line: 2, column: 3))
  }

  private func mark(_ finding: Diagnostic, _ text: String) -> String {
    guard let range = finding.range else { return text }
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    let start = lines.offset(of: range.start)
    let end = lines.offset(of: range.end)
    func part(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
    return part(bytes[..<start]) + "⟦" + part(bytes[start..<end]) + "⟧" + part(bytes[end...])
  }
}

private struct HostPage: TemplateObject {
  var memberNames: [String] { ["title", "nothing"] }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "title": "T"
    case "nothing": .null
    default: nil
    }
  }
}

private func render(_ files: [String: String]) -> (String, [Diagnostic]) {
  let asset = TemplateFunction("asset", parameters: ["name"]) { arguments, _ in
    Checked(arguments[0, "name"] ?? .null)
  }
  let sources = files.map { SourceFile(path: "Templates/\($0.key)", text: $0.value) }
  let library = TemplateLibrary.parse(sources, prefix: "Templates/", functions: [asset])
  var renderer = library.value.worker()
  var buffer = MarkupBuffer()
  let findings = renderer.render("main.html", values: ["page": .object(HostPage())], into: &buffer)
  return (buffer.text, (library.diagnostics + findings).inReportOrder)
}
