/// What a bar chart says of itself.
struct BarWords: KindWords {
  var name: String
  var bars: String

  static let byLanguage = [
    "en": Self(
      name: "bar chart",
      bars: "Bar chart, bars: {0}"
    ),
    "ar": Self(
      name: "مخطط أعمدة أفقية",
      bars: "مخطط أعمدة أفقية، عدد الأعمدة: {0}"
    ),
    "fr": Self(
      name: "diagramme à barres",
      bars: "Diagramme à barres, barres : {0}"
    ),
    "de": Self(
      name: "Balkendiagramm",
      bars: "Balkendiagramm, Balken: {0}"
    ),
    "hi": Self(
      name: "दंड आलेख",
      bars: "दंड आलेख, दंड: {0}"
    ),
    "es": Self(
      name: "gráfico de barras",
      bars: "Gráfico de barras, barras: {0}"
    ),
  ]
}
