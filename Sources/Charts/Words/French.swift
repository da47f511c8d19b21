extension ChartWords {
  static let french = Self(
    other: "Autres ({0})",
    noData: "Pas de données pour « {0} ».",
    dataTable: "Tableau des données, {0} lignes",
    source: "Source : {0}",
    licence: "Licence : {0}",
    largestFirst: ", la plus grande d’abord",
    smallestFirst: ", la plus petite d’abord",
    highest: "Maximum : {0}.",
    lowest: "Minimum : {0}.",
    shareOfAll: "{0} du total",
    fromTo: "{0} : {1} en {2}, {3} en {4}",
    peak: "maximum {0} en {1}",
    highlighted: "Mis en évidence : {0}.",
    without: "Sans chiffre : {0}.",
    allZero: "Toutes les valeurs sont nulles.",
    notDrawn: "Non représentés, mais dans le tableau : {0} autres.",
    listed: "Non représentés, mais dans le tableau : {0}.",
    noValue: "Pas de données",
    under: "Moins de {0}",
    andMore: "{0} et plus",
    between: "{0} à {1}",
    since: "depuis {0}",
    until: "jusqu’à {0}",
    flags: ["e": "estimé", "r": "révisé", "p": "provisoire"],
    magnitudes: [
      .init(size: 1e12, word: "billions"), .init(size: 1e9, word: "milliards"),
      .init(size: 1e6, word: "millions"),
    ]
  )
}
