import Tables

/// How a language writes a day.
struct DateFormat: Sendable {
  private var months: [String]
  private var shortMonths: [String]
  private var pattern: Pattern

  private enum Pattern {
    /// 24 November 2026
    case dayFirst
    /// November 24, 2026
    case monthFirst
    /// 24. November 2026
    case dayDot
    /// 24 de noviembre de 2026
    case dayOf
  }

  /// The format of a BCP 47 language tag; ISO dates for languages it does not know.
  ///
  /// Source: Unicode CLDR 45, `dateFormats` long and medium.
  init(language: String) {
    let parts = language.lowercased().split(separator: "-")
    let base = parts.first.map(String.init) ?? "en"
    months = monthNames[base] ?? []
    shortMonths = months.map { String($0.prefix(base == "en" ? 3 : 99)) }
    switch base {
    case "en": pattern = parts.contains("us") ? .monthFirst : .dayFirst
    case "de", "da", "nb", "no", "fi": pattern = .dayDot
    case "es", "pt": pattern = .dayOf
    default: pattern = .dayFirst
    }
  }

  func text(_ date: CalendarDate, isShort: Bool) -> String {
    guard months.count == 12 else { return date.description }
    let month = (isShort ? shortMonths : months)[date.month - 1]
    switch pattern {
    case .dayFirst: return "\(date.day) \(month) \(date.year)"
    case .monthFirst: return "\(month) \(date.day), \(date.year)"
    case .dayDot: return "\(date.day). \(month) \(date.year)"
    case .dayOf: return "\(date.day) de \(month) de \(date.year)"
    }
  }
}

private let monthNames: [String: [String]] = [
  "en": [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ],
  "de": [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ],
  "fr": [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ],
  "es": [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ],
  "pt": [
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
    "outubro", "novembro", "dezembro",
  ],
  "hi": [
    "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
    "दिसंबर",
  ],
]
