import Testing

@testable import Charts

struct OccupancyTests {
  @Test func `what is marked is taken and what lies a square away is free`() {
    var occupancy = Occupancy(width: 640, height: 100)
    occupancy.mark(Box(x: 126, y: 20, width: 10, height: 6))
    #expect(!occupancy.isFree(Box(x: 130, y: 22, width: 1, height: 1)))
    #expect(!occupancy.isFree(Box(x: 0, y: 0, width: 640, height: 100)))
    #expect(occupancy.isFree(Box(x: 136, y: 20, width: 300, height: 6)))
    #expect(occupancy.isFree(Box(x: 0, y: 20, width: 126, height: 6)))
    #expect(occupancy.isFree(Box(x: 126, y: 26, width: 10, height: 6)))
  }

  @Test func `a dot takes its disc and not the corners around it`() {
    var occupancy = Occupancy(width: 200, height: 200)
    occupancy.mark(dot: Point(x: 100, y: 100), radius: 20)
    #expect(!occupancy.isFree(Box(x: 80, y: 99, width: 2, height: 2)))
    #expect(!occupancy.isFree(Box(x: 99, y: 118, width: 2, height: 2)))
    #expect(occupancy.isFree(Box(x: 80, y: 80, width: 4, height: 4)))
    #expect(occupancy.isFree(Box(x: 116, y: 116, width: 4, height: 4)))
  }

  @Test(arguments: [
    (Point(x: 10, y: 10), Point(x: 90, y: 50)), (Point(x: 90, y: 10), Point(x: 10, y: 50)),
    (Point(x: 10, y: 30), Point(x: 90, y: 30)), (Point(x: 50, y: 90), Point(x: 50, y: 2)),
  ])
  func `a line takes every square it runs through`(from: Point, to: Point) {
    var occupancy = Occupancy(width: 100, height: 100)
    occupancy.mark(line: from, to)
    for step in 0...100 {
      let share = Double(step) / 100
      let x = from.x + (to.x - from.x) * share
      let y = from.y + (to.y - from.y) * share
      #expect(!occupancy.isFree(Box(x: x - 0.5, y: y - 0.5, width: 1, height: 1)))
    }
    #expect(occupancy.isFree(Box(x: 0, y: 92, width: 100, height: 8)))
  }

  @Test func `what lies outside or is no number takes nothing`() {
    var occupancy = Occupancy(width: 64, height: 64)
    occupancy.mark(Box(x: -50, y: 0, width: 40, height: 64))
    occupancy.mark(Box(x: 64, y: 0, width: 1e300, height: 64))
    occupancy.mark(dot: Point(x: .nan, y: 5), radius: 4)
    occupancy.mark(line: Point(x: 5, y: -.infinity), Point(x: 5, y: 5))
    #expect(occupancy.isFree(Box(x: 0, y: 0, width: 64, height: 64)))
    occupancy.mark(Box(x: -50, y: 0, width: 51, height: 1))
    #expect(!occupancy.isFree(Box(x: 0, y: 0, width: 1, height: 1)))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `boxes that are free touch no box that was marked`(seed: UInt64) {
    var random = Steps(state: seed)
    var occupancy = Occupancy(width: 400, height: 120)
    var marked: [Box] = []
    for _ in 0..<60 {
      let box = random.box
      let touches = marked.contains { other in
        box.x < other.right && other.x < box.right && box.y < other.bottom && other.y < box.bottom
      }
      if touches { #expect(!occupancy.isFree(box)) }
      let far = Box(x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8)
      let isNear = marked.contains { other in
        far.x < other.right && other.x < far.right && far.y < other.bottom && other.y < far.bottom
      }
      if !isNear { #expect(occupancy.isFree(box)) }
      occupancy.mark(box)
      marked.append(box)
    }
  }
}

struct SpotLabelsTests {
  private let area = Box(x: 0, y: 0, width: 200, height: 100)

  private func spots(of dots: [Point], labelled: [Point]) -> [Box?] {
    var occupancy = Occupancy(width: 200, height: 100)
    for dot in dots { occupancy.mark(dot: dot, radius: 4) }
    return SpotLabels.place(
      labelled.map { (anchor: $0, radius: 4, size: (40, 13)) },
      in: area,
      &occupancy
    )
  }

  @Test func `a label stands right of its dot where it can`() {
    let dot = Point(x: 100, y: 50)
    #expect(spots(of: [dot], labelled: [dot]) == [Box(x: 108, y: 43.5, width: 40, height: 13)])
  }

  @Test func `at the right edge it stands left, in a narrow gap above`() {
    let edge = Point(x: 190, y: 50)
    #expect(spots(of: [edge], labelled: [edge])[0]?.right == 182)
    let middle = Point(x: 100, y: 50)
    let around = [Point(x: 120, y: 50), Point(x: 80, y: 50), middle]
    let above = spots(of: around, labelled: [middle])[0]
    #expect(above == Box(x: 80, y: 29, width: 40, height: 13))
  }

  @Test func `labels do not touch each other, and what finds no room is left out`() {
    let crowd = (0..<12).map { Point(x: 100, y: 44 + Double($0)) }
    let placed = spots(of: crowd, labelled: crowd)
    #expect(placed[0] != nil)
    #expect(placed.contains(nil))
    let boxes = placed.compactMap(\.self)
    for (index, box) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) {
        let isApart =
          box.right <= other.x || other.right <= box.x || box.bottom <= other.y
          || other.bottom <= box.y
        #expect(isApart)
      }
    }
  }

  @Test func `a placed text is anchored at its dot`() {
    let dot = Point(x: 100, y: 50)
    let left = Box(x: 50, y: 43.5, width: 40, height: 13)
    let above = Box(x: 80, y: 29, width: 40, height: 13)
    #expect(TextMark(spot: "Chile", in: left, beside: dot).anchor == .right)
    #expect(TextMark(spot: "Chile", in: left, beside: dot).at.x == 90)
    #expect(TextMark(spot: "Chile", in: above, beside: dot).anchor == .middle)
  }
}

/// Numbers by a linear congruence (Knuth's MMIX).
private struct Steps {
  var state: UInt64

  mutating func number(below limit: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24) * limit
  }

  var box: Box {
    mutating get {
      Box(
        x: number(below: 360),
        y: number(below: 100),
        width: 2 + number(below: 38),
        height: 2 + number(below: 18)
      )
    }
  }
}
