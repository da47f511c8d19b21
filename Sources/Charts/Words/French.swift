extension ChartWords {
  static let french = Self(
    kinds: [
      .bar: "diagramme à barres", .stack: "diagramme à barres empilées",
      .line: "graphique en courbes",
    ],
    other: "Autres ({0})",
    noData: "Pas de données pour « {0} ».",
    dataTable: "Tableau des données, {0} lignes",
    source: "Source : {0}",
    licence: "Licence : {0}",
    bars: "Diagramme à barres, barres : {0}",
    parts: "Diagramme à barres empilées, barres : {0}, parties : {1}",
    lines: "Graphique en courbes, courbes : {0}, de {1} à {2}",
    largestFirst: ", la plus grande d’abord",
    smallestFirst: ", la plus petite d’abord",
    highest: "Maximum : {0}.",
    lowest: "Minimum : {0}.",
    shareOfAll: "{0} du total",
    largestParts: "Plus grande partie : {0}.",
    fromTo: "{0} : {1} en {2}, {3} en {4}",
    peak: "maximum {0} en {1}",
    highlighted: "Mis en évidence : {0}.",
    without: "Sans chiffre : {0}.",
    allZero: "Toutes les valeurs sont nulles.",
    shares: "Parties dont la somme n’est pas 100 : {0}.",
    notDrawn: "Non représentés, mais dans le tableau : {0} autres.",
    context: "En gris : {0} autres, nommés dans le tableau.",
    flags: ["e": "estimé", "r": "révisé", "p": "provisoire"],
    magnitudes: [
      .init(size: 1e12, word: "billions"), .init(size: 1e9, word: "milliards"),
      .init(size: 1e6, word: "millions"),
    ]
  )
}
