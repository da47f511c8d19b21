/// What an author typed for a chart, as a plain tree: made from YAML or from template arguments.
public indirect enum SpecNode: Hashable, Sendable {
  case text(String)
  case list([SpecNode])
  case map([Entry])

  /// A key and its value, in the order typed.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var value: SpecNode

    public init(_ key: String, _ value: SpecNode) {
      self.key = key
      self.value = value
    }
  }

  var kindName: String {
    switch self {
    case .text: "a word"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A place in a `SpecNode`.
public struct SpecPlace: Hashable, Sendable {
  /// From the root: the index of the entry of each map, or of the item of each list.
  public var path: [Int]
  /// The key at the path rather than its value.
  public var isKey: Bool
  /// UTF-8 bytes inside the text at the path; `nil` for all of it.
  public var offsets: Range<Int>?

  public init(_ path: [Int], isKey: Bool = false, offsets: Range<Int>? = nil) {
    self.path = path
    self.isKey = isKey
    self.offsets = offsets
  }
}

/// Something typed, with its place.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var place: SpecPlace

  /// Without a place where a program made it.
  public init(_ value: Value, _ place: SpecPlace = SpecPlace([])) {
    self.value = value
    self.place = place
  }
}

extension Placed: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByUnicodeScalarLiteral
where Value == String {
  public init(stringLiteral text: String) { self.init(text) }
}
