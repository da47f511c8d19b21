extension ChartWords {
  static let english = Self(
    kinds: [.bar: "bar chart", .stack: "stacked bar chart", .line: "line chart"],
    other: "Other ({0})",
    noData: "No data for “{0}”.",
    dataTable: "Data table, {0} rows",
    source: "Source: {0}",
    licence: "Licence: {0}",
    bars: "Bar chart, bars: {0}",
    parts: "Stacked bar chart, bars: {0}, parts: {1}",
    lines: "Line chart, lines: {0}, from {1} to {2}",
    largestFirst: ", largest first",
    smallestFirst: ", smallest first",
    highest: "Highest: {0}.",
    lowest: "Lowest: {0}.",
    shareOfAll: "{0} of all",
    largestParts: "Largest part: {0}.",
    fromTo: "{0}: {1} in {2}, {3} in {4}",
    peak: "highest {0} in {1}",
    highlighted: "Highlighted: {0}.",
    without: "Without a number: {0}.",
    allZero: "All values are zero.",
    shares: "Parts do not add up to 100: {0}.",
    notDrawn: "Not drawn, but in the table: {0} more.",
    context: "In grey: {0} more, named in the table.",
    flags: ["e": "estimated", "r": "revised", "p": "provisional"],
    magnitudes: [
      .init(size: 1e12, word: "trillion"), .init(size: 1e9, word: "billion"),
      .init(size: 1e6, word: "million"),
    ]
  )
}
