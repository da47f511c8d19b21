/// A place within a line: the byte, and the column that tabs (4 wide) have led to.
///
/// On a tab that is used up in part, `column` is already inside the tab.
struct LinePlace {
  var offset: Int
  var column: Int
}

/// A block quote, list item or note that a line must continue to belong to what is inside.
struct OpenContainer {
  var block: Int
  var node: Int32
  var isQuote: Bool
  /// The line it was opened on, and the place behind its marker there.
  var line: Int
  var inside: LinePlace
  /// Columns that a later line must be indented by; items and notes.
  var indent = 0
}

/// Follows the markers of containers along a line, as libcmark does.
struct LineWalker {
  let source: SourceText

  /// The place behind the markers of `containers`, and whether all of them were there.
  func contentPlace(
    of line: Int,
    in containers: [OpenContainer]
  ) -> (place: LinePlace, isLazy: Bool) {
    if let last = containers.last, last.line == line { return (last.inside, false) }
    var place = LinePlace(offset: source.start(of: line), column: 0)
    let end = source.end(of: line)
    for container in containers {
      let (indent, next) = indentation(at: place, before: end)
      if container.isQuote {
        guard indent <= 3, next < end, source.bytes[next] == UInt8(ascii: ">") else {
          return (place, true)
        }
        place = insideQuote(LinePlace(offset: next, column: place.column + indent), before: end)
      } else if indent >= container.indent {
        advance(&place, by: container.indent, before: end)
      } else if next == end {
        place = LinePlace(offset: next, column: place.column + indent)
      } else {
        return (place, true)
      }
    }
    return (place, false)
  }

  /// The columns of white space from `place`, and the offset of what follows it.
  func indentation(at place: LinePlace, before end: Int) -> (columns: Int, next: Int) {
    var column = place.column
    var offset = place.offset
    while offset < end {
      switch source.bytes[offset] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      default: return (column - place.column, offset)
      }
      offset += 1
    }
    return (column - place.column, offset)
  }

  /// Moves over `columns` columns of white space; a tab may be used in part.
  func advance(_ place: inout LinePlace, by columns: Int, before end: Int) {
    var left = columns
    while left > 0, place.offset < end {
      let width = source.bytes[place.offset] == 0x09 ? 4 - place.column % 4 : 1
      place.column += min(width, left)
      if width > left { return }
      place.offset += 1
      left -= width
    }
  }

  /// The place behind a `>` at `marker` and the space that may follow it.
  func insideQuote(_ marker: LinePlace, before end: Int) -> LinePlace {
    var place = LinePlace(offset: marker.offset + 1, column: marker.column + 1)
    if place.offset < end, source.bytes[place.offset].isSpaceOrTab {
      advance(&place, by: 1, before: end)
    }
    return place
  }

  /// The place inside a list item, and how wide its marker and padding are.
  func insideItem(_ marker: LinePlace, before end: Int) -> (place: LinePlace, width: Int) {
    var width = 1
    if source.bytes[marker.offset].isDigit {
      while marker.offset + width < end, source.bytes[marker.offset + width].isDigit { width += 1 }
      width += 1
    }
    var place = LinePlace(offset: marker.offset + width, column: marker.column + width)
    let (spaces, next) = indentation(at: place, before: end)
    let isShort = spaces >= 1 && spaces < 5 && next < end
    let padding = isShort ? spaces : 1
    advance(&place, by: padding, before: end)
    return (place, width + padding)
  }
}
