import Quantities

/// The words that tell which digits are numbers, by what they do.
enum NumeralWords {
  /// After a number, alone or one after another: `4.1 million tonnes`, `34,000 lakh crore`.
  static func isMultiplier(_ word: String) -> Bool {
    CountingWords.isMagnitude(word) || ["dozen", "mil", "millones"].contains(word)
  }

  static let units: Set = [
    "t", "kt", "mt", "gt", "kg", "g", "mg", "lb", "lbs", "oz", "m²", "km²", "m³", "tonne", "tonnes",
    "ton", "tons",
    "kilogram", "kilograms", "kilogramme", "kilogrammes", "gram", "grams", "pound", "pounds",
    "ounce", "ounces", "tonnen", "toneladas", "km", "m", "cm", "mm", "kilometre",
    "kilometres", "kilometer", "kilometers", "metre", "metres", "meter", "meters", "mile", "miles",
    "hectare", "hectares", "ha", "acre", "acres", "litre", "litres", "barrel", "barrels", "w", "kw",
    "mw", "gw", "tw", "wh", "kwh", "mwh", "gwh", "twh", "watt", "watts", "kilowatt", "kilowatts",
    "megawatt", "megawatts", "gigawatt", "gigawatts", "v", "kv", "volt", "volts", "hz", "khz",
    "mhz",
    "ghz", "k", "ppm", "percent", "bps", "pp", "dollar", "dollars", "euro", "euros", "rupee",
    "rupees", "yuan", "yen", "cent", "cents", "x", "times", "fold",
  ]

  /// What may be written at the digits themselves; other letters there make a name (`5N`, `4G`).
  static let attachedUnits: Set = [
    "t", "kt", "Mt", "Gt", "kg", "g", "mg", "lb", "lbs", "oz", "km", "m", "cm", "mm", "nm", "ha",
    "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "V", "kV", "Hz", "kHz", "MHz",
    "GHz", "k", "K", "M", "B", "mn", "bn", "tn", "x", "pp", "bps", "ppm", "pc", "m²", "km²", "m³",
  ]

  /// Before a number, alone or with the letters of a country: `US$`, `Rs`, `INR`.
  static let currencies: Set = [
    "rs", "inr", "usd", "eur", "gbp", "jpy", "cny", "rmb", "aud", "cad", "us", "a", "c", "nz", "hk",
    "au", "ca",
  ]

  static let currencySigns = "$€£¥₹₩₽฿"

  /// Capitals that are countries or currencies: a number after them is no part of a name.
  static let countries: Set = [
    "us", "usa", "uk", "eu", "uae", "un", "prc", "drc", "rok", "dprk", "usd", "inr", "eur", "gbp",
    "jpy", "cny", "rmb", "aud", "cad", "and", "or", "of", "to", "the", "in", "is", "at",
  ]

  /// Before a number that is a reference: `Section 232`, `p. 144`, `Phase 2`.
  static let labels: Set = [
    "section", "sections", "sec", "subsection", "article", "articles", "art", "chapter", "chapters",
    "ch", "part", "parts", "figure", "figures", "fig", "figs", "table", "tables", "tab", "box",
    "annex", "appendix", "schedule", "item", "items", "page", "pages", "p", "pp", "nos", "phase",
    "block", "blocks", "volume", "vol", "title", "clause", "paragraph", "para", "paras", "step",
    "version", "tier", "level", "class", "mark", "mach", "grade", "heading", "headings",
    "subheading", "chart", "code", "route", "highway", "line", "rule", "resolution", "footnote",
    "note", "option", "round", "tranche", "pillar", "goal", "task", "priority", "stage", "week",
    "day", "act", "order", "bill", "group", "track", "abschnitt", "kapitel", "seite", "artikel",
    "abbildung", "tabelle", "chapitre", "tableau", "sección", "capítulo", "página", "tabla",
  ]

  /// Those that a period may follow.
  static let shortLabels: Set = [
    "sec", "art", "ch", "fig", "figs", "tab", "p", "pp", "vol", "para", "paras", "nos",
  ]

  static let months: Set = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
    "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
    "agosto",
    "septiembre", "octubre", "noviembre", "diciembre",
  ]

  /// Before a year that is not of our time: `in 1868`.
  static let beforeYears: Set = [
    "in", "since", "from", "until", "till", "before", "after", "during", "by", "of", "circa",
  ]

  static let afterTimes: Set = ["am", "pm", "noon", "uhr", "gmt", "utc", "ist"]

  static let eras: Set = ["bc", "ad", "bce", "ce"]

  /// Before `half of`, which then is a stretch of time or one of two: `the first half of 2024`.
  static let halves: Set = ["first", "second", "last", "other", "latter", "later", "early", "one"]

  /// What looks like numbers and is a name.
  static let names: Set = ["24/7", "9/11", "50/50", "20/20"]
}
