/// `~text~` and `~~text~~`, which libcmark reads as text (GFM, §6.5).
enum Strikethrough {
  /// A run of one or two `~`, as a text of its own.
  struct Delimiter {
    var node: Int32
    var canOpen: Bool
    var canClose: Bool
    var length: Int
  }
}

extension InlineReader {
  /// Strikes through what stands between the delimiters, numbered from `first`, of one parent.
  mutating func resolveStrikethrough(from first: Int) {
    guard delimiters.count > first else { return }
    var openers: [Int] = []
    var counts = [0, 0]
    for index in first..<delimiters.count {
      let closer = delimiters[index]
      if closer.canClose, counts[closer.length - 1] > 0 {
        while let opener = openers.popLast() {
          counts[delimiters[opener].length - 1] -= 1
          if delimiters[opener].length == closer.length {
            strike(delimiters[opener].node, closer.node)
            break
          }
        }
      } else if closer.canOpen {
        openers.append(index)
        counts[closer.length - 1] += 1
      }
    }
    delimiters.removeSubrange(first...)
  }

  /// Puts what is between two delimiters into a node, and the delimiters away.
  private mutating func strike(_ open: Int32, _ close: Int32) {
    let node = tree.add(
      SyntaxNode(
        kind: .strikethrough,
        start: tree.nodes[Int(open)].start,
        end: tree.nodes[Int(close)].end
      )
    )
    tree.move(from: tree.nodes[Int(open)].next, upTo: close, below: node)
    tree.insert(node, after: open)
    tree.unlink(open)
    tree.unlink(close)
  }
}
