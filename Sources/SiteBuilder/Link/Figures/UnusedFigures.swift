import Diagnostics

extension FigureTables {
  /// The named figures that prose and fields bind, whether or not their pages are published.
  func names(usedBy content: Content) -> Set<Int> {
    guard !named.isEmpty else { return [] }
    var used: Set<Int> = []
    for page in content.pages {
      for figure in page.prose.figures { used.formUnion(name(of: figure.written)) }
      guard case .record(let collection) = page.kind else { continue }
      for (field, entry) in zip(content.collections[collection].fields, page.values)
      where field.holdsFigures {
        for text in entry.names {
          used.formUnion(WrittenFigure(text.value, at: text.range).map { name(of: $0) } ?? [])
        }
      }
    }
    return used
  }

  private func name(of figure: WrittenFigure) -> Set<Int> {
    let path = String(figure.address.prefix { $0 != "?" }).removingPercentEscapes
    return number(ofName: path).map { [$0] } ?? []
  }
}

extension LinkedSite {
  /// Named figures that nothing binds.
  ///
  /// - Parameter names: The numbers of those that templates bind.
  func unusedFigures(besides names: Set<Int>) -> [Diagnostic] {
    data.figures.named.enumerated().filter {
      !usedNames.contains($0.offset) && !names.contains($0.offset)
    }
    .map { _, figure in
      Diagnostic(
        .warning,
        id: "unused-figure",
        "figure '\(figure.name.value)' is bound nowhere",
        at: figure.name.range,
        help: "bind it as 'fig:\(figure.name.value)', or take it out"
      )
    }
  }
}
