import Diagnostics
import Markup
import Templating
import Testing

struct ConstantRunTests {
  private static let files: [(String, String)] = [
    (
      "base.html",
      "<nav>{% for i in site.items %}{{ i }}{% if not loop.last %},{% endif %}{% endfor %}"
        + "{{ asset('x') }}</nav>{% include 'foot.html' %}{% block body %}{{ site.t }}{% endblock %}"
    ),
    ("foot.html", "{% set a = site.t %}<f>{{ a }}{{ site.t }}</f>{% include 'deep.html' %}"),
    ("deep.html", "{% with s = site %}{{ s.t|upper }}{% endwith %}"),
    ("page.html", "{% extends 'base.html' %}{% block body %}{{ page }}{{ super() }}{% endblock %}"),
    (
      "hidden.html",
      "{% for site in [{'t': page, 'items': []}] %}{% include 'foot.html' %}{% endfor %}"
    ),
    (
      "set.html",
      "{% set site = {'t': page, 'items': [page]} %}{% include 'deep.html' %}{{ site.t }}"
    ),
    ("own.html", "{{ site.t }}{% include 'own_part.html' %}"),
    ("own_part.html", "{{ page }}{{ site.t }}"),
  ]

  @Test(arguments: ["page.html", "hidden.html", "set.html", "own.html", "base.html"])
  func `what is rendered once is what is rendered every time`(name: String) {
    var once = library(constants: ["site", "asset"]).worker()
    var always = library(constants: []).worker()
    for page in ["1", "2", "1", "3"] {
      let values: [String: TemplateValue] = [
        "site": .map([("t", "T<"), ("items", ["a", "b"])]), "page": .string(page),
      ]
      var first = MarkupBuffer()
      var second = MarkupBuffer()
      let findings = once.render(name, values: values, into: &first)
      #expect(findings == always.render(name, values: values, into: &second))
      #expect(findings.isEmpty)
      #expect(first.text == second.text)
      #expect(first.text.contains(page) || name == "base.html")
    }
  }

  @Test func `a constant part asks for its values once`() {
    let counter = TemplateFunction("asset") { _, _ in Checked("x") }
    let text = "{% for i in [1, 2] %}{{ asset() }}{% endfor %}{{ page }}"
    let library = TemplateLibrary.parse(
      [SourceFile(path: "a", text: text)],
      functions: [counter],
      constants: ["asset"]
    )
    var renderer = library.value.worker()
    for page in ["1", "2"] {
      var buffer = MarkupBuffer()
      _ = renderer.render("a", values: ["page": .string(page)], into: &buffer)
      #expect(buffer.text == "xx" + page)
    }
  }

  @Test func `a mistake in a constant part is told on every page`() {
    let library = TemplateLibrary.parse(
      [SourceFile(path: "a", text: "{{ site.nope }}")],
      constants: ["site"]
    )
    var renderer = library.value.worker()
    for _ in 0..<2 {
      var buffer = MarkupBuffer()
      #expect(renderer.render("a", values: ["site": .map([])], into: &buffer).count == 1)
    }
  }

  private func library(constants: Set<String>) -> TemplateLibrary {
    let asset = TemplateFunction("asset") { arguments, _ in Checked(arguments[0, "name"] ?? .null) }
    let sources = Self.files.map { SourceFile(path: $0.0, text: $0.1) }
    let library = TemplateLibrary.parse(sources, functions: [asset], constants: constants)
    #expect(library.diagnostics.isEmpty)
    return library.value
  }
}
