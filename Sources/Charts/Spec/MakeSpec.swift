extension ChartSpec {
  /// A spec as a program makes it: the first line as an editor types it, and options as values.
  ///
  /// ```swift
  /// var options = ChartOptions()
  /// options.highlight = ["Chile"]
  /// let made = ChartSpec.make(
  ///   "bar: production by country",
  ///   title: "Who mines lithium",
  ///   options: options
  /// )
  /// ```
  /// The data are the table given to `Chart.read`. There is no spec if a problem is an error.
  public static func make(
    _ line: String,
    title: String,
    options: ChartOptions = ChartOptions()
  ) -> (spec: ChartSpec?, problems: [ChartProblem]) {
    let colon = line.firstIndex(of: ":") ?? line.endIndex
    let entry = SpecNode.Entry(line[..<colon].trimmed, .text(line[colon...].dropFirst().trimmed))
    var reader = SpecReader()
    guard let kind = reader.kind(entry, among: [entry]) else { return (nil, reader.problems) }
    var spec = ChartSpec(kind: kind, sentence: reader.sentence(entry.value, of: kind), title: title)
    spec.options = options
    return (reader.problems.hasErrors ? nil : spec, reader.problems)
  }
}
