import Markup

extension Page {
  /// The words of each of the page's wiki links that was written without any, as markup.
  ///
  /// What was typed stays (`nil`) where it is a name of the page but for its case; else, such as
  /// for a slug, it is the page's title, and the heading if the link names one.
  func linkLabels(in pages: [Page]) -> [[UInt8]?] {
    var labels = [[UInt8]?](repeating: nil, count: targets.count)
    for hole in source.prose.holes {
      guard case .label(let link) = hole.kind, case .page(let number, let fragment) = targets[link]
      else { continue }
      let typed = String(decoding: source.prose.html[hole.range], as: UTF8.self).lowercased()
      let linked = pages[number]
      guard fragment != nil || !linked.names.contains(where: { $0.escaped.lowercased() == typed })
      else { continue }
      let heading = linked.source.prose.headings.first { $0.id == fragment }
      let words = linked.title + (heading.map { ": \($0.text)" } ?? "")
      labels[link] = Array(words.escaped.utf8)
    }
    return labels
  }

  /// The HTML of the prose with the words of wiki links filled in, and where an offset of the
  /// original lies in it.
  var labelledHTML: (html: [UInt8], offset: (Int) -> Int) {
    let html = source.prose.html
    let filled = source.prose.holes.compactMap { hole -> (range: Range<Int>, label: [UInt8])? in
      guard case .label(let link) = hole.kind, let label = labels[link] else { return nil }
      return (hole.range, label)
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

extension String {
  fileprivate var escaped: String {
    var buffer = MarkupBuffer()
    buffer.append(text: self)
    return buffer.text
  }
}
