import Markup

/// Gives the wiki links that were written without words some, once what headings say is known.
func labelLinks(_ pages: inout [Page], jobs: Int) {
  let names = pages.map { page in page.names.map { $0.escaped.lowercased() } }
  let labels = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] page in
    pages[page].linkLabels(in: pages, called: names)
  }
  for (page, labels) in zip(pages.indices, labels) { pages[page].labels = labels }
}

extension Page {
  /// The words of each of the page's wiki links that was written without any, as markup.
  ///
  /// What was typed stays (`nil`) where it is a name of the page but for its case; else, such as
  /// for a slug, it is the page's title, and the heading if the link names one.
  ///
  /// - Parameter names: Those of each page, as markup in lower case.
  fileprivate func linkLabels(in pages: [Page], called names: [[String]]) -> [[UInt8]?] {
    var labels = [[UInt8]?](repeating: nil, count: targets.count)
    for hole in source.prose.holes {
      guard case .label(let link) = hole.kind, case .page(let number, let fragment) = targets[link]
      else { continue }
      let typed = String(decoding: source.prose.html[hole.range], as: UTF8.self).lowercased()
      guard fragment != nil || !names[number].contains(typed) else { continue }
      var words = pages[number].title
      if let fragment,
        let heading = pages[number].source.prose.headings.first(where: { $0.id == fragment })
      {
        words += ": \(pages[number].text(of: heading))"
      }
      labels[link] = Array(words.escaped.utf8)
    }
    return labels
  }

  /// The HTML of the prose with the words of wiki links and figures filled in and without the space
  /// before a citation, and where an offset of the original lies in it.
  var labelledHTML: (html: [UInt8], offset: (Int) -> Int) {
    let html = source.prose.html
    let filled = source.prose.holes.compactMap { hole -> (range: Range<Int>, label: [UInt8])? in
      switch hole.kind {
      case .label(let link):
        guard labels.indices.contains(link) else { return nil }
        return labels[link].map { (hole.range, $0) }
      case .filledFigure(let figure):
        return (hole.range, Array((figures[figure]?.text ?? "–").escaped.utf8))
      case .citation: return html.spaces(before: hole.range).map { ($0, []) }
      case .address, .inclusion, .chart, .figure, .mention: return nil
      }
    }
    guard !filled.isEmpty else { return (html, { $0 }) }
    var result: [UInt8] = []
    var shifts: [(from: Int, by: Int)] = []
    var copied = 0
    for (range, label) in filled {
      result += html[copied..<range.lowerBound]
      result += label
      copied = range.upperBound
      shifts.append((range.upperBound, result.count - range.upperBound))
    }
    result += html[copied...]
    return (result, { offset in offset + (shifts.last { $0.from <= offset }?.by ?? 0) })
  }
}

extension [UInt8] {
  /// A stretch together with the white space before it, if there is any.
  fileprivate func spaces(before range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, self[start - 1].isMarkupSpace { start -= 1 }
    return start < range.lowerBound ? start..<range.upperBound : nil
  }
}

extension String {
  fileprivate var escaped: String {
    var buffer = MarkupBuffer()
    buffer.append(text: self)
    return buffer.text
  }
}

extension Page {
  /// The words of a heading, with those of figures that are filled in.
  func text(of heading: ProseHeading) -> String {
    let prose = source.prose
    let next = prose.headings.first { $0.offset > heading.offset }?.offset ?? prose.textEnd
    let isFilled = prose.holes.contains { hole in
      guard case .filledFigure = hole.kind else { return false }
      return (heading.offset..<next).contains(hole.range.lowerBound)
    }
    guard isFilled, let tag = MarkupTag(at: heading.offset, in: prose.html) else {
      return heading.text
    }
    let (html, offset) = labelledHTML
    var text = PlainText()
    text.append(html, offset(heading.offset)..<offset(tag.endOfElement(in: prose.html)))
    return text.text
  }
}
