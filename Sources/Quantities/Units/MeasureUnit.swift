/// The unit of a number as a schema or a text writes it: `t`, `kt`, `US$ per kg`, `%`, `projects`.
public struct MeasureUnit: Hashable, Sendable, CustomStringConvertible {
  /// What a unit measures; two units convert when it is the same.
  enum Dimension: Hashable, Sendable {
    case mass
    case length
    case area
    case volume
    case energy
    case power
    /// By its ISO 4217 code.
    case money(String)
    case perCent
    /// Differences between percentages.
    case points
    /// Things of this name, in the singular.
    case things(String)
    indirect case ratio(Dimension, to: Dimension)
  }

  /// As written.
  public let description: String
  let dimension: Dimension
  /// How many of the dimension's basic unit (gram, metre, watt, dollar …) it is.
  let size: Double
  /// Of a ratio, how many basic units of what stands above the line; else `size`.
  let sizeAbove: Double
  /// The magnitudes among its words: 10,000,000 for `Rs crore`.
  let magnitude: Double

  /// Any text is a unit: what is not known counts things of that name.
  ///
  /// Magnitudes may stand before or after: `thousand t`, `Rs crore`, `US$ million`; `per` and `/`
  /// make ratios: `US$ per kg`, `$/t`.
  public init(_ text: String) {
    let words = text.unitWords
    let line = words.firstIndex { $0 == "per" || $0 == "/" || $0 == "a" }
    let above = Parts(words[..<(line ?? words.count)])
    if let line, line > 0, line + 1 < words.count {
      self.init(text, above, per: Parts(words[(line + 1)...]))
    } else {
      self.init(text, line == nil ? above : Parts(words[...]))
    }
  }

  init(_ description: String, _ dimension: Dimension, size: Double) {
    self.init(description, Parts(dimension: dimension, size: size))
  }

  /// One unit over another.
  init(_ description: String, _ above: MeasureUnit, per below: MeasureUnit) {
    self.init(
      description,
      Parts(dimension: above.dimension, size: above.size, magnitude: above.magnitude),
      per: Parts(dimension: below.dimension, size: below.size)
    )
  }

  private init(_ description: String, _ above: Parts, per below: Parts? = nil) {
    self.description = description
    dimension = below.map { .ratio(above.dimension, to: $0.dimension) } ?? above.dimension
    size = above.size / (below?.size ?? 1)
    sizeAbove = above.size
    magnitude = above.magnitude
  }

  private struct Parts {
    var dimension: Dimension
    var size: Double
    var magnitude = 1.0

    init(dimension: Dimension, size: Double, magnitude: Double = 1) {
      self.dimension = dimension
      self.size = size
      self.magnitude = magnitude
    }

    /// Reads a unit without a line, with magnitudes before or after it.
    init(_ words: ArraySlice<String>) {
      var rest: [String] = []
      for word in words {
        if words.count > 1, let size = Magnitudes.size(of: word.lowercased()) {
          magnitude *= size
        } else {
          rest.append(word)
        }
      }
      let name = rest.joined(separator: " ")
      let known = UnitNames.unit(name)
      dimension = known?.dimension ?? .things(name.lowercased().singular)
      size = magnitude * (known?.size ?? 1)
    }
  }

  /// By what to multiply a number in this unit to have it in another; `nil` where they measure
  /// different things.
  public func factor(to other: MeasureUnit) -> Double? {
    dimension == other.dimension ? size / other.size : nil
  }

  /// Whether numbers of it are per cent.
  var isPerCent: Bool { dimension == .perCent }

  var isMoney: Bool { if case .money = dimension { true } else { false } }

  /// The unit of differences between numbers of this one: percentage points for per cent.
  var ofDifferences: MeasureUnit {
    isPerCent ? MeasureUnit("percentage points", .points, size: size) : self
  }
}

extension String {
  /// Cut at blanks, hyphens and around `/`.
  fileprivate var unitWords: [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in self {
      if character.isWhitespace || character == "-" {
        close()
      } else if character == "/" {
        close()
        words.append("/")
      } else {
        word.append(character)
      }
    }
    close()
    return words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
  }

  /// Without the ending of an English plural.
  var singular: String {
    guard utf8.count > 3 else { return self }
    if hasSuffix("ies") { return dropLast(3) + "y" }
    return hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self
  }
}
