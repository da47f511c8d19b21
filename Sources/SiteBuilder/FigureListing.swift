public import Diagnostics

/// The figures of a site where they are written.
public struct FigureListing: Sendable {
  /// By file and place. Those that only templates ask for are not among them.
  public var figures: [SiteFigure]
  /// What was found wrong, with figures or with what they rest on.
  public var errors: [Diagnostic]
}

/// Lists the figures of the prose and the records of a site.
///
/// - Throws: When the site cannot be read.
public func siteFigures(
  at root: String,
  options: SiteOptions
) throws(BuildFailure) -> FigureListing {
  let checked = compileCatalog(try loadSite(at: root, jobs: options.jobs), options: options)
  return FigureListing(
    figures: checked.value.siteFigures,
    errors: checked.diagnostics.filter { $0.severity == .error }.inReportOrder
  )
}

/// Answers one figure: `mine-production/share?country=china`, with or without `fig:`, or a whole
/// `[over 60%](fig:…)` to hold the words against the data.
///
/// - Parameters:
///   - text: The figure.
///   - name: What findings call the place that it comes from, as if it were a file.
/// - Returns: `nil` and the reasons where there is no answer.
/// - Throws: When the site cannot be read.
public func siteFigure(
  _ text: String,
  named name: String,
  at root: String,
  options: SiteOptions
) throws(BuildFailure) -> Checked<SiteFigure?> {
  let checked = compileCatalog(try loadSite(at: root, jobs: options.jobs), options: options)
  return checked.value.figure(text, named: name)
}

extension Catalog {
  fileprivate var siteFigures: [SiteFigure] {
    site.pages.flatMap { page in
      zip(page.source.prose.figures, page.figures).map { written, figure in
        figure.map { SiteFigure($0, in: self) } ?? SiteFigure(unbound: written.written)
      }
        + page.fieldFigures.map { field in
          field.figure.map { SiteFigure($0, in: self) } ?? SiteFigure(unbound: field.written)
        }
    }
    .sorted { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
  }

  fileprivate func figure(_ text: String, named name: String) -> Checked<SiteFigure?> {
    let bytes = text.utf8.count
    let start = SourcePosition(line: 1, column: 1)
    let place = SourceRange(
      file: name,
      start: start,
      end: SourcePosition(line: 1, column: bytes + 1)
    )
    var figure = WrittenFigure(text, at: place)
    if figure == nil {
      figure = WrittenFigure(destination: WrittenFigure.scheme + text, words: nil, at: place)
      figure?.place = TextPlace(text, at: place)
      figure?.hasScheme = false
    }
    guard let figure else { return Checked(nil) }
    let answer = site.data.figures.answer(figure.address)
    return site.data.figures.bind(figure, answer, language: site.settings.language)
      .map { $0.map { SiteFigure($0, in: self) } }
  }
}
