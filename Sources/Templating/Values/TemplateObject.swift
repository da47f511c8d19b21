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
public struct TemplateMap: TemplateObject {
  public private(set) var memberNames: [String]
  private var values: [String: TemplateValue]

  public init() {
    memberNames = []
    values = [:]
  }

  /// Entries in the order given; of equal keys the last value and the first place win.
  public init(_ entries: some Sequence<(String, TemplateValue)>) {
    self.init()
    for (name, value) in entries { self[name] = value }
  }

  public var isEmpty: Bool { memberNames.isEmpty }

  public func member(_ name: String) -> TemplateValue? { values[name] }

  /// Reads a value, or sets one; a fresh name goes last. Setting `nil` removes.
  public subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set {
      guard let newValue else {
        if values.removeValue(forKey: name) != nil { memberNames.removeAll { $0 == name } }
        return
      }
      if values.updateValue(newValue, forKey: name) == nil { memberNames.append(name) }
    }
  }
}

extension TemplateMap: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements)
  }
}
