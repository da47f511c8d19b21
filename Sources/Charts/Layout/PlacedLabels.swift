/// Moves labels apart as little as possible, keeping their order.
///
/// Pool adjacent violators (Ayer et al. 1955): labels that would overlap become a block, placed
/// where the sum of squared moves is least. Everything is in SVG user units.
enum PlacedLabels {
  /// The middles of labels of `heights`, wished at `wishes` (ascending), inside `range`.
  ///
  /// Labels that do not fit together in the range are spread over it and overlap.
  static func middles(
    wishes: [Double],
    heights: [Double],
    in range: ClosedRange<Double>
  ) -> [Double] {
    var blocks: [Block] = []
    for (wish, height) in zip(wishes, heights) {
      blocks.append(Block(wish: wish, height: height, range))
      while blocks.count > 1, blocks[blocks.count - 2].bottom > blocks[blocks.count - 1].top {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].append(last, range)
      }
    }
    return blocks.flatMap(\.middles)
  }

  private struct Block {
    var heights: [Double]
    /// Where the top would be wished by each label.
    var wishedTops: [Double]
    var top = 0.0

    var height: Double { heights.reduce(0, +) }
    var bottom: Double { top + height }

    init(wish: Double, height: Double, _ range: ClosedRange<Double>) {
      heights = [height]
      wishedTops = [wish - height / 2]
      place(in: range)
    }

    mutating func append(_ next: Self, _ range: ClosedRange<Double>) {
      let shift = height
      heights += next.heights
      wishedTops += next.wishedTops.map { $0 - shift }
      place(in: range)
    }

    private mutating func place(in range: ClosedRange<Double>) {
      let mean = wishedTops.reduce(0, +) / Double(wishedTops.count)
      top = max(range.lowerBound, min(mean, range.upperBound - height))
    }

    var middles: [Double] {
      var y = top
      return heights.map { height in
        defer { y += height }
        return y + height / 2
      }
    }
  }
}
