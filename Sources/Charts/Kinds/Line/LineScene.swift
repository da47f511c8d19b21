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

  /// Grey lines first, so that coloured ones lie over them.
  private func lines(_ plot: LinePlot) -> [Shape] {
    series.indices.reversed().flatMap { index -> [Shape] in
      let stretches = series[index].stretches
      let drawn = stretches.filter { $0.count > 1 }.map { $0.map(plot.point) }
      let bridges = zip(stretches, stretches.dropFirst()).compactMap { before, after in
        before.last.flatMap { a in after.first.map { [plot.point(a), plot.point($0)] } }
      }
      let line = Shape.lines(drawn, style: ink(index).line)
      let bridge = Shape.lines(bridges, style: ink(index).line + " bridge")
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
            style: isHollow ? ink(index).ring : ink(index).dot
          )
        }
      }
    }
  }

  /// What the labels at the ends of coloured lines say; nothing where the author wants none.
  var endLabels: [EndLabels.Entry] {
    guard options.labels != .none else { return [] }
    return series.prefix(coloured).enumerated().map { index, one in
      EndLabels.Entry(
        name: one.category.label,
        short: one.category.short,
        value: one.end.map { text.label($0.value) } ?? "",
        style: hasNames ? ink(index).fill : ""
      )
    }
  }

  private func labels(_ plot: LinePlot) -> [Shape] {
    plot.labels.shapes(
      series.prefix(coloured).map { $0.end.map(plot.point) },
      edge: plot.right,
      in: plot.top - 8...max(plot.bottom + 8, plot.top)
    )
  }
}

extension TimeSeries {
  /// The last number, or the last value where there is none.
  fileprivate var end: Moment? { points.last { $0.value.number != nil } ?? points.last }

  fileprivate func hasGap(before stretch: [Moment]) -> Bool {
    points.first.map { $0 != stretch.first } ?? false
  }

  fileprivate func hasGap(after stretch: [Moment]) -> Bool {
    points.last.map { $0 != stretch.last } ?? false
  }
}
