/// What a line chart says of itself.
struct LineWords: KindWords {
  var name: String
  var lines: String
  var context: String

  static let byLanguage = [
    "en": Self(
      name: "line chart",
      lines: "Line chart, lines: {0}, from {1} to {2}",
      context: "In grey: {0} more, named in the table."
    ),
    "ar": Self(
      name: "مخطط خطي",
      lines: "مخطط خطي، عدد الخطوط: {0}، من {1} إلى {2}",
      context: "باللون الرمادي: {0} أخرى، أسماؤها في الجدول."
    ),
    "fr": Self(
      name: "graphique en courbes",
      lines: "Graphique en courbes, courbes : {0}, de {1} à {2}",
      context: "En gris : {0} autres, nommés dans le tableau."
    ),
    "de": Self(
      name: "Liniendiagramm",
      lines: "Liniendiagramm, Linien: {0}, von {1} bis {2}",
      context: "In Grau: {0} weitere, in der Tabelle benannt."
    ),
    "hi": Self(
      name: "रेखा आलेख",
      lines: "रेखा आलेख, रेखाएँ: {0}, {1} से {2} तक",
      context: "धूसर रंग में: {0} और, जिनके नाम तालिका में हैं।"
    ),
    "es": Self(
      name: "gráfico de líneas",
      lines: "Gráfico de líneas, líneas: {0}, de {1} a {2}",
      context: "En gris: {0} más, nombrados en la tabla."
    ),
  ]
}
