import Markup

/// The `d` of a path: relative commands, tenths at most.
///
/// Positions are rounded before differences are taken, so errors never add up.
extension MarkupBuffer {
  /// ` d="M0 0l10 5"/>`, one stretch per array.
  mutating func append(path lines: [[Point]]) {
    append(" d=\"")
    var pen = Pen()
    for line in lines {
      for (index, point) in line.enumerated() {
        if index == 0 {
          append("M")
          pen.move(to: point)
          appendPair(pen.x, pen.y)
        } else {
          let step = pen.move(to: point)
          if step.y == 0 {
            append("h")
            append(tenths: step.x)
          } else if step.x == 0 {
            append("v")
            append(tenths: step.y)
          } else {
            append("l")
            appendPair(step.x, step.y)
          }
        }
      }
    }
    append("\"/>")
  }

  /// ` d="M0 0h10v5h-10z"/>`
  mutating func append(boxes: [Box]) {
    append(" d=\"")
    for box in boxes {
      var pen = Pen()
      pen.move(to: Point(x: box.x, y: box.y))
      append("M")
      appendPair(pen.x, pen.y)
      let step = pen.move(to: Point(x: box.right, y: box.bottom))
      append("h")
      append(tenths: step.x)
      append("v")
      append(tenths: step.y)
      append("h")
      append(tenths: -step.x)
      append("z")
    }
    append("\"/>")
  }

  /// ` d="M0 0l10 5c1 0 2 1 2 2z"/>`; steps that go nowhere are left out, and a letter that says the
  /// same as the one before it.
  mutating func append(_ path: Path) {
    append(" d=\"")
    var pen = Pen()
    var start = pen
    var last: PathLetter?
    for step in path.steps {
      switch step {
      case .move(let point):
        pen.move(to: point)
        start = pen
        append("M")
        appendPair(pen.x, pen.y)
        last = nil
      case .line(let point):
        let step = pen.move(to: point)
        if step.x != 0 || step.y != 0 { append(line: step, after: &last) }
      case .curve(let first, let second, let end):
        append(.curve, after: &last, isNegative: first.x.tenths < pen.x)
        appendPair(first.x.tenths - pen.x, first.y.tenths - pen.y)
        appendNext(second.x.tenths - pen.x)
        appendNext(second.y.tenths - pen.y)
        let step = pen.move(to: end)
        appendNext(step.x)
        appendNext(step.y)
      case .close:
        append("z")
        pen = start
        last = nil
      }
    }
    append("\"/>")
  }

  private enum PathLetter {
    case across
    case down
    case line
    case curve

    var text: StaticString {
      switch self {
      case .across: "h"
      case .down: "v"
      case .line: "l"
      case .curve: "c"
      }
    }
  }

  private mutating func append(line step: (x: Int, y: Int), after last: inout PathLetter?) {
    let letter = step.y == 0 ? PathLetter.across : step.x == 0 ? .down : .line
    append(letter, after: &last, isNegative: (step.x == 0 ? step.y : step.x) < 0)
    if step.x != 0 { append(tenths: step.x) }
    if step.x != 0, step.y > 0 { append(" ") }
    if step.y != 0 { append(tenths: step.y) }
  }

  /// The letter, or what parts two numbers where the letter is the same.
  private mutating func append(
    _ letter: PathLetter,
    after last: inout PathLetter?,
    isNegative: Bool
  ) {
    if letter != last {
      append(letter.text)
      last = letter
    } else if !isNegative {
      append(" ")
    }
  }

  private mutating func appendPair(_ x: Int, _ y: Int) {
    append(tenths: x)
    appendNext(y)
  }

  private mutating func appendNext(_ number: Int) {
    if number >= 0 { append(" ") }
    append(tenths: number)
  }
}

/// Where a path is, in whole tenths.
private struct Pen {
  var x = 0
  var y = 0

  /// Goes there; gives how far that was.
  @discardableResult
  mutating func move(to point: Point) -> (x: Int, y: Int) {
    let next = (x: point.x.tenths, y: point.y.tenths)
    defer { (x, y) = next }
    return (next.x - x, next.y - y)
  }
}
