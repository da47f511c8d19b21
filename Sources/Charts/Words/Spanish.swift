extension ChartWords {
  static let spanish = Self(
    other: "Otros ({0})",
    noData: "Sin datos para «{0}».",
    dataTable: "Tabla de datos, {0} filas",
    source: "Fuente: {0}",
    licence: "Licencia: {0}",
    largestFirst: ", la mayor primero",
    smallestFirst: ", la menor primero",
    highest: "Máximo: {0}.",
    lowest: "Mínimo: {0}.",
    shareOfAll: "{0} del total",
    fromTo: "{0}: {1} en {2}, {3} en {4}",
    peak: "máximo {0} en {1}",
    highlighted: "Destacado: {0}.",
    without: "Sin cifra: {0}.",
    allZero: "Todos los valores son cero.",
    notDrawn: "Sin dibujar, pero en la tabla: {0} más.",
    listed: "Sin dibujar, pero en la tabla: {0}.",
    noValue: "Sin datos",
    under: "Menos de {0}",
    andMore: "{0} y más",
    between: "{0} a {1}",
    since: "desde {0}",
    until: "hasta {0}",
    flags: ["e": "estimado", "r": "revisado", "p": "provisional"],
    magnitudes: [
      .init(size: 1e12, word: "billones"), .init(size: 1e9, word: "mil millones"),
      .init(size: 1e6, word: "millones"),
    ]
  )
}
