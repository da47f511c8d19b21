extension ChartWords {
  static let german = Self(
    kinds: [.bar: "Balkendiagramm", .stack: "gestapeltes Balkendiagramm", .line: "Liniendiagramm"],
    other: "Übrige ({0})",
    noData: "Keine Daten für „{0}“.",
    dataTable: "Datentabelle, {0} Zeilen",
    source: "Quelle: {0}",
    licence: "Lizenz: {0}",
    bars: "Balkendiagramm, Balken: {0}",
    parts: "Gestapeltes Balkendiagramm, Balken: {0}, Teile: {1}",
    lines: "Liniendiagramm, Linien: {0}, von {1} bis {2}",
    largestFirst: ", der größte zuerst",
    smallestFirst: ", der kleinste zuerst",
    highest: "Höchster Wert: {0}.",
    lowest: "Niedrigster Wert: {0}.",
    shareOfAll: "{0} von allem",
    largestParts: "Größter Teil: {0}.",
    fromTo: "{0}: {1} im Jahr {2}, {3} im Jahr {4}",
    peak: "am höchsten {0} im Jahr {1}",
    highlighted: "Hervorgehoben: {0}.",
    without: "Ohne Zahl: {0}.",
    allZero: "Alle Werte sind null.",
    shares: "Teile, die nicht 100 ergeben: {0}.",
    notDrawn: "Nicht gezeichnet, aber in der Tabelle: {0} weitere.",
    context: "In Grau: {0} weitere, in der Tabelle benannt.",
    flags: ["e": "geschätzt", "r": "revidiert", "p": "vorläufig"],
    magnitudes: [
      .init(size: 1e12, word: "Bio."), .init(size: 1e9, word: "Mrd."),
      .init(size: 1e6, word: "Mio."),
    ]
  )
}
