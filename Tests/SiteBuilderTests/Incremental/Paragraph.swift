@testable import SiteBuilder

/// A kind of paragraph that an edit can add to a text.
enum Paragraph: String, CaseIterable, Sendable {
  case words = "a paragraph"
  case heading = "a heading"
  case link = "a link"
  case labelledLink = "a link with a label"
  case headingLink = "a link to a heading"
  case aliasLink = "a link by another name"
  case fileLink = "a link to a file"
  case mention = "a mention"
  case citation = "a citation"
  case filledFigure = "a figure without words"
  case provenFigure = "a figure with words"
  case namedFigure = "a named figure"
  case number = "a bare number"
  case chart = "a chart"
  case table = "a table"
  case image = "an image"
  case footnote = "a footnote"
  case section = "an inclusion of a section"
  case page = "an inclusion of a page"
  case alert = "an alert"
  case html = "raw HTML"

  func text(_ site: EditedSite, _ generator: inout SplitMix64) -> String {
    let mineral = site.name(in: "minerals", &generator)
    let brief = site.name(in: "briefs", &generator)
    let number = Int.random(in: 1...999, using: &generator)
    switch self {
    case .words: return "These are plain words, \(brief) among them."
    case .heading: return "## Part \(number)\n\nOf [[\(mineral)]] again."
    case .link: return "See [[\(mineral)]], [[\(brief)]] and [[data]]."
    case .labelledLink: return "See [[\(brief)|what was *said*]]."
    case .headingLink: return "See [[tin#Uses]] and [[copper#Where it is mined]]."
    case .aliasLink: return "See [[the institute]] and [[Stannum]]. [[PRC]] buys."
    case .fileLink: return "See [it](/minerals/tin.md#uses)."
    case .mention: return "Of Lead, stannum and Copper: the price of tin is \(number)."
    case .citation: return "So it is [@iea, p. \(number); @usgs]."
    case .filledFigure:
      return
        "In all [](fig:world/value?mineral=copper&year=latest), [](fig:mine/total?mineral=tin&year=2024)."
    case .provenFigure:
      return "China mined [most](fig:mine/share?mineral=tin&country=china&year=2025)."
    case .namedFigure: return "Again [](fig:chinas-tin), in 2024 [](fig:chinas-tin?year=2024)."
    case .number: return "There are \(number) mines."
    case .chart:
      return
        "```chart\nbar: production by country\nfrom: mine\nwhere: {mineral: \(mineral), year: 2025}\ntitle: Chart \(number)\n```"
    case .table: return "|a|b|\n|-|-|\n|[[\(mineral)]]|\(number)|"
    case .image: return "![Map \(number)](/map.svg)"
    case .footnote: return "Noted.[^n\(number)]\n\n[^n\(number)]: About [[\(mineral)]]."
    case .section: return "![[copper#Uses]]"
    case .page: return "![[china]]"
    case .alert: return "> [!TIP] Mind\n> [[\(mineral)]] is *dear*."
    case .html: return "<div class=\"x\">An <b>old</b> text of \(number)</div>"
    }
  }
}
