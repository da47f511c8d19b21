import Diagnostics

/// An address such as `mine-production/share?country=china&year=latest`, taken apart and not yet
/// looked up.
struct FigureAddress: Hashable, Sendable {
  /// A stretch of the address, percent escapes decoded, and its bytes in the address as written.
  struct Word: Hashable, Sendable {
    var text: String
    var range: Range<Int>
  }

  struct Condition: Hashable, Sendable {
    var key: Word
    /// At least one.
    var values: [Word]
    /// All that stands behind the `=`.
    var range: Range<Int>
  }

  /// What is wrong with the form of an address.
  struct Failure: Error, Hashable {
    var summary: String
    var help: String
    var range: Range<Int>
  }

  /// A table, or the name of a figure where nothing follows.
  var subject: Word
  /// What stands behind the first `/`: a measure, a field, or both.
  var what: Word?
  var conditions: [Condition] = []

  /// - Parameter text: Without `fig:`.
  init(_ text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    let query = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    let path = bytes[..<query].ranges(between: UInt8(ascii: "/"))
    guard !bytes.isEmpty, !path[0].isEmpty else {
      throw Failure(
        summary: "figure names no table",
        help: "write 'fig:table/measure?field=value', or 'fig:' and the name of a figure",
        range: 0..<bytes.count
      )
    }
    guard path.count <= 2, path.last?.isEmpty == false else {
      throw Failure(
        summary: "figure '\(text.clipped)' is no table with a measure or a field behind one '/'",
        help: "write 'fig:table/measure?field=value'; a '/' in a value is '%2F'",
        range: path[1].lowerBound - 1..<query
      )
    }
    subject = Word(bytes, path[0])
    what = path.count == 2 ? Word(bytes, path[1]) : nil
    guard query + 1 < bytes.count else { return }
    for part in bytes[(query + 1)...].ranges(between: UInt8(ascii: "&")) where !part.isEmpty {
      conditions.append(try Self.condition(part, in: bytes))
    }
  }

  private static func condition(
    _ part: Range<Int>,
    in bytes: [UInt8]
  ) throws(Failure) -> Condition {
    let equals = bytes[part].firstIndex(of: UInt8(ascii: "=")) ?? part.upperBound
    let key = Word(bytes, part.lowerBound..<equals)
    guard equals + 1 < part.upperBound, !key.text.isEmpty else {
      throw Failure(
        summary: key.text.isEmpty
          ? "a value names no field" : "condition '\(key.text.clipped)' has no value",
        help: key.text.isEmpty ? "write the field before '='" : "write '\(key.text)=value'",
        range: part
      )
    }
    let range = equals + 1..<part.upperBound
    let values = bytes[range].ranges(between: UInt8(ascii: ","))
    guard values.allSatisfy({ !$0.isEmpty }) else {
      throw Failure(
        summary: "condition '\(key.text.clipped)' has an empty value",
        help: "write the values with one comma between them; a comma in a value is '%2C'",
        range: range
      )
    }
    return Condition(key: key, values: values.map { Word(bytes, $0) }, range: range)
  }
}

extension FigureAddress.Word {
  fileprivate init(_ bytes: [UInt8], _ range: Range<Int>) {
    text = String(decoding: bytes[range], as: UTF8.self).removingPercentEscapes
    self.range = range
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// What stands between the marks; one more than there are marks.
  fileprivate func ranges(between mark: UInt8) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = startIndex
    for index in indices where self[index] == mark {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<endIndex)
    return ranges
  }
}
