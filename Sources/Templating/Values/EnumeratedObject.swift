/// An object whose members are the cases of an enumeration, the same for every value of its type.
public protocol EnumeratedObject: TemplateObject {
  /// The raw values are the names that templates write.
  associatedtype Member: CaseIterable, RawRepresentable<String> where Member.AllCases == [Member]

  /// The value of a member; `nil` makes it undefined.
  subscript(member: Member) -> TemplateValue? { get }
}

extension EnumeratedObject {
  public var memberNames: [String] { Member.allCases.map(\.rawValue) }

  public var isEmpty: Bool { false }

  @inlinable
  public func member(_ name: String) -> TemplateValue? {
    Member(rawValue: name).flatMap { self[$0] }
  }

  @inlinable
  public func member(_ name: String, near place: inout Int) -> TemplateValue? {
    let members = Member.allCases
    if members.indices.contains(place), members[place].rawValue == name {
      return self[members[place]]
    }
    guard let found = members.firstIndex(where: { $0.rawValue == name }) else { return nil }
    place = found
    return self[members[found]]
  }
}
