extension Filter {
  /// Filters that change the letters of a text. Markup stays markup, as in Jinja.
  static var ofText: [Filter] {
    [
      Filter("upper") { call throws(TemplateFailure) in
        call.value.sameKind(try call.printed().uppercased())
      },
      Filter("lower") { call throws(TemplateFailure) in
        call.value.sameKind(try call.printed().lowercased())
      },
      Filter("capitalize") { call throws(TemplateFailure) in
        call.value.sameKind(try call.printed().pythonCapitalized)
      },
      Filter("title") { call throws(TemplateFailure) in .string(title(try call.printed())) },
      Filter("trim", ["chars"]) { call throws(TemplateFailure) in
        call.value.sameKind(try call.printed().stripped(call.text(0)))
      },
      Filter("replace", ["old", "new", "count"], required: 2) { call throws(TemplateFailure) in
        try replace(call)
      },
      Filter("string") { call throws(TemplateFailure) in
        call.value.sameKind(try call.printed())
      },
      Filter("center", ["width"]) { call throws(TemplateFailure) in
        let width = try TemplateLimits.width(call.integer(0, or: 80))
        return call.value.sameKind(try call.printed().centred(width))
      },
      Filter("wordcount") { call throws(TemplateFailure) in .integer(wordCount(try call.printed()))
      },
      Filter("format", takesRest: true) { call throws(TemplateFailure) in
        let text = call.value.sameKind(try call.printed())
        let named = call.rest.filter { $0.name != nil }
        guard named.isEmpty || named.count == call.rest.count else {
          throw .wrongValue("'format' takes positional arguments or keywords, not both")
        }
        guard named.isEmpty else {
          let map = TemplateMap(named.map { ($0.name ?? "", $0.value) })
          return try PrintfFormat.format(text, .object(map))
        }
        return try PrintfFormat.format(text, .tuple(call.rest.map(\.value)))
      },
    ]
  }

  private static func replace(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    guard let old = call.arguments[0], let new = call.arguments[1] else { return call.value }
    guard let oldText = old.printed, let newText = new.printed else {
      throw .wrongValue("'replace' needs text")
    }
    let limit = try call.integer(2, or: -1)
    let isMarkup = call.value.isMarkup || old.isMarkup || new.isMarkup
    func fitting(_ text: String, _ value: TemplateValue) -> String {
      isMarkup && !value.isMarkup ? text.escapedForMarkup : text
    }
    let text = fitting(try call.printed(), call.value).replacing(
      oldText,
      by: fitting(newText, new),
      limit: limit < 0 ? .max : limit
    )
    guard text.utf8.count <= TemplateLimits.text else { throw TemplateLimits.tooLong }
    return isMarkup ? .markup(TemplateMarkup(text)) : .string(text)
  }

  /// A capital after white space, a hyphen or an opening bracket; the rest in small letters.
  private static func title(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for scalar in text.unicodeScalars {
      let breaks = scalar.isPythonSpace || "-({[<".unicodeScalars.contains(scalar)
      if breaks {
        result.unicodeScalars.append(scalar)
      } else {
        let properties = scalar.properties
        result += isInWord ? properties.lowercaseMapping : properties.uppercaseMapping
      }
      isInWord = !breaks
    }
    return result
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let belongs = scalar.isWordCharacter
      if belongs, !isInWord { count += 1 }
      isInWord = belongs
    }
    return count
  }
}

extension Unicode.Scalar {
  /// What `\w` matches in Python: letters, digits, the underscore.
  var isWordCharacter: Bool {
    self == "_" || properties.isAlphabetic && properties.generalCategory.isLetter
      || properties.numericType != nil
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
