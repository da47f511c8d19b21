extension ChartWords {
  static let hindi = Self(
    other: "अन्य ({0})",
    noData: "“{0}” के लिए कोई आँकड़े नहीं।",
    dataTable: "आँकड़ों की तालिका, {0} पंक्तियाँ",
    source: "स्रोत: {0}",
    licence: "लाइसेंस: {0}",
    largestFirst: ", सबसे बड़ा पहले",
    smallestFirst: ", सबसे छोटा पहले",
    highest: "सबसे अधिक: {0}।",
    lowest: "सबसे कम: {0}।",
    shareOfAll: "कुल का {0}",
    fromTo: "{0}: {2} में {1}, {4} में {3}",
    peak: "{1} में सबसे अधिक {0}",
    highlighted: "विशेष रूप से दिखाया गया: {0}।",
    without: "संख्या उपलब्ध नहीं: {0}।",
    allZero: "सभी मान शून्य हैं।",
    notDrawn: "आलेख में नहीं, पर तालिका में: {0} और।",
    listed: "आलेख में नहीं, पर तालिका में: {0}।",
    noValue: "आँकड़े नहीं",
    under: "{0} से कम",
    andMore: "{0} और अधिक",
    between: "{0} से {1}",
    since: "{0} से",
    until: "{0} तक",
    flags: ["e": "अनुमानित", "r": "संशोधित", "p": "अनंतिम"],
    magnitudes: [
      .init(size: 1e12, word: "लाख करोड़"), .init(size: 1e7, word: "करोड़"),
      .init(size: 1e5, word: "लाख"),
    ]
  )
}
