/// A method of text, a list or a dictionary, as in Python.
struct Method {
  var argumentCounts: ClosedRange<Int>
  /// `nil` is undefined.
  var apply: (TemplateValue, [TemplateValue]) throws(TemplateFailure) -> TemplateValue?

  init(
    _ counts: ClosedRange<Int>,
    _ apply: @escaping (TemplateValue, [TemplateValue]) throws(TemplateFailure) -> TemplateValue?
  ) {
    argumentCounts = counts
    self.apply = apply
  }

  static func find(_ name: String, of value: TemplateValue) -> Method? {
    switch value {
    case .string, .markup: ofText(name)
    case .list, .tuple: ofList(name)
    case .object(let object):
      object.content is LoopState || object.content is Namespace
        ? nil : ofMap(name, object.content)
    case .null, .bool, .integer, .number, .function: nil
    }
  }

  /// For a did-you-mean.
  static func names(of value: TemplateValue) -> [String] {
    switch value {
    case .string, .markup: textNames
    case .list, .tuple: ["index", "count"]
    case .object(let object): object.memberNames + ["get", "items", "keys", "values"]
    case .null, .bool, .integer, .number, .function: []
    }
  }

  private static let textNames = [
    "upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "split",
    "splitlines", "replace", "startswith", "endswith", "join", "find", "count", "isdigit", "zfill",
    "center", "ljust", "rjust", "removeprefix", "removesuffix",
  ]

  private static func ofMap(_ name: String, _ object: any TemplateObject) -> Method? {
    switch name {
    case "get":
      Method(1...2) { _, arguments throws(TemplateFailure) in
        object.member(try text(arguments[0])) ?? (arguments.count > 1 ? arguments[1] : .null)
      }
    case "items": Method(0...0) { _, _ in .list(object.entries) }
    case "keys": Method(0...0) { _, _ in .list(object.memberNames.map { .string($0) }) }
    case "values":
      Method(0...0) { _, _ in .list(object.memberNames.compactMap { object.member($0) }) }
    default: nil
    }
  }

  private static func ofList(_ name: String) -> Method? {
    switch name {
    case "index":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        for (index, item) in (value.items ?? []).enumerated()
        where try Comparison.areEqual(item, arguments[0]) { return .integer(index) }
        throw .wrongValue("the list does not contain it", help: "test with 'in' first")
      }
    case "count":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        var count = 0
        for item in value.items ?? [] where try Comparison.areEqual(item, arguments[0]) {
          count += 1
        }
        return .integer(count)
      }
    default: nil
    }
  }

  private static func ofText(_ name: String) -> Method? {
    ofCase(name) ?? ofCutting(name) ?? ofSearching(name) ?? ofPadding(name)
  }

  private static func text(_ value: TemplateValue) throws(TemplateFailure) -> String {
    guard let text = value.text else { throw .wrongValue("expected text, not \(value.kind)") }
    return text
  }

  private static func integer(_ value: TemplateValue) throws(TemplateFailure) -> Int {
    guard let number = value.integer else {
      throw .wrongValue("expected an integer, not \(value.kind)")
    }
    return number
  }

  /// An argument as it may join `value`: escaped when that is markup.
  private static func fitting(
    _ argument: TemplateValue,
    _ value: TemplateValue
  ) throws(TemplateFailure) -> String {
    let text = try text(argument)
    return value.isMarkup && !argument.isMarkup ? text.escapedForMarkup : text
  }
}

extension Method {
  private static func ofCase(_ name: String) -> Method? {
    let change: (String) -> String
    switch name {
    case "upper": change = { $0.uppercased() }
    case "lower": change = { $0.lowercased() }
    case "title": change = \.pythonTitle
    case "capitalize": change = \.pythonCapitalized
    case "swapcase":
      change = { text in
        text.unicodeScalars.map {
          $0.properties.isUppercase
            ? $0.properties.lowercaseMapping : $0.properties.uppercaseMapping
        }.joined()
      }
    default: return nil
    }
    return Method(0...0) { value, _ in value.sameKind(change(value.text ?? "")) }
  }

  private static func ofCutting(_ name: String) -> Method? {
    switch name {
    case "strip", "lstrip", "rstrip":
      Method(0...1) { value, arguments throws(TemplateFailure) in
        let characters = try arguments.first.flatMap { (argument) throws(TemplateFailure) in
          argument.isNull ? nil : try text(argument)
        }
        return value.sameKind(
          try text(value).stripped(characters, start: name != "rstrip", end: name != "lstrip")
        )
      }
    case "split":
      Method(0...2) { value, arguments throws(TemplateFailure) in
        var separator: String?
        if let first = arguments.first, !first.isNull { separator = try text(first) }
        guard separator != "" else { throw .wrongValue("the separator is empty") }
        let limit = arguments.count > 1 ? try integer(arguments[1]) : -1
        let pieces = try text(value).pieces(separator: separator, limit: limit < 0 ? .max : limit)
        return .list(pieces.map { value.sameKind($0) })
      }
    case "splitlines":
      Method(0...0) { value, _ throws(TemplateFailure) in
        .list(try text(value).pythonLines.map { value.sameKind($0) })
      }
    case "removeprefix", "removesuffix":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        let whole = try text(value)
        let part = try fitting(arguments[0], value)
        let ends = name == "removesuffix"
        guard !part.isEmpty, whole.starts(with: part, or: ends) else { return value }
        let count = part.unicodeScalars.count
        return value.sameKind(
          ends
            ? String(whole.unicodeScalars.dropLast(count))
            : String(whole.unicodeScalars.dropFirst(count))
        )
      }
    default: nil
    }
  }

  private static func ofSearching(_ name: String) -> Method? {
    switch name {
    case "replace":
      Method(2...3) { value, arguments throws(TemplateFailure) in
        let limit = arguments.count > 2 ? try integer(arguments[2]) : -1
        return value.sameKind(
          try text(value).replacing(
            text(arguments[0]),
            by: fitting(arguments[1], value),
            limit: limit < 0 ? .max : limit
          )
        )
      }
    case "startswith", "endswith":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        var options = arguments
        if case .tuple(let items) = arguments[0] { options = items }
        for option in options
        where try text(value).starts(with: text(option), or: name == "endswith") {
          return .bool(true)
        }
        return .bool(false)
      }
    case "find":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        .integer(try text(value).firstOffset(of: text(arguments[0])) ?? -1)
      }
    case "count":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        let part = try text(arguments[0])
        guard !part.isEmpty else { return .integer(try text(value).unicodeScalars.count + 1) }
        return .integer(try text(value).pieces(separator: part).count - 1)
      }
    case "isdigit":
      Method(0...0) { value, _ throws(TemplateFailure) in
        let scalars = try text(value).unicodeScalars
        return .bool(
          !scalars.isEmpty && scalars.allSatisfy { $0.properties.numericType == .decimal }
        )
      }
    case "join":
      Method(1...1) { value, arguments throws(TemplateFailure) in
        guard let items = arguments[0].items else {
          throw .wrongValue("'join' needs a list, not \(arguments[0].kind)")
        }
        let separator = try text(value)
        var parts: [String] = []
        for item in items { parts.append(try fitting(item, value)) }
        return value.sameKind(parts.joined(separator: separator))
      }
    default: nil
    }
  }

  private static func ofPadding(_ name: String) -> Method? {
    guard ["zfill", "center", "ljust", "rjust"].contains(name) else { return nil }
    return Method(1...(name == "zfill" ? 1 : 2)) { value, arguments throws(TemplateFailure) in
      let whole = try text(value)
      let width = try TemplateLimits.width(integer(arguments[0]))
      let fill = arguments.count > 1 ? try fitting(arguments[1], value) : " "
      let missing = max(0, width - whole.unicodeScalars.count)
      switch name {
      case "center": return value.sameKind(whole.centred(width, fill: fill))
      case "ljust": return value.sameKind(whole + String(repeating: fill, count: missing))
      case "rjust": return value.sameKind(String(repeating: fill, count: missing) + whole)
      default:
        let sign = whole.first.map { "+-".contains($0) } == true ? String(whole.prefix(1)) : ""
        let zeros = String(repeating: "0", count: missing)
        return value.sameKind(sign + zeros + whole.dropFirst(sign.count))
      }
    }
  }
}

extension TemplateObject {
  /// Pairs of name and value.
  var entries: [TemplateValue] {
    memberNames.compactMap { name in
      member(name).map { .tuple([.string(name), $0]) }
    }
  }
}
