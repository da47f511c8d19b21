import Diagnostics

/// Builds the value of a document from libyaml's events.
///
/// It keeps a stack of its own, so that depth costs no call stack, and it stops at the first
/// syntax error: nobody can tell what follows one.
struct Composer {
  private(set) var findings: [Diagnostic] = []
  private var places: PlaceFinder
  private var open: [OpenCollection] = []
  private var anchors: [String: Anchored] = [:]
  private var root: YAMLNode?
  /// How many values the aliases met so far stand for.
  private var expandedCount = 0
  private var isBroken = false
  /// The last value, when it is a scalar in quotes: its offsets.
  private var quoted: Range<Int>?

  /// Deeper than any content for people; keeps recursion over the values harmless.
  static let deepestNesting = 64
  /// As many values as aliases may add to a document.
  static let mostExpanded = 10_000

  init(_ places: PlaceFinder) { self.places = places }

  /// The value of the only document; `nil` when there is none, and with a finding when it is broken.
  mutating func document(from reader: borrowing EventReader) -> YAMLNode? {
    var isFirst = true
    while !isBroken || open.count <= Self.deepestNesting {
      let event: Event
      do throws(SyntaxProblem) { event = try reader.next() } catch {
        findings.append(error.finding(after: quoted, &places))
        return nil
      }
      switch event.kind {
      case .streamEnd: return isBroken ? nil : root
      case .documentStart:
        guard isFirst else {
          findings.append(.severalDocuments(at: places.range(event.start, event.end)))
          return nil
        }
        isFirst = false
      case .streamStart, .documentEnd: continue
      default: take(event)
      }
      if expandedCount > Self.mostExpanded { return nil }
    }
    return nil
  }

  private mutating func take(_ event: Event) {
    quoted = nil
    switch event.kind {
    case .scalar(let scalar): add(scalar, from: event)
    case .alias(let name): addAlias(name, at: places.range(event.start, event.end))
    case .sequenceStart: begin(event, isMapping: false)
    case .mappingStart: begin(event, isMapping: true)
    case .sequenceEnd, .mappingEnd: end(event)
    case .documentStart, .documentEnd, .streamStart, .streamEnd: break
    }
  }

  private mutating func add(_ scalar: YAMLScalar, from event: Event) {
    var scalar = scalar
    if event.tag != nil, isText(event), scalar.style == .plain { scalar.style = .quoted }
    var offsets = places.offset(of: event.start)..<places.offset(of: event.end)
    if scalar.style == .block { offsets = places.trimmed(offsets) }
    if scalar.style == .quoted { quoted = offsets }
    let node = YAMLNode(.scalar(scalar), at: places.range(offsets))
    let isAbsent = scalar.text.isEmpty && scalar.style == .plain && open.isEmpty
    if isAbsent, event.anchor == nil { return }
    add(node, count: 1, anchor: event.anchor)
  }

  private mutating func addAlias(_ name: String, at range: SourceRange) {
    guard var anchored = anchors[name] else {
      isBroken = true
      findings.append(.unknownAnchor(name, known: anchors.keys.sorted(), at: range))
      return add(YAMLNode(.scalar(YAMLScalar("", style: .plain)), at: range), count: 1, anchor: nil)
    }
    expandedCount += anchored.count
    if expandedCount > Self.mostExpanded {
      findings.append(.aliasExpansion(most: Self.mostExpanded, at: range))
    }
    anchored.node.range = range
    add(anchored.node, count: anchored.count, anchor: nil)
  }

  private mutating func begin(_ event: Event, isMapping: Bool) {
    if event.tag != nil { _ = isText(event) }
    let start = places.range(event.start, event.end)
    open.append(OpenCollection(isMapping: isMapping, range: start, anchor: event.anchor))
    guard open.count > Self.deepestNesting else { return }
    isBroken = true
    findings.append(.deepNesting(most: Self.deepestNesting, at: start))
  }

  private mutating func end(_ event: Event) {
    var collection = open.removeLast()
    let offset = places.offset(of: event.start)
    if event.end.index > event.start.index, [0x5D, 0x7D].contains(places[offset]) {
      collection.range.end = places.position(at: offset + 1)
    }
    add(collection.node, count: collection.count, anchor: collection.anchor)
  }

  /// Puts a finished value where it belongs.
  private mutating func add(_ node: YAMLNode, count: Int, anchor: String?) {
    if let anchor { anchors[anchor] = Anchored(node: node, count: count) }
    guard !open.isEmpty else {
      root = node
      return
    }
    guard let finding = open[open.count - 1].add(node, count: count) else { return }
    isBroken = isBroken || finding.id != "duplicate-key"
    findings.append(finding)
  }

  /// Whether the tag of `event` says that it is text. Tags that we do not know are a finding.
  private mutating func isText(_ event: Event) -> Bool {
    guard let tag = event.tag, tag != "!" else { return true }
    let prefix = "tag:yaml.org,2002:"
    let name = tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : nil
    if let name, ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"].contains(name) {
      return name == "str"
    }
    let start = places.offset(of: event.start)
    var end = start
    while end < places.count, places[end] > 0x20 { end += 1 }
    findings.append(.unknownTag(name.map { "!!\($0)" } ?? tag, at: places.range(start..<end)))
    return false
  }
}

/// A value with a name, and how many values are in it.
private struct Anchored {
  var node: YAMLNode
  var count: Int
}
