extension SentenceForm {
  /// Splits a sentence at the words of this form; a name is empty where it is lacking.
  ///
  /// Places are UTF-8 bytes of `text`. Commas part the values where there may be several.
  func sentence(_ text: String, at path: [Int]) -> ChartSentence {
    var split = SentenceSplit(form: self, bytes: Array(text.utf8), path: path)
    for word in split.bytes.indices.split(whereSeparator: { split.bytes[$0] <= 0x20 }) {
      split.read(word.startIndex..<word.endIndex)
    }
    split.close()
    return split.sentence
  }
}

/// A sentence that is being read, word by word.
private struct SentenceSplit {
  let form: SentenceForm
  let bytes: [UInt8]
  let path: [Int]
  var sentence = ChartSentence()
  /// The last word of the form; `nil` among the values.
  private var word: SentenceWord?
  /// The words since then.
  private var name: [Range<Int>] = []

  init(form: SentenceForm, bytes: [UInt8], path: [Int]) {
    self.form = form
    self.bytes = bytes
    self.path = path
  }

  mutating func read(_ range: Range<Int>) {
    if let next = SentenceWord(rawValue: text(range)), form.parts[next] != nil {
      close()
      word = next
    } else if word == nil, form.values.count.upperBound > 1 {
      readList(range)
    } else {
      name.append(range)
    }
  }

  private mutating func readList(_ range: Range<Int>) {
    var start = range.lowerBound
    for comma in range where bytes[comma] == UInt8(ascii: ",") {
      if start < comma { name.append(start..<comma) }
      close()
      start = comma + 1
    }
    if start < range.upperBound { name.append(start..<range.upperBound) }
  }

  /// Ends a name: all from its first word to its last.
  mutating func close() {
    if let word, name.count > 1, sentence[word].isEmpty, text(name[0]) == form.leads[word] {
      name.removeFirst()
    }
    let range = (name.first?.lowerBound ?? 0)..<(name.last?.upperBound ?? 0)
    let placed = Placed(text(range), SpecPlace(path, offsets: range))
    if let word {
      sentence.parts.append(ChartSentence.Part(word, placed))
    } else {
      sentence.values.append(placed)
    }
    name = []
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
