import Diagnostics
import Quantities
import Tables

extension BoundFigure {
  /// What is wrong with the figure; `nil` where it has no number for another reason than a gap in the
  /// data, so that it is not bound.
  ///
  /// - Parameter isClaim: Whether that the data says otherwise, or nothing, is a verdict for readers.
  func findings(in tables: FigureTables, isClaim: Bool) -> [Diagnostic]? {
    guard answer.quantity != nil else {
      guard let gap = answer.gap else { return nil }
      let name = answer.name.map { tables.named[$0] }
      return isClaim ? [] : [gap.diagnostic(of: written, name: name)]
    }
    guard let words = written.words, let judgement else { return [] }
    switch judgement.verdict {
    case .holds: return []
    case .fails: return isClaim ? [] : [mismatch(words, judgement, tables)]
    case .undecided: return isClaim ? [] : [undecided(words, judgement, tables)]
    case .unreadable: return [unreadable(words, judgement)]
    case .incomparable: return [incomparable(words, judgement, tables)]
    }
  }

  private func mismatch(
    _ words: FigureWords,
    _ judgement: Judgement,
    _ tables: FigureTables
  ) -> Diagnostic {
    Diagnostic(
      .error,
      id: "figure-mismatch",
      "text says '\(words.text.clipped)'; the data says \(exactText ?? "nothing")",
      at: words.place.range,
      help: "write '\(judgement.remedy ?? exactText ?? "")'",
      notes: notes(in: tables.tables),
      fix: fix(words, judgement)
    )
  }

  private func undecided(
    _ words: FigureWords,
    _ judgement: Judgement,
    _ tables: FigureTables
  ) -> Diagnostic {
    let data = answer.quantity?.text(language: language) ?? ""
    return Diagnostic(
      .error,
      id: "undecided-figure",
      "text says '\(words.text.clipped)'; the data says \(data)",
      at: words.place.range,
      help: "write '\(judgement.remedy ?? data)'",
      notes: notes(in: tables.tables)
    )
  }

  private func unreadable(_ words: FigureWords, _ judgement: Judgement) -> Diagnostic {
    let data = answer.quantity?.text(language: language) ?? ""
    return Diagnostic(
      .warning,
      id: "unreadable-figure",
      judgement.summary ?? "'\(words.text.clipped)' says no number that can be checked",
      at: words.place.range,
      help: judgement.help
        ?? "write '\(judgement.remedy ?? data)', or no words to have the number filled in",
      fix: fix(words, judgement)
    )
  }

  private func incomparable(
    _ words: FigureWords,
    _ judgement: Judgement,
    _ tables: FigureTables
  ) -> Diagnostic {
    let data = answer.quantity?.text(language: language) ?? ""
    return Diagnostic(
      .error,
      id: "incomparable-figure",
      judgement.summary ?? "'\(words.text.clipped)' cannot be compared with \(data)",
      at: words.place.range,
      help: judgement.help ?? "write '\(judgement.remedy ?? data)', or bind it to other data",
      notes: notes(in: tables.tables),
      fix: fix(words, judgement)
    )
  }

  /// The change of the words that makes them hold, where it is certain and its place is known.
  private func fix(_ words: FigureWords, _ judgement: Judgement) -> Diagnostic.Fix? {
    guard let fix = judgement.fix, words.place.isVerbatim else { return nil }
    // Where nothing but a zero would hold, it is the unit that is wrong, and nobody can be certain.
    guard fix.replacement.contains(where: { ("1"..."9").contains($0) }) else { return nil }
    return .init(replacing: words.place.range(of: fix.range), with: fix.replacement)
  }

  /// The cells that the number comes from: the first few of the rows selected, and the whole of a
  /// share where it is printed.
  private func notes(in tables: TableCatalog) -> [Diagnostic.Note] {
    guard let number = answer.table, let measured = answer.measured else { return [] }
    let table = tables[number].table
    let field = measured.field
    var notes = measured.rows.prefix(3).map { row in
      let written = field.map { table.text(row, $0) } ?? ""
      return Diagnostic.Note(
        field == nil ? "one of \(measured.rows.count) rows" : "here is '\(written)'",
        at: field.map { table.range(row, $0) } ?? table.range(row)
      )
    }
    if measured.rows.count > 3 {
      notes[2].text += ", and there are \(measured.rows.count - 3) more rows"
    }
    if let row = measured.totalRow,
      let totals = tables.totalsNumber(of: number).map({ tables[$0] }),
      let name = table.schema.totals?.field.value, let field = totals.table.fieldNumber(name)
    {
      let written = totals.table.text(row, field)
      notes.append(.init("the whole is '\(written)'", at: totals.table.range(row, field)))
    }
    return notes
  }
}

// MARK: Names and sources

extension FigureTables {
  /// What is wrong with the names in a figure of `figures.yaml`, whether or not anything uses it.
  ///
  /// A named figure may leave to its uses what makes it one number: a year, another side.
  func findings(ofName number: Int) -> [Diagnostic] {
    answer(named: number).problems.compactMap { problem in
      guard problem.isLasting, case .named(let place)? = problem.place else { return nil }
      return Diagnostic(.error, id: problem.id, problem.summary, at: place, help: problem.help)
    }
  }

  /// Tables that figures rest on and that name no source.
  func withoutSource(of figures: [BoundFigure]) -> [Diagnostic] {
    let used = Set(figures.compactMap(\.answer.table)).sorted()
    return used.map { tables[$0].table.schema }.filter { $0.source == nil }.map { schema in
      Diagnostic(
        .warning,
        id: "missing-source",
        "table '\(schema.name)' says nowhere where its numbers come from, and figures rest on it",
        at: schema.range,
        help: "add 'source:' with the id of an entry of 'Content/sources.yaml'"
      )
    }
  }
}
