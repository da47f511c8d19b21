extension ChartWords {
  static let english = Self(
    other: "Other ({0})",
    noData: "No data for “{0}”.",
    dataTable: "Data table, {0} rows",
    source: "Source: {0}",
    licence: "Licence: {0}",
    largestFirst: ", largest first",
    smallestFirst: ", smallest first",
    highest: "Highest: {0}.",
    lowest: "Lowest: {0}.",
    shareOfAll: "{0} of all",
    fromTo: "{0}: {1} in {2}, {3} in {4}",
    peak: "highest {0} in {1}",
    highlighted: "Highlighted: {0}.",
    without: "Without a number: {0}.",
    allZero: "All values are zero.",
    notDrawn: "Not drawn, but in the table: {0} more.",
    listed: "Not drawn, but in the table: {0}.",
    noValue: "No data",
    under: "Under {0}",
    andMore: "{0} and more",
    between: "{0} to {1}",
    since: "since {0}",
    until: "until {0}",
    flags: ["e": "estimated", "r": "revised", "p": "provisional"],
    magnitudes: [
      .init(size: 1e12, word: "trillion"), .init(size: 1e9, word: "billion"),
      .init(size: 1e6, word: "million"),
    ]
  )
}
