/// Where the destinations of a document's link definitions stand; the first of a label counts.
///
/// What they say is libcmark's to tell.
struct LinkDefinitions {
  private(set) var all: [[UInt8]: Piece] = [:]

  subscript(label: ArraySlice<UInt8>) -> Piece? {
    guard !all.isEmpty, label.count <= 1000 else { return nil }
    let key = LinkSyntax.normalized(label)
    return key.isEmpty ? nil : all[key]
  }

  /// Reads the definition at the start of `subject`; the offset behind it, or `nil`.
  mutating func read(_ bytes: [UInt8], _ subject: Subject) -> Int? {
    let end = subject.end
    guard let (label, next) = LinkSyntax.label(bytes, subject.start, before: end),
      next < end, bytes[next] == UInt8(ascii: ":")
    else { return nil }
    let key = LinkSyntax.normalized(bytes[label])
    guard !key.isEmpty else { return nil }
    let start = LinkSyntax.skipSpacesAndLineEnd(bytes, next + 1, before: end)
    guard let (destination, afterURL) = LinkSyntax.destination(bytes, start, before: end)
    else { return nil }
    let titleStart = LinkSyntax.skipSpacesAndLineEnd(bytes, afterURL, before: end)
    var stop = lineEnd(bytes, afterURL, before: end)
    if titleStart > afterURL,
      let (_, afterTitle) = LinkSyntax.title(bytes, titleStart, before: end),
      let titleStop = lineEnd(bytes, afterTitle, before: end)
    {
      stop = titleStop
    }
    guard let stop else { return nil }
    if all[key] == nil {
      all[key] = subject.piece(destination.lowerBound, destination.upperBound)
    }
    return stop
  }

  /// The start of the next line when only spaces are left of this one.
  private func lineEnd(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int? {
    let index = LinkSyntax.skipSpaces(bytes, start, before: end)
    guard index < end else { return end }
    guard bytes[index].isLineEnd else { return nil }
    return bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
      ? index + 2 : index + 1
  }
}
