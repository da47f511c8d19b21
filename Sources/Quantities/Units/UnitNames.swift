/// The units that are known by name.
enum UnitNames {
  typealias Unit = (dimension: MeasureUnit.Dimension, size: Double)

  /// - Parameter name: In lower case but for `Mt`, a million tonnes, where `MT` is a metric ton.
  static func unit(_ name: String) -> Unit? {
    name == "Mt" ? (.mass, 1e12) : units[name] ?? units[name.lowercased()]
  }

  static func isMoney(_ word: String) -> Bool {
    if case .money? = units[word]?.dimension { true } else { false }
  }

  /// The most words that a name has.
  static let mostWords = 3
  /// The first words of names that have several.
  static let firstOfSeveral: Set<String> = Set(
    units.keys.filter { $0.contains(" ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  )

  /// Words that are others before they are units.
  static let areOtherWords: Set = ["a", "re", "point", "st", "b", "c", "s", "m"]
  /// Why a word, in lower case, is no unit although it is written as one.
  static let ambiguities: [String: String] = [
    "tons": "tons are metric, short or long; write 'tonnes' or 'short tons'",
    "ton": "tons are metric, short or long; write 'tonne' or 'short ton'",
    "mt": "'MT' is used for a tonne and for a million; write 't' or 'Mt'",
    "mmt": "write 'Mt' or 'million tonnes'", "tpa": "write 't a year'",
  ]

  /// Sizes in grams, metres, square metres, litres, joules, watts; exact by definition (NIST SP 811,
  /// 2008, appendix B; troy ounce and pound avoirdupois from the grain).
  private static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    func add(_ dimension: MeasureUnit.Dimension, _ size: Double, _ names: String...) {
      for name in names {
        units[name] = (dimension, size)
        if name.utf8.count > 2 { units[name + "s"] = (dimension, size) }
      }
    }
    add(.mass, 1, "g", "gram", "gramme")
    add(.mass, 1e-3, "mg", "milligram")
    add(.mass, 1e3, "kg", "kilo", "kilogram", "kilogramme")
    add(.mass, 1e6, "t", "tonne", "metric ton", "metric tonne", "tonnen", "टन")
    add(.mass, 1e9, "kt", "kiloton", "kilotonne")
    add(.mass, 1e12, "megaton", "megatonne")
    add(.mass, 1e15, "gt", "gigaton", "gigatonne")
    add(.mass, 907_184.74, "short ton", "st")
    add(.mass, 1_016_046.9088, "long ton")
    add(.mass, 453.59237, "lb", "pound", "lbs")
    add(.mass, 31.1034768, "oz", "ounce", "troy ounce", "ozt")
    add(.length, 1, "m", "metre", "meter")
    add(.length, 1e3, "km", "kilometre", "kilometer")
    add(.length, 1609.344, "mile")
    add(.area, 1e4, "ha", "hectare")
    add(.area, 1e6, "km2", "km²", "square kilometre", "square kilometer")
    add(.area, 4046.8564224, "acre")
    add(.volume, 1, "l", "litre", "liter")
    add(.volume, 1e3, "m3", "m³", "cubic metre", "cubic meter")
    add(.volume, 158.987294928, "barrel", "bbl")
    add(.energy, 1, "j", "joule")
    add(.energy, 1e9, "gj", "gigajoule")
    add(.energy, 3.6e6, "kwh", "kilowatt hour")
    add(.energy, 3.6e9, "mwh", "megawatt hour")
    add(.energy, 3.6e12, "gwh", "gigawatt hour")
    add(.energy, 3.6e15, "twh", "terawatt hour")
    add(.power, 1, "w", "watt")
    add(.power, 1e3, "kw", "kilowatt")
    add(.power, 1e6, "mw", "megawatt")
    add(.power, 1e9, "gw", "gigawatt")
    add(.perCent, 1, "%", "per cent", "percent", "pct", "pc", "prozent", "pour cent", "प्रतिशत")
    add(
      .points,
      1,
      "percentage point",
      "percentage-point",
      "pp",
      "ppt",
      "point",
      "per cent point",
      "percent point"
    )
    add(.points, 0.01, "basis point", "bp", "bps")
    for (code, names) in currencies {
      for name in names {
        units[name] = (.money(code), 1)
        if name.utf8.count > 3 { units[name + "s"] = (.money(code), 1) }
      }
    }
    return units
  }()

  /// In lower case, by code (ISO 4217); `$` alone is the American dollar.
  private static let currencies: [(String, [String])] = [
    ("USD", ["us$", "$", "usd", "us dollar", "dollar", "american dollar"]),
    ("EUR", ["€", "eur", "euro"]),
    ("GBP", ["£", "gbp", "pound sterling", "sterling"]),
    ("INR", ["₹", "rs", "inr", "rupee", "indian rupee", "re"]),
    ("JPY", ["¥", "jpy", "yen", "japanese yen"]),
    ("CNY", ["cny", "rmb", "yuan", "renminbi"]),
    ("AUD", ["a$", "aud", "australian dollar"]),
    ("CAD", ["c$", "cad", "canadian dollar"]),
    ("CHF", ["chf", "swiss franc"]),
    ("SGD", ["s$", "sgd"]),
  ]
}

/// Words for powers of ten.
enum Magnitudes {
  static func size(of word: String) -> Double? { sizes[word] }

  private static let sizes: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
    "lakh": 1e5, "lac": 1e5, "crore": 1e7, "cr": 1e7, "thousands": 1e3, "millions": 1e6,
    "lakhs": 1e5, "crores": 1e7,
    // German and French.
    "tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarden": 1e9, "mrd": 1e9,
    "mille": 1e3, "milliard": 1e9, "milliards": 1e9,
    // Hindi.
    "हज़ार": 1e3, "लाख": 1e5, "करोड़": 1e7,
  ]
}
