import Markup

/// Names of records, found word by word: each beginning of a name leads to the names that are just
/// those words, and to longer ones.
struct NameTable: Sendable {
  /// A name as text is compared with it.
  struct Name: Sendable {
    /// What stands before the first word, as HTML: the `.` of `.NET`.
    var prefix: [UInt8]
    /// From the first word on; white space as one space, in lower case where case does not matter.
    var scalars: [UInt32]
    var isCaseExact: Bool
    /// Whether the last scalar is a letter, so that no letter may follow.
    var endsInLetter: Bool
    /// `nil` where two targets have the name: then it leads nowhere.
    var target: Int?
  }

  /// A beginning of names, in whole words.
  struct Beginning: Sendable {
    var words: WordChain
    /// The index of the name that ends here; `nil` where a name only begins so.
    var name: Int?
  }

  private(set) var names: [Name] = []
  /// Ordered by bucket; in a bucket, names where case matters come first.
  private(set) var beginnings: [Beginning] = []
  /// Where each bucket starts in `beginnings`; a bucket is some bits of the chain.
  private var starts: [Int32] = [0, 0]
  private var mask: UInt64 = 0

  init(_ entries: [(name: String, target: Int)], words: WordScanner) {
    var known: [[UInt32]: Int] = [:]
    for (text, target) in entries {
      guard let name = Name(text, target: target, words: words) else { continue }
      let key = [name.isCaseExact ? 1 : 0] + name.prefix.map(UInt32.init) + [0] + name.scalars
      if let index = known[key] {
        if names[index].target != target { names[index].target = nil }
      } else {
        known[key] = names.count
        addBeginnings(of: text, name: names.count, words: words)
        names.append(name)
      }
    }
    fillBuckets()
  }

  private mutating func addBeginnings(of text: String, name: Int, words: WordScanner) {
    let bytes = Array(text.utf8)
    var chain = WordChain()
    var offset = 0
    var found: [WordChain] = []
    while offset < bytes.count {
      guard let word = words.word(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      chain.append(word)
      found.append(chain)
      offset = word.end
    }
    beginnings += found.dropLast().map { Beginning(words: $0, name: nil) }
    beginnings.append(Beginning(words: chain, name: name))
  }

  private mutating func fillBuckets() {
    var size: UInt64 = 1
    while size < UInt64(beginnings.count) * 4 { size *= 2 }
    mask = size - 1
    var longer: Set<WordChain> = []
    beginnings = beginnings.filter { $0.name != nil || longer.insert($0.words).inserted }
    let (mask, names) = (mask, names)
    func rank(_ beginning: Beginning) -> (UInt64, UInt64, Int, Int) {
      let isExact = beginning.name.map { names[$0].isCaseExact } ?? false
      let chain = beginning.words.hash
      return (chain & mask, chain, isExact ? 0 : 1, beginning.name ?? -1)
    }
    beginnings.sort { rank($0) < rank($1) }
    starts = Array(repeating: 0, count: Int(size) + 1)
    for beginning in beginnings { starts[Int(beginning.words.hash & mask) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
  }

  /// Where in `beginnings` those of the chain are, among a few others.
  func bucket(of chain: WordChain) -> Range<Int> {
    let bucket = Int(chain.hash & mask)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }
}

/// Words in a row, whatever stands between them.
struct WordChain: Hashable, Sendable {
  private(set) var hash: UInt64 = 0

  mutating func append(_ word: WordScanner.Word) {
    let mixed = (hash ^ UInt64(word.hash)) &* 0x9E37_79B9_7F4A_7C15
    hash = mixed ^ (mixed >> 29)
  }
}

extension NameTable.Name {
  /// `nil` for a name without a letter or digit.
  init?(_ text: String, target: Int, words: WordScanner) {
    let bytes = Array(text.utf8)
    guard let start = bytes.indices.first(where: { words.word(at: $0, in: bytes) != nil }) else {
      return nil
    }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    isCaseExact = Self.isCaseExact(rest)
    scalars = Self.scalars(rest, isCaseExact: isCaseExact)
    endsInLetter = scalars.last.map { LetterTable.unicode.kind(of: $0) == .letter } ?? false
    self.target = target
    var markup = MarkupBuffer()
    markup.append(text: bytes[..<start].drop(while: \.isMarkupSpace))
    prefix = markup.bytes
  }

  /// Case matters in acronyms (`REE`) and in symbols of one or two letters (`Li`).
  private static func isCaseExact(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count <= 2 || !letters.dropFirst().contains(where: \.properties.isLowercase)
  }

  private static func scalars(_ name: String, isCaseExact: Bool) -> [UInt32] {
    name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { word in
        word.map { scalar in
          let value = WordScanner.plain(scalar.value)
          return isCaseExact ? value : LetterTable.unicode.lowerCase(of: value)
        }
      }
      .joined(separator: [0x20])
      .map(\.self)
  }
}
