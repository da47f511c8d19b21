/// A finding about a chart: what is wrong, where in its spec, and what to do.
public struct ChartProblem: Hashable, Sendable {
  public enum Severity: Hashable, Sendable {
    /// The chart is not drawn.
    case error
    /// The chart is drawn; a reader may be misled.
    case warning
  }

  public var severity: Severity
  /// Kebab-case, naming the bad thing, such as `unknown-field`.
  public var id: String
  /// One clause without capital or period.
  public var summary: String
  /// A verb phrase: the remedy, with the nearest name if there is one.
  public var help: String?
  public var place: SpecPlace

  public init(
    _ severity: Severity,
    _ id: String,
    _ summary: String,
    help: String? = nil,
    at place: SpecPlace
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.help = help
    self.place = place
  }
}

extension [ChartProblem] {
  var hasErrors: Bool { contains { $0.severity == .error } }
}
