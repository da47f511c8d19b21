/// A thing with named members, as a template sees it: a page, a site, a row.
public protocol TemplateObject: Sendable {
  /// The member called `name`, possibly worked out on demand; `nil` makes it undefined.
  func member(_ name: String) -> TemplateValue?
  /// As `member(_:)`, found at once where `place` is the member's place among the names; sets it
  /// where it was not. One place of a template asks for the same member again and again.
  func member(_ name: String, near place: inout Int) -> TemplateValue?
  /// All names, in the order in which a loop sees them; also what a mistyped name is compared with.
  var memberNames: [String] { get }
  /// Whether the object counts as false.
  var isEmpty: Bool { get }
  /// What the object is where it is printed, such as a figure its number; `nil` for one that cannot
  /// be printed.
  var printedMarkup: TemplateMarkup? { get }
  /// The object as a dictionary, to be printed, compared and written as JSON; `nil` for one that is
  /// more than its members.
  var dictionary: TemplateMap? { get }
}

extension TemplateObject {
  public func member(_ name: String, near place: inout Int) -> TemplateValue? { member(name) }

  public var isEmpty: Bool { memberNames.isEmpty }

  public var printedMarkup: TemplateMarkup? { nil }

  public var dictionary: TemplateMap? { nil }
}

/// A dictionary that keeps its order.
///
/// Searched from the front: it has as many entries as a schema or a template spells out, too few for
/// hashing to pay.
public struct TemplateMap: TemplateObject {
  public private(set) var memberNames: [String] = []
  /// In the order of the names.
  public private(set) var values: [TemplateValue] = []

  public init() {}

  /// Entries in the order given; of equal keys the last value and the first place win.
  public init(_ entries: some Sequence<(String, TemplateValue)>) {
    memberNames.reserveCapacity(entries.underestimatedCount)
    values.reserveCapacity(entries.underestimatedCount)
    for (name, value) in entries { set(name, to: value) }
  }

  /// Entries under names of which none is there twice: many of the same names share them.
  public init(names: [String], _ values: [TemplateValue]) {
    precondition(names.count == values.count, "one value for each name")
    memberNames = names
    self.values = values
  }

  public var isEmpty: Bool { memberNames.isEmpty }

  public var dictionary: TemplateMap? { self }

  public func member(_ name: String) -> TemplateValue? { self[name] }

  public func member(_ name: String, near place: inout Int) -> TemplateValue? {
    if memberNames.indices.contains(place), memberNames[place] == name { return values[place] }
    guard let index = memberNames.firstIndex(of: name) else { return nil }
    place = index
    return values[index]
  }

  /// Reads a value, or sets one; a fresh name goes last. Setting `nil` removes.
  public subscript(name: String) -> TemplateValue? {
    get { memberNames.firstIndex(of: name).map { values[$0] } }
    set {
      if let newValue {
        set(name, to: newValue)
      } else if let index = memberNames.firstIndex(of: name) {
        memberNames.remove(at: index)
        values.remove(at: index)
      }
    }
  }

  private mutating func set(_ name: String, to value: TemplateValue) {
    if let index = memberNames.firstIndex(of: name) {
      values[index] = value
    } else {
      memberNames.append(name)
      values.append(value)
    }
  }
}

extension TemplateMap: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements)
  }
}
