extension Filter {
  /// Filters that make or change numbers.
  static var ofNumbers: [Filter] {
    [
      Filter("abs") { call throws(TemplateFailure) in
        if case .number(let number) = call.value { return .number(number.magnitude) }
        guard let number = call.value.integer, number != .min else {
          throw .wrongValue("'abs' needs a number, not \(call.value.kind)")
        }
        return .integer(abs(number))
      },
      Filter("int", ["default", "base"]) { call throws(TemplateFailure) in
        if let number = try integer(call.value, base: call.integer(1, or: 10)) {
          return .integer(number)
        }
        return call.arguments[0] ?? .integer(0)
      },
      Filter("float", ["default"]) { call throws(TemplateFailure) in
        double(call.value).map { .number($0) } ?? call.arguments[0] ?? .number(0)
      },
      Filter("round", ["precision", "method"]) { call throws(TemplateFailure) in
        try round(call)
      },
      Filter("sum", ["attribute", "start"]) { call throws(TemplateFailure) in
        var total = call.arguments[1] ?? .integer(0)
        guard var path = call.argument(0).map(AttributePath.init) else {
          for item in try call.items() { total = try Arithmetic.add.apply(total, item) }
          return total
        }
        for item in try call.items() {
          total = try Arithmetic.add.apply(total, path.required(of: item))
        }
        return total
      },
      Filter("filesizeformat", ["binary"]) { call throws(TemplateFailure) in
        guard let bytes = double(call.value), bytes.magnitude < 1e27 else {
          throw .wrongValue("'filesizeformat' needs a number, not \(call.value.kind)")
        }
        return .string(fileSize(bytes, isBinary: call.flag(0)))
      },
    ]
  }

  private static func integer(_ value: TemplateValue, base: Int) throws(TemplateFailure) -> Int? {
    if let number = value.integer { return number }
    if let text = value.text {
      guard (2...36).contains(base) else { throw .wrongValue("the base is not from 2 to 36") }
      var digits = text.stripped().filter { $0 != "_" }
      for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)]
      where base == radix && digits.lowercased().hasPrefix(prefix) {
        digits = String(digits.dropFirst(2))
      }
      if let number = Int(digits, radix: base) { return number }
    }
    return double(value).flatMap { Int(exactly: $0.rounded(.towardZero)) }
  }

  private static func double(_ value: TemplateValue) -> Double? {
    if let number = value.double { return number }
    guard let text = value.text?.stripped().filter({ $0 != "_" }) else { return nil }
    guard !text.lowercased().contains("x"), !text.lowercased().contains("p") else { return nil }
    return Double(text)
  }

  /// Half goes to the even neighbour, of the exact binary value; `ceil` and `floor` by name.
  private static func round(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    let places = try call.integer(0, or: 0)
    guard places.magnitude <= 300 else { throw .wrongValue("the precision is at most 300") }
    guard let number = call.value.double else {
      throw .wrongValue("'round' needs a number, not \(call.value.kind)")
    }
    let scale = try Arithmetic.power.apply(.integer(10), .number(Double(places))).double ?? 1
    switch try call.text(1) ?? "common" {
    case "common":
      if let whole = call.value.integer {
        guard places < 0 else { return .integer(whole) }
        return .integer(Int(FloatText.fixed(number, places: places)) ?? whole)
      }
      return .number(Double(FloatText.fixed(number, places: places)) ?? number)
    case "ceil": return .number((number * scale).rounded(.up) / scale)
    case "floor": return .number((number * scale).rounded(.down) / scale)
    case let method:
      throw .wrongValue(
        "'\(method)' is not a way to round",
        help: "use 'common', 'ceil' or 'floor'"
      )
    }
  }

  private static func fileSize(_ bytes: Double, isBinary: Bool) -> String {
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return "1 Byte" }
    if bytes < base { return "\(Int(bytes)) Bytes" }
    var unit = base * base
    var prefixes = Array("KMGTPEZY")[...]
    if !isBinary { prefixes = Array("kMGTPEZY")[...] }
    while bytes >= unit, prefixes.count > 1 {
      unit *= base
      prefixes.removeFirst()
    }
    let text = FloatText.fixed(base * bytes / unit, places: 1)
    return "\(text) \(prefixes.first ?? "k")\(isBinary ? "iB" : "B")"
  }
}
