extension ChartWords {
  static let spanish = Self(
    kinds: [
      .bar: "gráfico de barras", .stack: "gráfico de barras apiladas", .line: "gráfico de líneas",
    ],
    other: "Otros ({0})",
    noData: "Sin datos para «{0}».",
    dataTable: "Tabla de datos, {0} filas",
    source: "Fuente: {0}",
    licence: "Licencia: {0}",
    bars: "Gráfico de barras, barras: {0}",
    parts: "Gráfico de barras apiladas, barras: {0}, partes: {1}",
    lines: "Gráfico de líneas, líneas: {0}, de {1} a {2}",
    largestFirst: ", la mayor primero",
    smallestFirst: ", la menor primero",
    highest: "Máximo: {0}.",
    lowest: "Mínimo: {0}.",
    shareOfAll: "{0} del total",
    largestParts: "Parte mayor: {0}.",
    fromTo: "{0}: {1} en {2}, {3} en {4}",
    peak: "máximo {0} en {1}",
    highlighted: "Destacado: {0}.",
    without: "Sin cifra: {0}.",
    allZero: "Todos los valores son cero.",
    shares: "Partes que no suman 100: {0}.",
    notDrawn: "Sin dibujar, pero en la tabla: {0} más.",
    context: "En gris: {0} más, nombrados en la tabla.",
    flags: ["e": "estimado", "r": "revisado", "p": "provisional"],
    magnitudes: [
      .init(size: 1e12, word: "billones"), .init(size: 1e9, word: "mil millones"),
      .init(size: 1e6, word: "millones"),
    ]
  )
}
