@testable import SiteBuilder

extension Edit {
  /// Changes of templates and what belongs to them.
  static let ofTemplates =
    pairs.map { name, file, old, new in Edit(name, in: "Templates/\(file)", (old, new)) } + [
      Edit("some template got a comment") { site, generator in
        let paths = site.paths(in: "Templates/").filter { $0.hasSuffix(".html") }
        guard let path = paths.randomElement(using: &generator) else { return }
        site[path] = (site[path] ?? "") + "{# no change #}"
      },
      Edit("some template got a line") { site, generator in
        let paths = site.paths(in: "Templates/").filter {
          $0.hasSuffix(".html") && site[$0]?.contains("extends") == false
        }
        guard let path = paths.randomElement(using: &generator) else { return }
        let number = Int.random(in: 1...99, using: &generator)
        site[path] = (site[path] ?? "") + "<p>\(number)\n"
      },
      Edit("a template was added for a page") { site, _ in
        site["Templates/own.html"] =
          "{% extends \"base.html\" %}{% block main %}Own: {{ super() }}{% endblock %}\n"
        site.set("template", to: "own.html", in: "Content/briefs/digest.md")
      },
      Edit("a template that nothing names came or went") { site, _ in
        let path = "Templates/spare.html"
        site[path] = site[path] == nil ? "{{ page.title }}\n" : nil
      },
      Edit("a template for all records of a collection went") { site, _ in
        site["Templates/country.html"] = nil
        site.exchange("template: country.html, ", for: "", in: "Content/countries/_collection.yaml")
      },
      Edit("a partial was added") { site, _ in
        site["Templates/partials/more.html"] =
          "{% for page in pages(\"claims\") %}{{ page.title }}{% endfor %}\n"
        site.exchange(
          "</main>",
          for: "</main>{% include \"partials/more.html\" %}",
          in: "Templates/base.html"
        )
      },
      Edit("an asset was added") { site, generator in
        let number = Int.random(in: 1...5, using: &generator)
        site["Templates/assets/extra-\(number).css"] = "p { margin: \(number)px }\n"
      },
      Edit("an asset went that nothing calls") { site, _ in
        site["Templates/assets/print/print.css"] = nil
      },
    ]

  private static let pairs = [
    ("the base template was changed", "base.html", "<main>", "<main class=\"m\">"),
    (
      "a macro was changed", "base.html", "<a href=\"{{ other.url }}\">",
      "<a class=\"l\" href=\"{{ other.url }}\">"
    ),
    ("a partial for all was changed", "partials/head.html", "generator", "maker"),
    (
      "all pages tell the title of the site", "partials/head.html", "<meta",
      "<meta content=\"{{ site.title }}\"><meta"
    ),
    (
      "all pages list the briefs", "partials/head.html", "<link",
      "{% for brief in pages(\"briefs\") %}{{ brief.title }}, {% endfor %}<link"
    ),
    (
      "all pages list the texts of the minerals", "partials/head.html", "<link",
      "{% for one in pages(\"minerals\") %}{{ one.body }}{% endfor %}<link"
    ),
    (
      "all pages show a row", "partials/head.html", "<link",
      "{{ rows(\"mine\", mineral=\"tin\", year=\"latest\")[0].cells.production.text }}<link"
    ),
    (
      "all pages show a figure", "partials/head.html", "<link",
      "{{ figure(\"chiles-copper\").text }}<link"
    ),
    (
      "all pages draw a chart", "partials/head.html", "<link",
      "{{ chart(bar=\"price by mineral\", from=\"prices\", title=\"Prices\") }}<link"
    ),
    (
      "all pages count their words", "partials/head.html", "<link",
      "{{ page.words }} {{ page.updated }} {{ page.section_url }}<link"
    ),
    (
      "all pages lead to a page", "partials/head.html", "<link",
      "<a href=\"{{ url(\"/minerals/tin/\") }}\">t</a><link"
    ),
    ("a partial of one page was changed", "partials/world.html", "<aside>", "<aside class=\"w\">"),
    ("the briefs' template was changed", "brief.html", "Draft", "A draft"),
    ("the records' template was changed", "record.html", "Before: ", "After: "),
    (
      "a template that another extends was changed", "page.html", "%}\n",
      "%}{% block after %}End{% endblock %}\n"
    ),
    ("one page's template was changed", "special.html", "Special: ", "About: "),
    ("one page's figure was changed", "special.html", "year=2025", "year=2024"),
    ("a chart of a template was changed", "home.html", "World production\")", "The world\")"),
    (
      "another table's rows are listed", "partials/world.html", "rows(\"world\"",
      "rows(\"world\", mineral=\"tin\""
    ),
    (
      "home lists something else", "home.html",
      "briefs\") %}<p>{{ brief.title }}, {{ brief.date | date }}",
      "minerals\") %}<p>{{ brief.title }}"
    ),
    (
      "a condition was turned round", "record.html", "{%- if page.next %}",
      "{%- if not page.previous %}"
    ),
    ("dates are printed plainly", "home.html", "brief.date | date", "brief.date"),
    ("the error page was changed", "404.html", "<p>", "<p>Nothing here. "),
    ("the redirects were changed", "redirect.html", "0; url", "1; url"),
    ("the tables' template was changed", "table.html", " rows, ", " lines, "),
    ("the style was changed", "assets/style.css", "margin: 0", "margin: 1px"),
    ("an image of the style was changed", "assets/logo.svg", "height=\"2\"", "height=\"3\""),
  ]
}
