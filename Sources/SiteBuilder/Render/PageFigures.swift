import Markup
import Templating

extension Catalog {
  /// The figures that a page lists, each with its sentence.
  func listedFigures(of page: Int) -> [TemplateValue] {
    var texts: [Int: (html: [UInt8], offset: (Int) -> Int)] = [:]
    return self.page(page).figureList.enumerated().compactMap { index, place in
      note(place)
      guard let figure = site.pages.figure(at: place) else { return nil }
      var values = FigureValues(catalog: self, figure: figure, number: index + 1)
      if case .prose(let owner, let number) = place {
        let text = texts[owner] ?? self.page(owner).labelledHTML
        texts[owner] = text
        let element = site.pages.held(owner).page.source.prose.figures[number].element
        let range = text.offset(element.lowerBound)..<text.offset(element.upperBound)
        values.sentence = Excerpt.sentence(around: range, in: text.html).text
      }
      return .object(values)
    }
  }

  /// The figures that a record has in a field, in the order of its items; `none` for one that is
  /// not bound.
  ///
  /// - Parameter isListed: Whether the record's own page is being rendered, which lists them.
  func figures(of page: Int, field: Int, isListed: Bool) -> [TemplateValue] {
    let record = card(page)
    return record.fieldFigures.enumerated().filter { $1.field == field }.map { index, found in
      guard let figure = found.figure else { return .null }
      let number = record.figureList.firstIndex(of: .field(page: page, index))
      return .object(
        FigureValues(catalog: self, figure: figure, number: isListed ? number.map { $0 + 1 } : nil)
      )
    }
  }
}
