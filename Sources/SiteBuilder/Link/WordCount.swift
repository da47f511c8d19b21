extension PlainText {
  /// Words as readers count them: what stands between white space and has a letter or digit; in
  /// scripts without spaces (Chinese, Japanese, Thai …) every syllable.
  var wordCount: Int {
    let letters = LetterTable.unicode
    var count = 0
    var isInWord = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte.isMarkupSpace { isInWord = false }
        if !isInWord, byte.isASCIILetterOrDigit {
          count += 1
          isInWord = true
        }
        offset += 1
        continue
      }
      let (value, end) = bytes.scalar(at: offset)
      offset = end
      switch letters.kind(of: value) {
      case .separator: continue
      case .letter:
        if !isInWord { count += 1 }
        isInWord = true
      case .syllable:
        count += 1
        isInWord = false
      }
    }
    return count
  }
}
