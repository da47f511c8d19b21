extension LineChart {
  func scene(_ layout: ChartLayout) -> Scene {
    let plot = LinePlot(self, layout)
    var shapes = plot.band + plot.guides
    shapes += [.group(style: "marks lines", lines(plot))]
    shapes += [.group(style: "marks dots", dots(plot))]
    shapes += plot.moments + plot.referenceLine
    shapes += labels(plot)
    return Scene(width: layout.width, height: plot.bottom + 26, shapes: shapes)
  }

  /// Notes that find no room above a narrow plot and stand below it in words.
  var unplacedNotes: [Placed<PointNote>] {
    options.pointNotes.isEmpty ? [] : LinePlot(self, .narrow).moments(of: self).unplaced
  }

  /// Grey lines first, so that coloured ones lie over them.
  private func lines(_ plot: LinePlot) -> [Shape] {
    series.indices.reversed().flatMap { index -> [Shape] in
      let stretches = series[index].stretches
      let drawn = stretches.filter { $0.count > 1 }.map { $0.map(plot.point) }
      let bridges = zip(stretches, stretches.dropFirst()).compactMap { before, after in
        before.last.flatMap { a in after.first.map { [plot.point(a), plot.point($0)] } }
      }
      let line = Shape.lines(drawn, style: "l\(style(index))")
      let bridge = Shape.lines(bridges, style: "l\(style(index)) bridge")
      return (drawn.isEmpty ? [] : [line])
        + (options.isBridged && !bridges.isEmpty ? [bridge] : [])
    }
  }

  /// Filled at the end of a coloured line and for a moment alone; hollow at a gap and where the
  /// number is estimated.
  private func dots(_ plot: LinePlot) -> [Shape] {
    let estimates = series.prefix(coloured).flatMap(\.points).count { $0.value.isEstimated }
    return series.indices.reversed().flatMap { index -> [Shape] in
      let one = series[index]
      let stretches = one.stretches
      return stretches.indices.flatMap { number in
        let stretch = stretches[number]
        return stretch.indices.compactMap { place -> Shape? in
          let isEnd = place == stretch.count - 1
          let isLast = isEnd && number == stretches.count - 1
          let touchesGap =
            place == 0 && one.hasGap(before: stretch) || isEnd && one.hasGap(after: stretch)
          let isEstimated = stretch[place].value.isEstimated && estimates <= 40
          let isHollow = touchesGap || isEstimated
          guard isHollow || isLast && index < coloured || stretch.count == 1 else { return nil }
          if index >= coloured, isEstimated, !touchesGap, stretch.count > 1 { return nil }
          return .dot(
            plot.point(stretch[place]),
            radius: index < coloured ? 3 : 2,
            style: "\(isHollow ? "o" : "d")\(style(index))"
          )
        }
      }
    }
  }

  private func labels(_ plot: LinePlot) -> [Shape] {
    let x = plot.right + 9
    let ends = plot.labels.fits.indices.compactMap { index in
      (series[index].points.last { $0.value.number != nil } ?? series[index].points.last)
        .map { (index: index, point: plot.point($0)) }
    }.sorted { ($0.point.y, $0.index) < ($1.point.y, $1.index) }
    let heights = plot.labels.heights
    let middles = PlacedLabels.middles(
      wishes: ends.map(\.point.y),
      heights: ends.map { heights[$0.index] },
      in: plot.top - 8...max(plot.bottom + 8, plot.top)
    )
    let leads = zip(ends, middles).compactMap { end, middle -> [Point]? in
      guard end.point.x < plot.right - 6 || abs(middle - end.point.y) > 6 else { return nil }
      return [Point(x: end.point.x + 4, y: end.point.y), Point(x: x - 2, y: middle)]
    }
    let marks = zip(ends, middles).flatMap { end, middle in
      plot.labels.marks(
        end.index,
        x: x,
        middle: middle,
        style: hasNames ? "s\(end.index + 1)" : ""
      )
    }
    return (leads.isEmpty ? [] : [.lines(leads, style: "grid")])
      + (marks.isEmpty ? [] : [.group(style: "labels nu", marks)])
  }
}

extension TimeSeries {
  fileprivate func hasGap(before stretch: [Moment]) -> Bool {
    points.first.map { $0 != stretch.first } ?? false
  }

  fileprivate func hasGap(after stretch: [Moment]) -> Bool {
    points.last.map { $0 != stretch.last } ?? false
  }
}
