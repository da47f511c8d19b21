import Diagnostics

/// Makes small sites by chance: pages that link, include, cite and draw as it falls out.
struct RandomSite {
  /// How likely each thing named is one that does not exist.
  var mistakes: Double

  func files(_ generator: inout SplitMix64) -> [SourceFile] {
    let count = Int.random(in: 3...14, using: &generator)
    var texts = Self.frame
    for number in 0..<count {
      texts["Content/minerals/m\(number).md"] = mineral(number, of: count, &generator)
      texts["Content/briefs/b\(number).md"] = brief(number, of: count, &generator)
    }
    texts["Content/data/mine.csv"] =
      "mineral,year,tonnes\n"
      + (0..<count).map { "m\($0),2025,\(Int.random(in: 1...900, using: &generator))\n" }.joined()
    return texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
  }

  private func mineral(_ number: Int, of count: Int, _ generator: inout SplitMix64) -> String {
    """
    ---
    name: Mineral \(number)x
    like: [\(name("m", count, &generator)), \(name("m", count, &generator))]
    aliases: [/old/\(number)/, Stuff \(number)y]
    ---
    ## Uses

    \(sentence(count, &generator))

    ## Ores

    \(sentence(count, &generator))
    """
  }

  private func brief(_ number: Int, of count: Int, _ generator: inout SplitMix64) -> String {
    let parts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      paragraph(after: number, of: count, &generator)
    }
    return """
      ---
      title: Brief \(number)z
      date: 2026-01-\(10 + number)
      topics: [t\(Int.random(in: 0...3, using: &generator))]
      ---
      # Brief \(number)z

      \(parts.joined(separator: "\n\n"))

      A note.[^n]

      [^n]: Noted.
      """
  }

  private func paragraph(
    after number: Int,
    of count: Int,
    _ generator: inout SplitMix64
  ) -> String {
    let mineral = name("m", count, &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "![[\(mineral)#Uses]]"
    case 1: return "> [!NOTE]\n> \(sentence(count, &generator))"
    case 2: return "- \(sentence(count, &generator))\n- [x](../minerals/\(mineral).md#ores)"
    case 3:
      let chart = "bar: tonnes by mineral\nfrom: mine\nwhere: {mineral: \(mineral)}"
      return "```chart\n\(chart)\ntitle: Chart \(number)\n```"
    case 4: return "|a|b|\n|-|-|\n|[[\(mineral)]]|\(sentence(count, &generator))|"
    default: return sentence(count, &generator)
    }
  }

  private func sentence(_ count: Int, _ generator: inout SplitMix64) -> String {
    let words = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
      let number = Int.random(in: 0..<count, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return "[[\(name("m", count, &generator))]]"
      case 1: return "[[\(name("b", count, &generator))]]"
      case 2: return "[@\(isMistake(&generator) ? "nobody" : "usgs"), p. \(number)]"
      case 3: return "Mineral \(number)x"
      case 4: return "*stuff \(number)y*"
      case 5: return "größer &amp; `[[so]]`"
      default: return "words"
      }
    }
    return words.joined(separator: " ") + "."
  }

  /// The slug of a page, or of none.
  private func name(_ letter: String, _ count: Int, _ generator: inout SplitMix64) -> String {
    let number = Int.random(in: 0..<count, using: &generator)
    return isMistake(&generator) ? "nowhere\(number)" : "\(letter)\(number)"
  }

  private func isMistake(_ generator: inout SplitMix64) -> Bool {
    Double.random(in: 0..<1, using: &generator) < mistakes
  }

  private static let page = """
    {{ page.title }} {{ page.body }}
    {% for other in page.related %}{{ other.title }}, {% endfor %}
    {% for link in page.backlinks %}{{ link.title }}: {{ link.sentence }}, {% endfor %}
    """

  private static let frame = [
    "Content/site.yaml":
      "title: Random\nbase_url: https://example.org/sub/\nnavigation: [briefs]\n",
    "Content/sources.yaml": "usgs: {title: Summaries, author: USGS, issued: 2026}\n",
    "Content/minerals/_collection.yaml": """
    title: Minerals
    singular: mineral
    label: name
    autolink: true
    fields:
      - {name: name, constraints: {required: true}}
      - {name: like, type: list, reference: minerals, reverse: Liked by}
    """,
    "Content/briefs/_collection.yaml": "{title: Briefs, singular: brief, order: -date, feed: true}",
    "Content/data/tables.yaml": """
    mine:
      source: usgs
      primaryKey: [mineral, year]
      fields:
        - {name: mineral, reference: minerals}
        - {name: year, type: year}
        - {name: tonnes, type: integer, unit: t}
    """,
    "Templates/page.html": page, "Templates/record.html": page, "Templates/collection.html": page,
    "Templates/table.html": page, "Templates/tables.html": page, "Templates/sources.html": page,
    "Templates/404.html": page, "Templates/redirect.html": "{{ page.target_url }}",
  ]
}
