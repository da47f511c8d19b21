import Diagnostics

/// How to write what an author seems to have meant.
struct Remedy {
  var help: String
  /// The text to put in place, where one is certain.
  var replacement: String?

  init(_ text: String, for field: Field) {
    let trimmed = String(
      text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    )
    switch field.type {
    case .integer, .number: self.init(number: trimmed, for: field)
    case .date:
      self.init(
        CalendarDate(recognising: trimmed)?.description,
        else: "write the day as YYYY-MM-DD"
      )
    case .year:
      let year = DateYear(trimmed).year
      self.init(year, else: "write the four digits of a year")
    case .boolean:
      let word = Self.booleans[trimmed.lowercased()]
      self.init(word, else: "write true or false")
    case .list: self.init(nil, else: "write it as a list: [first, second]")
    case .object: self.init(nil, else: "write it as a mapping of keys and values")
    case .figure: self.init(nil, else: "write 'fig:table/measure?field=value'")
    case .string, .text: self.init(nil, else: "write text")
    }
  }

  private init(_ replacement: String?, else help: String) {
    self.replacement = replacement
    self.help = replacement.map { "write \($0)" } ?? help
  }

  private static let booleans = [
    "yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false",
  ]

  /// A number with separators of thousands, a decimal comma, a sign of percent or a unit.
  private init(number text: String, for field: Field) {
    let isInteger = field.type == .integer
    if !isInteger, DecimalText.Parts(text) != nil, DecimalText.number(text) == nil {
      self.init(nil, else: "write a number below 1e308")
      return
    }
    let digits = text.prefix { $0.isNumber || ",.'_ +-−\u{A0}\u{202F}".contains($0) }
    let rest = text.dropFirst(digits.count).drop { $0 == " " }
    guard let plain = Self.plain(digits), !isInteger || DecimalText.integer(plain) != nil else {
      let whole = isInteger ? "a whole number in digits" : "the number in digits"
      self.init(nil, else: "write \(whole), without a unit or separators")
      return
    }
    if rest.isEmpty || rest == field.unit.map({ $0[...] }) {
      self.init(plain, else: "")
    } else {
      let unit = field.unit.map { "write the number in \($0), without the unit" }
      self.init(nil, else: unit ?? "write \(plain) alone, without '\(rest.clipped)'")
    }
  }

  /// `digits` without separators: `1,234.5`, `1 234`, `1.234,5` and `0,5`; `nil` if none of these.
  private static func plain(_ digits: Substring) -> String? {
    let compact = String(digits.filter { !" '_\u{A0}\u{202F}".contains($0) })
      .replacing("−", with: "-")
    let groups = compact.split(separator: ",", omittingEmptySubsequences: false)
    var plain = compact
    if groups.count > 1 {
      let areThousands =
        groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
        && groups[0].drop { $0 == "-" || $0 == "+" }.count <= 3
      if areThousands {
        plain = groups.joined()
      } else if groups.count == 2 {
        plain = groups[0].replacing(".", with: "") + "." + groups[1]
      }
    }
    // 12.0 as a whole number
    let whole = plain.split(separator: ".", omittingEmptySubsequences: false)
    if whole.count == 2, whole[1].allSatisfy({ $0 == "0" }), !whole[1].isEmpty {
      plain = String(whole[0])
    }
    return DecimalText.number(plain) == nil ? nil : plain
  }
}

/// The only year in a text: of a date, of `FY 2024`, of `c. 1890`.
private struct DateYear {
  var year: String?

  init(_ text: String) {
    let runs = text.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
    if runs.count == 1 { year = String(runs[0]) }
  }
}
