import Diagnostics
import Tables
import YAML

@testable import SiteBuilder

extension ContentHash: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self { Self(value: generator.next()) }
}

extension SourcePosition: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(line: generator.offset(), column: generator.offset())
  }
}

extension SourceRange: RandomValue {
  /// Most often in the file that is being written, and on one line.
  static func random(_ generator: inout SplitMix64) -> Self {
    let start = generator.value(SourcePosition.self)
    var end = generator.value(SourcePosition.self)
    if generator.value() { end.line = start.line }
    return Self(
      file: generator.value() ? "Content/a.md" : generator.value(),
      start: start,
      end: end
    )
  }
}

extension Located: RandomValue where Value: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(generator.value(), at: generator.value())
  }
}

extension Diagnostic: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(
      generator.value() ? .error : .warning,
      id: generator.value(),
      generator.value(),
      at: generator.value(),
      help: generator.value(),
      notes: generator.value(),
      fix: generator.value()
    )
  }
}

extension Diagnostic.Note: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(generator.value(), at: generator.value())
  }
}

extension Diagnostic.Fix: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(replacing: generator.value(), with: generator.value())
  }
}

extension CalendarDate: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(dayNumber: Int.random(in: -719_162...2_932_896, using: &generator))
  }
}

extension FieldValue: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    switch generator.choice(of: 11) {
    case 0: .text(generator.value())
    case 1: .integer(generator.value())
    case 2: .number(generator.value())
    case 3: .boolean(generator.value())
    case 4: .date(generator.value())
    case 5: .year(generator.value())
    case 6: .list(generator.value())
    case 7:
      .object((0..<generator.choice(of: 3)).map { NamedValue("\($0)", random(&generator)) })
    case 8: .missing(MissingValue(generator.value(), label: generator.value()))
    default: .missing(.empty)
    }
  }
}

extension YAMLNode: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    let content: Content =
      switch generator.choice(of: 8) {
      case 0: .sequence(generator.value())
      case 1: .mapping(generator.value())
      case let style:
        .scalar(YAMLScalar(generator.value(), style: [.plain, .quoted, .block][style % 3]))
      }
    return Self(content, at: generator.value())
  }
}

extension YAMLEntry: RandomValue {
  static func random(_ generator: inout SplitMix64) -> Self {
    Self(key: generator.value(), at: generator.value(), value: generator.value())
  }
}
