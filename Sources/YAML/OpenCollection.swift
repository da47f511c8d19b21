import Diagnostics

/// A sequence or mapping whose end is not read yet.
struct OpenCollection {
  let isMapping: Bool
  /// Grows with every value.
  var range: SourceRange
  let anchor: String?
  /// How many values it holds at any depth, itself included.
  private(set) var count = 1
  private var items: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var key: PendingKey?
  /// The keys so far, once there are too many to look through.
  private var keys: Set<String> = []

  private struct PendingKey {
    var text: String
    var range: SourceRange
    var isKept: Bool
  }

  private static let mostLookedThrough = 16

  init(isMapping: Bool, range: SourceRange, anchor: String?) {
    self.isMapping = isMapping
    self.range = range
    self.anchor = anchor
  }

  var node: YAMLNode {
    YAMLNode(isMapping ? .mapping(entries) : .sequence(items), at: range)
  }

  /// Takes the next key, value or item; `count` values are in it.
  mutating func add(_ node: YAMLNode, count: Int) -> Diagnostic? {
    self.count += count
    if range.end < node.range.end { range.end = node.range.end }
    guard isMapping else {
      items.append(node)
      return nil
    }
    guard let key else { return begin(node) }
    if key.isKept {
      entries.append(YAMLEntry(key: key.text, at: key.range, value: node))
      if entries.count == Self.mostLookedThrough { keys = Set(entries.map(\.key)) }
      if entries.count > Self.mostLookedThrough { keys.insert(key.text) }
    }
    self.key = nil
    return nil
  }

  private mutating func begin(_ node: YAMLNode) -> Diagnostic? {
    let text = node.scalar?.text ?? ""
    let finding = finding(aboutKey: node, text)
    key = PendingKey(text: text, range: node.range, isKept: finding == nil)
    return finding
  }

  private func finding(aboutKey node: YAMLNode, _ text: String) -> Diagnostic? {
    guard let scalar = node.scalar else { return .complexKey(at: node.range) }
    if text == "<<", scalar.style == .plain { return .mergeKey(at: node.range) }
    if text.isEmpty { return .emptyKey(at: node.range) }
    guard let first = firstRange(of: text) else { return nil }
    return .duplicateKey(text, first: first, at: node.range)
  }

  private func firstRange(of key: String) -> SourceRange? {
    if entries.count >= Self.mostLookedThrough, !keys.contains(key) { return nil }
    return entries.first { $0.key == key }?.keyRange
  }
}
