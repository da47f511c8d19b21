import Diagnostics
import Markup

/// Gives the wiki links that were written without words some, once what headings say is known.
func labelLinks(_ pages: inout [Page], jobs: Int) {
  let labels = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] page in
    pages.linkLabels(on: page)
  }
  for (page, labels) in zip(pages.indices, labels) { pages[page].labels = labels }
}

extension [Page] {
  /// The words of each of a page's wiki links that was written without any, as markup.
  ///
  /// What was typed stays (`nil`) where it is a name of the page but for its case; else, such as
  /// for a slug, it is the page's title, and the heading if the link names one.
  fileprivate func linkLabels(on page: Int) -> [[UInt8]?] {
    let html = self[page].source.prose.html
    let targets = self[page].targets
    var labels = [[UInt8]?](repeating: nil, count: targets.count)
    for hole in self[page].source.prose.holes {
      guard case .label(let link) = hole.kind, case .page(let number, let fragment) = targets[link],
        fragment != nil || !isName(html[hole.range], ofPage: number)
      else { continue }
      var words = MarkupBuffer()
      words.append(text: self[number].title)
      if let fragment,
        let heading = self[number].source.prose.headings.first(where: { $0.id == fragment })
      {
        words.append(text: ": \(self[number].text(of: heading))")
      }
      labels[link] = words.bytes
    }
    return labels
  }

  /// Whether what was typed, as markup, is the title of a page or another name of it.
  private func isName(_ typed: ArraySlice<UInt8>, ofPage number: Int) -> Bool {
    typed.isMarkup(ofName: self[number].title)
      || self[number].source.front.aliases.contains {
        !$0.value.hasPrefix("/") && typed.isMarkup(ofName: $0.value)
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a name as markup, but for case.
  fileprivate func isMarkup(ofName name: String) -> Bool {
    let letters = Array(name.utf8)
    // Plain letters of both are compared as they are.
    for (byte, letter) in zip(self, letters) {
      guard byte < 0x80, letter < 0x80, byte != UInt8(ascii: "&") else {
        return String(decoding: self, as: UTF8.self).lowercased() == name.escaped.lowercased()
      }
      if byte != letter, byte | 0x20 != letter | 0x20 || !byte.isASCIILetter { return false }
    }
    return count == letters.count
  }
}

extension Page {
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
    result.reserveCapacity(html.count + filled.reduce(0) { $0 + $1.label.count })
    var shifts: [(from: Int, by: Int)] = []
    var copied = 0
    for (range, label) in filled {
      result += html[copied..<range.lowerBound]
      result += label
      copied = range.upperBound
      shifts.append((range.upperBound, result.count - range.upperBound))
    }
    result += html[copied...]
    return (result, { offset in offset + shifts.shift(at: offset) })
  }
}

extension [(from: Int, by: Int)] {
  /// The shift that has begun last at an offset.
  fileprivate func shift(at offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1].by : 0
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
