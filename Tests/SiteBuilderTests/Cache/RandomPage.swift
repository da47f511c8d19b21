import Diagnostics

@testable import SiteBuilder

extension PageSource: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      kind: generator.value(),
      file: generator.value() ? "Content/a.md" : generator.value(),
      folder: generator.value(),
      slug: generator.value(),
      place: generator.value(SourceRange.self),
      front: generator.value(),
      values: generator.value(),
      prose: generator.value()
    )
  }

  /// The same page with another text.
  func with(_ prose: Prose) -> PageSource {
    PageSource(
      kind: kind,
      file: file,
      folder: folder,
      slug: slug,
      place: place,
      front: front,
      values: values,
      prose: prose,
      stamp: stamp
    )
  }
}

/// All that it holds, so that two that differ are told apart by their texts as structures are.
extension PageSource: CustomStringConvertible {
  var description: String {
    "\(Mirror(reflecting: self).children.map { "\($0.label ?? ""): \($0.value)" })"
  }
}

extension PageSource.Kind: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 7) {
    case 0: .single
    case 1: .record(collection: generator.value())
    case 2: .collection(generator.value())
    case 3: .table(generator.value())
    case 4: .tables
    case 5: .bibliography
    default: .notFound
    }
  }
}

extension FrontMatter: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      title: generator.value(),
      subtitle: generator.value(),
      description: generator.value(),
      date: generator.value(),
      updated: generator.value(),
      reviewBy: generator.value(),
      authors: generator.value(),
      topics: generator.value(),
      slug: generator.value(),
      aliases: generator.value(),
      isDraft: generator.value(),
      image: generator.value(),
      imageAlt: generator.value(),
      language: generator.value(),
      corrections: generator.value(),
      sources: generator.value(),
      template: generator.value()
    )
  }
}

extension FieldEntry: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(value: generator.value(), range: generator.value(), itemRanges: generator.value())
  }
}

extension LinkTarget: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 3) {
    case 0: .page(generator.choice(of: 3), fragment: generator.value())
    case 1: .file(generator.value())
    default: .nowhere
    }
  }
}

extension FieldReference: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(field: generator.value(), name: generator.value(), page: generator.choice(of: 3))
  }
}

extension Backlink: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(page: generator.choice(of: 3), sentence: generator.value())
  }
}

extension IncomingReferences: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    let pages = (0..<generator.choice(of: 4)).map { _ in generator.choice(of: 3) }
    return Self(title: generator.value(), pages: pages)
  }
}
