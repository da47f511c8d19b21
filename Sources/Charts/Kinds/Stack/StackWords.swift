/// What a stacked bar chart says of itself.
struct StackWords: KindWords {
  var name: String
  var parts: String
  var largestParts: String
  var shares: String

  static let byLanguage = [
    "en": Self(
      name: "stacked bar chart",
      parts: "Stacked bar chart, bars: {0}, parts: {1}",
      largestParts: "Largest part: {0}.",
      shares: "Parts do not add up to 100: {0}."
    ),
    "ar": Self(
      name: "مخطط أعمدة مكدسة",
      parts: "مخطط أعمدة مكدسة، عدد الأعمدة: {0}، عدد الأجزاء: {1}",
      largestParts: "الجزء الأكبر: {0}.",
      shares: "أجزاء لا يبلغ مجموعها 100: {0}."
    ),
    "fr": Self(
      name: "diagramme à barres empilées",
      parts: "Diagramme à barres empilées, barres : {0}, parties : {1}",
      largestParts: "Plus grande partie : {0}.",
      shares: "Parties dont la somme n’est pas 100 : {0}."
    ),
    "de": Self(
      name: "gestapeltes Balkendiagramm",
      parts: "Gestapeltes Balkendiagramm, Balken: {0}, Teile: {1}",
      largestParts: "Größter Teil: {0}.",
      shares: "Teile, die nicht 100 ergeben: {0}."
    ),
    "hi": Self(
      name: "खंडित दंड आलेख",
      parts: "खंडित दंड आलेख, दंड: {0}, भाग: {1}",
      largestParts: "सबसे बड़ा भाग: {0}।",
      shares: "जिन भागों का योग 100 नहीं है: {0}।"
    ),
    "es": Self(
      name: "gráfico de barras apiladas",
      parts: "Gráfico de barras apiladas, barras: {0}, partes: {1}",
      largestParts: "Parte mayor: {0}.",
      shares: "Partes que no suman 100: {0}."
    ),
  ]
}
