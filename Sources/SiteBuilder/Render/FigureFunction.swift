import Diagnostics
import Quantities
import Templating

extension SiteFunctions {
  /// `figure("mine-production/share?country=china", text="over 60%")`: a figure filled in, or with
  /// words that are checked.
  static func figure(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("figure", parameters: ["address", "text"]) { arguments, call in
      guard let address = arguments.argument(0, "address"), let text = address.text else {
        return wrongArgument("figure", "an address", call)
      }
      let isWhole = WrittenFigure.isFigure(text)
      let destination = isWhole ? text : WrittenFigure.scheme + text
      let words = arguments.argument(1, "text").flatMap { argument in
        argument.text.flatMap { text in
          text.isEmpty ? nil : FigureWords(text: text, place: TextPlace(text, at: argument.range))
        }
      }
      guard
        var written = WrittenFigure(destination: destination, words: words, at: address.range)
      else { return wrongArgument("figure", "an address", call) }
      written.place = TextPlace(text, at: address.range, mayBeQuoted: true)
      written.hasScheme = isWhole
      let answer = catalog.site.data.figures.answer(written.address)
      catalog.note(answer)
      return catalog.site.data.figures.bind(written, answer, language: catalog.settings.language)
        .map { figure in
          figure.map { .object(FigureValues(catalog: catalog, figure: $0)) } ?? .null
        }
    }
  }

  /// `wordings()`: the words that figures understand, each with an example that holds and one that
  /// does not.
  static let wordingTable = TemplateFunction("wordings", parameters: []) { _, _ in
    Checked(
      .list(
        wordings.map { wording in
          .map([
            ("words", .string(wording.words.joined(separator: ", "))),
            ("meaning", .string(wording.meaning)), ("holds", value(wording.holds)),
            ("fails", value(wording.fails)),
          ])
        }
      )
    )
  }

  private static func value(_ example: Wording.Example) -> TemplateValue {
    .map([
      ("text", .string(example.phrase)),
      ("value", .string(example.quantity.exactText(language: "en"))),
    ])
  }
}
