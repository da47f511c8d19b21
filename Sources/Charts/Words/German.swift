extension ChartWords {
  static let german = Self(
    other: "Übrige ({0})",
    noData: "Keine Daten für „{0}“.",
    dataTable: "Datentabelle, {0} Zeilen",
    source: "Quelle: {0}",
    licence: "Lizenz: {0}",
    largestFirst: ", der größte zuerst",
    smallestFirst: ", der kleinste zuerst",
    highest: "Höchster Wert: {0}.",
    lowest: "Niedrigster Wert: {0}.",
    shareOfAll: "{0} von allem",
    fromTo: "{0}: {1} im Jahr {2}, {3} im Jahr {4}",
    peak: "am höchsten {0} im Jahr {1}",
    highlighted: "Hervorgehoben: {0}.",
    without: "Ohne Zahl: {0}.",
    allZero: "Alle Werte sind null.",
    notDrawn: "Nicht gezeichnet, aber in der Tabelle: {0} weitere.",
    listed: "Nicht gezeichnet, aber in der Tabelle: {0}.",
    noValue: "Keine Daten",
    under: "Unter {0}",
    andMore: "{0} und mehr",
    between: "{0} bis {1}",
    since: "seit {0}",
    until: "bis {0}",
    flags: ["e": "geschätzt", "r": "revidiert", "p": "vorläufig"],
    magnitudes: [
      .init(size: 1e12, word: "Bio."), .init(size: 1e9, word: "Mrd."),
      .init(size: 1e6, word: "Mio."),
    ]
  )
}
