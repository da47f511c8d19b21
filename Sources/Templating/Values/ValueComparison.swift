/// Python's comparisons: numbers across kinds, text by code point, sequences item by item.
extension TemplateValue {
  /// `a == b`; different kinds are unequal. `nil` for host objects and functions, which have no
  /// equality that a template could rely on.
  func isEqual(to other: TemplateValue) -> Bool? {
    switch (self, other) {
    case (.null, .null): return true
    case (.integer(let a), .integer(let b)): return a == b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return Self.areEqual(a, b)
    case (.object(let a), .object(let b)):
      guard let a = a.dictionary, let b = b.dictionary else { return nil }
      return a.isEqual(to: b)
    case (.function, .function): return nil
    default: break
    }
    if let a = double, let b = other.double { return a == b }
    if let a = text, let b = other.text { return a.hasSameScalars(as: b) }
    return false
  }

  /// `a < b`; `nil` when the two have no order.
  func isLess(than other: TemplateValue) -> Bool? {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): return a < b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      for (left, right) in zip(a, b) {
        guard let isSame = left.isEqual(to: right) else { return nil }
        if !isSame { return left.isLess(than: right) }
      }
      return a.count < b.count
    default: break
    }
    if let a = double, let b = other.double { return a < b }
    if let a = text, let b = other.text {
      return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    }
    return nil
  }

  private static func areEqual(_ a: [TemplateValue], _ b: [TemplateValue]) -> Bool? {
    guard a.count == b.count else { return false }
    for (left, right) in zip(a, b) {
      guard let isSame = left.isEqual(to: right) else { return nil }
      if !isSame { return false }
    }
    return true
  }
}

extension TemplateMap {
  fileprivate func isEqual(to other: TemplateMap) -> Bool? {
    guard memberNames.count == other.memberNames.count else { return false }
    for name in memberNames {
      guard let left = member(name), let right = other.member(name) else { return false }
      guard let isSame = left.isEqual(to: right) else { return nil }
      if !isSame { return false }
    }
    return true
  }
}

extension String {
  /// Equality by code point, not by canonical equivalence.
  func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
