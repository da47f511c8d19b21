extension [UInt8] {
  /// Whether a stretch of one line reads as it is written: no sign in it begins or ends an escape,
  /// code, emphasis, a link, HTML, an addition or an address.
  func isPlainText(in range: Range<Int>) -> Bool {
    let bytes = span
    var before: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: "@"), UInt8(ascii: ":"):
        return false
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if before == UInt8(ascii: "w") { return false }
      default: break
      }
      before = byte
    }
    return true
  }
}
