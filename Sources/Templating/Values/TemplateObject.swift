/// A thing with named members, as a template sees it: a page, a site, a row.
public protocol TemplateObject: Sendable {
  /// The member called `name`, possibly worked out on demand; `nil` makes it undefined.
  func member(_ name: String) -> TemplateValue?
  /// All names, in the order in which a loop sees them; also what a mistyped name is compared with.
  var memberNames: [String] { get }
  /// Whether the object counts as false.
  var isEmpty: Bool { get }
  /// What the object is where it is printed, such as a figure its number; `nil` for one that cannot
  /// be printed.
  var printedMarkup: TemplateMarkup? { get }
}

extension TemplateObject {
  public var isEmpty: Bool { memberNames.isEmpty }

  public var printedMarkup: TemplateMarkup? { nil }
}

/// A dictionary that keeps its order.
///
/// Searched from the front: it has as many entries as a schema or a template spells out, too few for
/// hashing to pay.
public struct TemplateMap: TemplateObject {
  private var entries: [(name: String, value: TemplateValue)] = []

  public init() {}

  /// Entries in the order given; of equal keys the last value and the first place win.
  public init(_ entries: some Sequence<(String, TemplateValue)>) {
    self.entries.reserveCapacity(entries.underestimatedCount)
    for (name, value) in entries { self[name] = value }
  }

  public var memberNames: [String] { entries.map(\.name) }

  public var isEmpty: Bool { entries.isEmpty }

  public func member(_ name: String) -> TemplateValue? { self[name] }

  /// Reads a value, or sets one; a fresh name goes last. Setting `nil` removes.
  public subscript(name: String) -> TemplateValue? {
    get { index(of: name).map { entries[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((name, value))
      case (nil, nil): break
      }
    }
  }

  private func index(of name: String) -> Int? {
    entries.firstIndex { $0.name == name }
  }
}

extension TemplateMap: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements)
  }
}
