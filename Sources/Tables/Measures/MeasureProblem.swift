/// Why a table has no answer; the caller knows where the question was written.
public struct MeasureProblem: Hashable, Sendable {
  /// The part of the question that is to blame.
  public enum Part: Hashable, Sendable {
    case whole
    case measure
    case field
    /// By its number; whether its field or its value.
    case condition(Int, isField: Bool)
    case comparison(Int, isField: Bool)
    case parts
  }

  /// A cell to look at, and what of it.
  public struct Cell: Hashable, Sendable {
    public var row: Int
    public var field: Int
    public var text: String

    public init(row: Int, field: Int, text: String) {
      self.row = row
      self.field = field
      self.text = text
    }
  }

  /// The rule: `unknown-field`, `unknown-value`, `missing-value`, `ambiguous-figure` …
  public var id: String
  public var part: Part
  /// One clause, as in a diagnostic.
  public var summary: String
  public var help: String?
  /// The known name most like the one written.
  public var nearest: String?
  public var cells: [Cell] = []

  public init(_ id: String, _ part: Part, _ summary: String, help: String? = nil) {
    self.id = id
    self.part = part
    self.summary = summary
    self.help = help
  }
}

/// What ends a question early.
struct MeasureFailure: Error {
  /// At least one.
  var problems: [MeasureProblem]

  init(_ problems: [MeasureProblem]) { self.problems = problems }

  init(_ problem: MeasureProblem) { problems = [problem] }

  init(
    _ id: String,
    _ part: MeasureProblem.Part,
    _ summary: String,
    help: String,
    cells: [MeasureProblem.Cell] = []
  ) {
    var problem = MeasureProblem(id, part, summary, help: help)
    problem.cells = cells
    self.init(problem)
  }
}
