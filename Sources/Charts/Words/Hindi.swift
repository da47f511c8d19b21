extension ChartWords {
  static let hindi = Self(
    kinds: [.bar: "दंड आलेख", .stack: "खंडित दंड आलेख", .line: "रेखा आलेख"],
    other: "अन्य ({0})",
    noData: "“{0}” के लिए कोई आँकड़े नहीं।",
    dataTable: "आँकड़ों की तालिका, {0} पंक्तियाँ",
    source: "स्रोत: {0}",
    licence: "लाइसेंस: {0}",
    bars: "दंड आलेख, दंड: {0}",
    parts: "खंडित दंड आलेख, दंड: {0}, भाग: {1}",
    lines: "रेखा आलेख, रेखाएँ: {0}, {1} से {2} तक",
    largestFirst: ", सबसे बड़ा पहले",
    smallestFirst: ", सबसे छोटा पहले",
    highest: "सबसे अधिक: {0}।",
    lowest: "सबसे कम: {0}।",
    shareOfAll: "कुल का {0}",
    largestParts: "सबसे बड़ा भाग: {0}।",
    fromTo: "{0}: {2} में {1}, {4} में {3}",
    peak: "{1} में सबसे अधिक {0}",
    highlighted: "विशेष रूप से दिखाया गया: {0}।",
    without: "संख्या उपलब्ध नहीं: {0}।",
    allZero: "सभी मान शून्य हैं।",
    shares: "जिन भागों का योग 100 नहीं है: {0}।",
    notDrawn: "आलेख में नहीं, पर तालिका में: {0} और।",
    context: "धूसर रंग में: {0} और, जिनके नाम तालिका में हैं।",
    flags: ["e": "अनुमानित", "r": "संशोधित", "p": "अनंतिम"],
    // South Asia counts in lakh and crore: numbers are written in full.
    magnitudes: []
  )
}
