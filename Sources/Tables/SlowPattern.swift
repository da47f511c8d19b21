/// Looks for repetitions of what itself repeats with nothing between: `(a+)+`, `(\w+\s?)*`.
///
/// A text that does not match them is tried in ways that double with each letter. `(-[a-z]+)*` is
/// sound, since the hyphen says where each turn begins; so are possessive and atomic repetitions,
/// which are never tried again. Alternatives that overlap, as in `(a|ab)*`, are not seen.
struct SlowPattern {
  private(set) var isSlow = false
  private var groups = [Group()]
  private var rest: Substring

  init(_ pattern: String) {
    rest = pattern[...]
    while let character = rest.popFirst() { read(character) }
  }

  private struct Branch {
    /// Whether something stands in it exactly so often, so that turns cannot be cut elsewhere.
    var isAnchored = false
    var repeats = false
  }

  private struct Group {
    var branches = [Branch()]
    var isAtomic = false
  }

  private struct Quantifier {
    /// Whether the number of turns may vary at all, and by many.
    var varies = false
    var isLarge = false
  }

  private mutating func read(_ character: Character) {
    switch character {
    case "(": open()
    case ")": close()
    case "|": groups[groups.count - 1].branches.append(Branch())
    case "^", "$": break
    case "[":
      skipClass()
      add(quantifier())
    case "\\":
      let escaped = rest.popFirst()
      if let escaped, "bBAzZG".contains(escaped) { return }
      if let escaped, "pPuxkN".contains(escaped), rest.first == "{" {
        rest = rest.drop { $0 != "}" }.dropFirst()
      }
      add(quantifier())
    default: add(quantifier())
    }
  }

  private mutating func open() {
    var group = Group()
    if rest.first == "?" {
      group.isAtomic = rest.hasPrefix("?>")
      rest = rest.drop { !":>=!)".contains($0) }
      if rest.first != ")" { rest = rest.dropFirst() }
    }
    groups.append(group)
  }

  private mutating func close() {
    guard groups.count > 1 else { return }
    let group = groups.removeLast()
    let quantifier = quantifier()
    let repeats = !group.isAtomic && group.branches.contains { $0.repeats }
    if quantifier.isLarge, !group.isAtomic,
      group.branches.contains(where: { $0.repeats && !$0.isAnchored })
    {
      isSlow = true
    }
    add(quantifier, repeats: repeats, isAnchor: group.branches.allSatisfy(\.isAnchored))
  }

  /// A part of the current branch.
  private mutating func add(
    _ quantifier: Quantifier,
    repeats: Bool = false,
    isAnchor: Bool = true
  ) {
    let group = groups.count - 1
    let branch = groups[group].branches.count - 1
    if quantifier.isLarge || repeats { groups[group].branches[branch].repeats = true }
    if !quantifier.varies, isAnchor { groups[group].branches[branch].isAnchored = true }
  }

  /// What is read after the `[` of a class, classes in it too.
  private mutating func skipClass() {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      switch character {
      case "\\": rest = rest.dropFirst()
      case "[": depth += 1
      case "]": depth -= 1
      default: break
      }
    }
  }

  private mutating func quantifier() -> Quantifier {
    var quantifier = Quantifier()
    switch rest.first {
    case "*", "+": quantifier = Quantifier(varies: true, isLarge: true)
    case "?": quantifier = Quantifier(varies: true)
    case "{":
      let bounds = rest.dropFirst().prefix { $0 != "}" }
      let numbers = bounds.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      rest = rest.dropFirst(bounds.count + 1)
      if numbers.count == 2 {
        quantifier.varies = numbers[0] != numbers[1]
        quantifier.isLarge = quantifier.varies && (numbers[1] ?? .max) > 9
      }
    default: return quantifier
    }
    rest = rest.dropFirst()
    if rest.first == "+" {
      rest = rest.dropFirst()
      return Quantifier()
    }
    if rest.first == "?" { rest = rest.dropFirst() }
    return quantifier
  }
}
