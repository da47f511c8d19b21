import Diagnostics

@testable import SiteBuilder

extension Prose: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      html: generator.value(),
      holes: generator.value(),
      headings: generator.value(),
      links: generator.value(),
      charts: generator.value(),
      citations: generator.value(),
      figures: generator.value(),
      numbers: generator.value(),
      textEnd: generator.value()
    )
  }
}

extension Hole: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(range: generator.value(), kind: generator.value())
  }
}

extension Hole.Kind: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 8) {
    case 0: .address(generator.value())
    case 1: .label(generator.value())
    case 2: .inclusion(generator.value())
    case 3: .chart(generator.value())
    case 4: .citation(generator.value())
    case 5: .figure(generator.value())
    case 6: .filledFigure(generator.value())
    default: .mention(generator.choice(of: 3))
    }
  }
}

extension ProseHeading: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      level: generator.value(),
      id: generator.value(),
      text: generator.value(),
      offset: generator.value(),
      range: generator.value()
    )
  }
}

extension ProseLink: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      target: generator.value(),
      range: generator.value(),
      headingRange: generator.value(),
      element: generator.value(),
      isImage: generator.value(),
      isInclusion: generator.value()
    )
  }
}

extension ProseLink.Target: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 3) {
    case 0: .name(generator.value(), heading: generator.value())
    case 1: .heading(generator.value())
    default: .path(generator.value(), fragment: generator.value())
    }
  }
}

extension ChartBlock: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(yaml: generator.value(), range: generator.value())
  }
}

extension ProseCitation: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      key: generator.value(),
      prefix: generator.value(),
      locator: generator.value(),
      range: generator.value()
    )
  }
}

extension ProseNumber: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      text: generator.value(),
      sentence: generator.value(),
      range: generator.value(),
      standing: [.bound, .cited, .neither][generator.choice(of: 3)]
    )
  }
}

extension ProseFigure: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(written: generator.value(), title: generator.value(), element: generator.value())
  }
}

extension WrittenFigure: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    var empty = ByteReader([])
    var figure = Self(from: &empty)
    figure.address = generator.value()
    figure.words = generator.value()
    figure.place = generator.value()
    figure.hasScheme = generator.value()
    return figure
  }
}

extension FigureWords: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      text: generator.value(),
      place: generator.value(),
      before: generator.value(),
      after: generator.value()
    )
  }
}

extension TextPlace: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    var place = Self("", at: SourceRange(startOf: ""))
    place.range = generator.value()
    place.start = generator.value() ? place.range.start : generator.value()
    return place
  }
}
