/// Python's `%` on text: `"%s: %.1f" % (name, share)` and the filter `format`.
enum PrintfFormat {
  /// - Parameter arguments: a tuple for several, a dictionary for `%(name)s`, else a single one.
  static func format(
    _ format: TemplateValue,
    _ arguments: TemplateValue
  ) throws(TemplateFailure) -> TemplateValue {
    var formatter = Formatter(isMarkup: format.isMarkup)
    switch arguments {
    case .tuple(let items): formatter.positional = items
    case .object(let object): formatter.named = object.content
    default: formatter.positional = [arguments]
    }
    return format.sameKind(try formatter.run(Array((format.text ?? "").unicodeScalars)))
  }
}

private struct Formatter {
  /// Whether text that is put in gets escaped.
  var isMarkup: Bool
  var positional: [TemplateValue] = []
  var named: (any TemplateObject)?
  private var used = 0

  init(isMarkup: Bool) { self.isMarkup = isMarkup }

  /// One `%-08.2f`, read.
  private struct Field {
    var name: String?
    var flags: Set<Unicode.Scalar> = []
    var width = 0
    var places: Int?
    var kind: Unicode.Scalar = "s"
  }

  mutating func run(_ format: [Unicode.Scalar]) throws(TemplateFailure) -> String {
    var result = ""
    var at = 0
    while at < format.count {
      guard format[at] == "%" else {
        result.unicodeScalars.append(format[at])
        at += 1
        continue
      }
      let field = try read(format, &at)
      result += field.kind == "%" ? "%" : try write(field)
    }
    guard named != nil || used == positional.count else {
      throw .wrongValue("the format uses \(used) of \(positional.count) values")
    }
    return result
  }

  private func read(_ format: [Unicode.Scalar], _ at: inout Int) throws(TemplateFailure) -> Field {
    var field = Field()
    at += 1
    func here() -> Unicode.Scalar? { at < format.count ? format[at] : nil }
    func number() -> Int {
      var value = 0
      while let digit = here(), ("0"..."9").contains(digit) {
        value = min(value * 10 + Int(digit.value - 48), 1_000_000)
        at += 1
      }
      return value
    }
    if here() == "(" {
      let end = format[at...].firstIndex(of: ")") ?? format.count
      field.name = String(String.UnicodeScalarView(format[(at + 1)..<end]))
      at = end + 1
    }
    while let flag = here(), "-+ 0#".unicodeScalars.contains(flag) {
      field.flags.insert(flag)
      at += 1
    }
    field.width = try TemplateLimits.width(number())
    if here() == "." {
      at += 1
      field.places = try TemplateLimits.width(number())
    }
    guard let kind = here(), "sdifFeEgGxXocr%u".unicodeScalars.contains(kind) else {
      throw .wrongValue("the format is not one that '%' knows", help: "use %s, %d or %.1f")
    }
    field.kind = kind
    at += 1
    return field
  }

  private mutating func next(_ field: Field) throws(TemplateFailure) -> TemplateValue {
    if let name = field.name {
      guard let value = named?.member(name) else {
        throw .wrongValue("the format asks for '\(name)', which is not given")
      }
      return value
    }
    guard used < positional.count else { throw .wrongValue("the format asks for more values") }
    used += 1
    return positional[used - 1]
  }

  private mutating func write(_ field: Field) throws(TemplateFailure) -> String {
    let value = try next(field)
    switch field.kind {
    case "s", "r":
      let text = field.kind == "s" ? value.printed : value.represented
      guard var text else { throw .wrongValue("\(value.kind) cannot be printed") }
      if isMarkup, !value.isMarkup { text = text.escapedForMarkup }
      if let places = field.places { text = String(text.unicodeScalars.prefix(places)) }
      return padded(text, "", field, zeros: false)
    case "c": return padded(value.text ?? value.printed ?? "", "", field, zeros: false)
    default: break
    }
    guard let number = value.double else {
      throw .wrongValue("'%\(field.kind)' needs a number, not \(value.kind)")
    }
    let isNegative = number < 0 || (number == 0 && number.sign == .minus && value.integer == nil)
    let sign =
      isNegative && "dfFiueEgG".unicodeScalars.contains(field.kind) || isNegative
      ? "-"
      : field.flags.contains("+") ? "+" : field.flags.contains(" ") ? " " : ""
    return padded(try digits(field, value, number), sign, field, zeros: number.isFinite)
  }

  private func digits(
    _ field: Field,
    _ value: TemplateValue,
    _ number: Double
  ) throws(TemplateFailure) -> String {
    switch field.kind {
    case "d", "i", "u", "x", "X", "o":
      guard let whole = value.integer ?? Int(exactly: number.rounded(.towardZero)) else {
        throw .wrongValue("'%\(field.kind)' needs an integer")
      }
      let radix = field.kind == "o" ? 8 : field.kind == "x" || field.kind == "X" ? 16 : 10
      let digits = String(whole.magnitude, radix: radix, uppercase: field.kind == "X")
      return String(repeating: "0", count: max(0, (field.places ?? 0) - digits.count)) + digits
    case "f", "F": return FloatText.fixed(number.magnitude, places: field.places ?? 6)
    default:
      throw .wrongValue("'%\(field.kind)' is not supported", help: "use %f with decimals: %.1f")
    }
  }

  private func padded(_ text: String, _ sign: String, _ field: Field, zeros: Bool) -> String {
    let missing = max(0, field.width - text.unicodeScalars.count - sign.count)
    if field.flags.contains("-") { return sign + text + String(repeating: " ", count: missing) }
    if zeros, field.flags.contains("0") {
      return sign + String(repeating: "0", count: missing) + text
    }
    return String(repeating: " ", count: missing) + sign + text
  }
}
