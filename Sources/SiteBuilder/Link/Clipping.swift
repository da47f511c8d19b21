/// A stretch of plain text (UTF-8) made short enough, cut between words.
struct Clipping {
  private(set) var range: Range<Int>
  private(set) var isCutBefore = false
  private(set) var isCutAfter = false

  /// At most `limit` Unicode scalars of `whole`, `focus` in the middle where possible.
  ///
  /// A focus that is too long loses its end. Text without spaces is cut between any two letters.
  init(_ whole: Range<Int>, around focus: Range<Int>, limit: Int, in text: [UInt8]) {
    range = whole
    guard whole.count > limit else { return }
    let (before, inside, after) = (
      text[whole.lowerBound..<focus.lowerBound].scalarCount,
      text[focus].scalarCount,
      text[focus.upperBound..<whole.upperBound].scalarCount
    )
    guard before + inside + after > limit else { return }
    guard inside <= limit else {
      let start = focus.lowerBound
      let end = text.wordEnd(from: start, scalars: limit, before: whole.upperBound)
      (range, isCutBefore, isCutAfter) = (start..<end, before > 0, end < whole.upperBound)
      return
    }
    let room = limit - inside
    let roomBefore = min(before, max(room / 2, room - after))
    let roomAfter = min(after, room - roomBefore)
    isCutBefore = roomBefore < before
    isCutAfter = roomAfter < after
    let start =
      isCutBefore
      ? text.wordStart(back: roomBefore, from: focus.lowerBound) : whole.lowerBound
    let end =
      isCutAfter
      ? text.wordEnd(from: focus.upperBound, scalars: roomAfter, before: whole.upperBound)
      : whole.upperBound
    range = start..<end
  }
}

extension ArraySlice<UInt8> {
  /// How many Unicode scalars the bytes are.
  var scalarCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}

extension [UInt8] {
  /// The start of the first word within `scalars` before `start`.
  fileprivate func wordStart(back scalars: Int, from start: Int) -> Int {
    var offset = start
    var left = scalars
    while offset > 0, left > 0 {
      offset -= 1
      if self[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    while offset < start, offset > 0, !self[offset - 1].isMarkupSpace, isWithinWord(offset) {
      offset = scalar(at: offset).end
    }
    while offset < start, self[offset].isMarkupSpace { offset += 1 }
    return Swift.min(offset, start)
  }

  /// The end of the last word within `scalars` after `start`.
  fileprivate func wordEnd(from start: Int, scalars: Int, before limit: Int) -> Int {
    var offset = start
    var left = scalars
    while offset < limit, left > 0 {
      offset = scalar(at: offset).end
      left -= 1
    }
    let end = offset
    while offset > start, offset < count, !self[offset].isMarkupSpace, isWithinWord(offset) {
      offset -= 1
      while offset > start, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    }
    while offset > start, self[offset - 1].isMarkupSpace { offset -= 1 }
    return offset == start ? end : offset
  }

  /// Whether text may not be cut at `offset`: elsewhere than before a letter that is a word.
  private func isWithinWord(_ offset: Int) -> Bool {
    LetterTable.unicode.kind(of: scalar(at: offset).value) != .syllable
  }
}
