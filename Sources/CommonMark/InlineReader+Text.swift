// Text, code spans and raw HTML.
extension InlineReader {
  /// Follows a text through the bytes it was read from: escapes, references, additions.
  mutating func readText(_ literal: ParsedLiteral) -> Bool {
    let isAutomatic = open.last?.isAutomatic == true
    var index = leadingSpaces(literal)
    var start = position
    skipStretch(literal, &index)
    while true {
      skipPlain(literal, &index)
      let byte = literal[index]
      if byte == 0 { break }
      let written = position < subject.end ? tree.bytes[position] : 0
      if written == UInt8(ascii: "\\"), !isAutomatic, position + 1 < subject.end,
        tree.bytes[position + 1].isPunctuation
      {
        appendText(start, position)
        start = position + 1
        guard tree.bytes[start] == byte else { return false }
        position += 2
        index += 1
      } else if written == UInt8(ascii: "&"),
        let length = readReference(literal, index, from: start)
      {
        index += length
        start = position
      } else if written == byte, byte == UInt8(ascii: "~"), !isAutomatic {
        index += readTildes(from: &start)
      } else if written == byte {
        position += 1
        index += 1
      } else if byte == 0xEF, let place = additions.place(at: subject.source(position)) {
        index += place.range.count
        readAddition(place, from: &start, isText: isAutomatic)
        skipStretch(literal, &index)
      } else {
        return false
      }
    }
    appendText(start, position)
    return true
  }

  /// Moves over the text up to the next addition, many bytes at a time, if all of it is written as
  /// it reads, without anything special in it: true of most texts.
  ///
  /// Each stretch is tried once, so that the time stays linear.
  private mutating func skipStretch(_ literal: ParsedLiteral, _ index: inout Int) {
    let length = literal.count(before: 0xEF, from: index)
    let text = position..<position + length
    guard text.upperBound <= subject.end, literal.begins(with: tree.bytes, text, from: index) else {
      return
    }
    for byte in specials where tree.bytes.firstOffset(of: byte, in: text) != nil { return }
    position += length
    index += length
  }

  /// libcmark keeps the white space before a line whose markers are missing; the specification
  /// does not.
  private func leadingSpaces(_ literal: ParsedLiteral) -> Int {
    guard position > lineStart, tree.bytes[lineStart..<position].allSatisfy({ $0.isSpaceOrTab })
    else { return 0 }
    var count = 0
    while literal[count].isSpaceOrTab { count += 1 }
    return count
  }

  /// Moves over the bytes that are written as the literal reads from `index` on.
  private mutating func skipPlain(_ literal: ParsedLiteral, _ index: inout Int) {
    while position < subject.end {
      let byte = tree.bytes[position]
      guard literal[index] == byte, !isSpecial[Int(byte)] else { break }
      position &+= 1
      index &+= 1
    }
  }

  /// Takes `&copy;` over; how much of the literal it is, or `nil` when it stands for itself.
  private mutating func readReference(_ literal: ParsedLiteral, _ index: Int, from start: Int)
    -> Int?
  {
    guard let (text, next) = EntitySyntax.read(tree.bytes, position, before: subject.end) else {
      return nil
    }
    for (offset, byte) in text.enumerated() where literal[index + offset] != byte {
      return nil
    }
    appendText(start, position)
    if position >= visible.lowerBound, next <= visible.upperBound {
      let first = tree.bytes.count
      tree.bytes.append(contentsOf: text)
      append(.text, position, next, text: first..<tree.bytes.count)
    }
    position = next
    return text.count
  }

  /// Takes a run of `~` over as a text of its own when it may strike something through.
  private mutating func readTildes(from start: inout Int) -> Int {
    var end = position
    while end < subject.end, tree.bytes[end] == UInt8(ascii: "~") { end += 1 }
    let length = end - position
    let before = CharacterClass(before: position, in: tree.bytes, from: subject.start)
    let after = CharacterClass(at: end, in: tree.bytes, before: subject.end)
    let canOpen = after != .space && (after != .punctuation || before != .other)
    let canClose = before != .space && (before != .punctuation || after != .other)
    if length <= 2, canOpen || canClose {
      appendText(start, position)
      let node = appendText(position, end)
      start = end
      hasSplitTexts = true
      if node >= 0 {
        delimiters.append(
          Strikethrough.Delimiter(
            node: node,
            canOpen: canOpen,
            canClose: canClose,
            length: length
          )
        )
      }
    }
    position = end
    return length
  }

  /// A code span: line ends are spaces, one space at both ends may be left out.
  mutating func readCode(_ literal: ParsedLiteral) -> Bool {
    let start = position
    while position < subject.end, tree.bytes[position] == UInt8(ascii: "`") { position += 1 }
    let open = position
    guard open > start, let close = closingBackticks(open - start) else { return false }
    let trimmed = close - open == literal.count ? 0 : 1
    guard open + trimmed <= close - trimmed else { return false }
    var text = open + trimmed..<close - trimmed
    if tree.bytes.firstOffset(of: 0x0A, in: text) != nil {
      let first = tree.bytes.count
      for index in text {
        tree.bytes.append(tree.bytes[index] == 0x0A ? 0x20 : tree.bytes[index])
      }
      text = first..<tree.bytes.count
    }
    append(.code, start, position, text: text)
    return true
  }

  /// The start of the next run of so many backticks; the cursor moves behind it.
  private mutating func closingBackticks(_ length: Int) -> Int? {
    while let run = tree.bytes.firstOffset(
      of: UInt8(ascii: "`"),
      in: position..<max(position, subject.end)
    ) {
      position = run
      while position < subject.end, tree.bytes[position] == UInt8(ascii: "`") { position += 1 }
      if position - run == length { return run }
    }
    return nil
  }

  mutating func readHTML(_ literal: ParsedLiteral) -> Bool {
    let end = position + literal.count
    guard end <= subject.end, tree.bytes[position] == UInt8(ascii: "<"),
      tree.bytes[end - 1] == UInt8(ascii: ">")
    else { return false }
    append(.htmlInline, position, end, text: position..<end)
    position = end
    return true
  }
}
