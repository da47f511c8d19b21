import Charts
import Diagnostics
import Templating
import YAML

/// What an author typed for a chart, and where each part of it stands.
struct SpecSource: Sendable {
  var node: SpecNode
  /// The whole of it, for findings about no part in particular.
  var range: SourceRange
  private var place: @Sendable (SpecPlace) -> SourceRange

  /// From the YAML of a fenced block.
  init(_ yaml: YAMLNode) {
    node = SpecNode(yaml)
    range = yaml.range
    place = { yaml.range(of: $0) }
  }

  /// From the arguments of `chart(…)` in a template.
  init(_ arguments: TemplateArguments, at call: SourceRange) {
    let named = arguments.named
    node = .map(named.map { .init($0.name ?? "", SpecNode($0.value)) })
    range = call
    place = { place in
      place.path.first.flatMap { named.indices.contains($0) ? named[$0].range : nil } ?? call
    }
  }

  func range(of problem: SpecPlace) -> SourceRange { place(problem) }
}

extension SpecNode {
  init(_ yaml: YAMLNode) {
    switch yaml.content {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let items): self = .list(items.map { SpecNode($0) })
    case .mapping(let entries): self = .map(entries.map { .init($0.key, SpecNode($0.value)) })
    }
  }

  init(_ value: TemplateValue) {
    switch value {
    case .null: self = .text("")
    case .bool(let isTrue): self = .text(isTrue ? "true" : "false")
    case .integer(let integer): self = .text(String(integer))
    case .number(let number): self = .text(number.description)
    case .string(let text): self = .text(text)
    case .markup(let markup): self = .text(markup.text)
    case .list(let items), .tuple(let items): self = .list(items.map { SpecNode($0) })
    case .object(let object):
      self = .map(object.memberNames.map { .init($0, SpecNode(object.member($0) ?? .null)) })
    case .function(let function): self = .text(function.name)
    }
  }
}

extension YAMLNode {
  /// The range of a place in the chart's spec that was made of this node.
  fileprivate func range(of place: SpecPlace) -> SourceRange {
    var node = self
    var key: SourceRange?
    for index in place.path {
      if let entries = node.entries, entries.indices.contains(index) {
        key = entries[index].keyRange
        node = entries[index].value
      } else if let items = node.items, items.indices.contains(index) {
        key = nil
        node = items[index]
      } else {
        return node.range
      }
    }
    if place.isKey, let key { return key }
    guard let offsets = place.offsets, node.range.start.line == node.range.end.line,
      node.scalar?.style == .plain
    else { return node.range }
    var range = node.range
    range.start.column += offsets.lowerBound
    range.end = SourcePosition(
      line: range.start.line,
      column: node.range.start.column + offsets.upperBound
    )
    return range
  }
}
