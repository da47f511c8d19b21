/// What a legend of steps says.
struct StepWords: Hashable, Sendable {
  var under: String
  var between: String
  var andMore: String

  private static let english = Self(
    under: "under {0}",
    between: "{0} to {1}",
    andMore: "{0} and more"
  )

  static let byLanguage = [
    "ar": Self(under: "أقل من {0}", between: "من {0} إلى {1}", andMore: "{0} فأكثر"),
    "de": Self(under: "unter {0}", between: "{0} bis {1}", andMore: "{0} und mehr"),
    "en": english,
    "es": Self(under: "menos de {0}", between: "de {0} a {1}", andMore: "{0} y más"),
    "fr": Self(under: "moins de {0}", between: "de {0} à {1}", andMore: "{0} et plus"),
    "hi": Self(under: "{0} से कम", between: "{0} से {1}", andMore: "{0} और अधिक"),
  ]

  /// The words of a BCP 47 tag; English where there are none.
  static func of(_ language: String) -> Self {
    byLanguage[String(language.lowercased().prefix { $0 != "-" })]
      ?? english
  }
}
