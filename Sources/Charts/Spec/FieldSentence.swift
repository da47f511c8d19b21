/// `production by country by year`: names of fields between the word "by".
enum FieldSentence {
  /// The names in order, with their UTF-8 bytes in `text`; an empty one where a name is lacking.
  static func names(in text: String) -> [(name: String, offsets: Range<Int>)] {
    let bytes = Array(text.utf8)
    var names: [(name: String, offsets: Range<Int>)] = []
    var words: [Range<Int>] = []
    func close() {
      let range = (words.first?.lowerBound ?? 0)..<(words.last?.upperBound ?? 0)
      names.append((String(decoding: bytes[range], as: UTF8.self), range))
      words = []
    }
    for word in Self.words(of: bytes) {
      if bytes[word].elementsEqual("by".utf8) { close() } else { words.append(word) }
    }
    close()
    return names
  }

  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isSpace = index == bytes.count || bytes[index] <= 0x20
      if isSpace, let first = start {
        words.append(first..<index)
        start = nil
      } else if !isSpace {
        start = start ?? index
      }
    }
    return words
  }
}
