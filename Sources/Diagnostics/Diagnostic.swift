/// A finding about the content, written for the author who will mend it.
public struct Diagnostic: Hashable, Sendable {
  /// An error keeps the site from being emitted; a warning does not.
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  /// Another place that matters, and why.
  public struct Note: Hashable, Sendable {
    public var range: SourceRange
    public var text: String

    public init(_ text: String, at range: SourceRange) {
      self.range = range
      self.text = text
    }
  }

  /// A replacement that mends the finding for certain.
  public struct Fix: Hashable, Sendable {
    public var range: SourceRange
    public var replacement: String

    public init(replacing range: SourceRange, with replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Names the rule, permanently: `unknown-record`. Authors search for it and silence it.
  public var id: String
  public var severity: Severity
  /// One clause that stands alone: a rule, not a failure; no capital, no final period.
  public var summary: String
  /// The smallest stretch that shows the problem, or `nil` when no file is to blame.
  public var range: SourceRange?
  /// What to do about it, as a verb phrase: "replace with 'cobalt'".
  public var help: String?
  public var notes: [Note]
  public var fix: Fix?

  public init(
    _ severity: Severity,
    id: String,
    _ summary: String,
    at range: SourceRange? = nil,
    help: String? = nil,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.range = range
    self.help = help
    self.notes = notes
    self.fix = fix
  }
}

extension Sequence<Diagnostic> {
  /// Ordered by file, place and id, identical ones once; findings without a place come first.
  public var inReportOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted { left, right in
      guard let a = left.range, let b = right.range else {
        return (left.range == nil ? 0 : 1, left.id, left.summary)
          < (right.range == nil ? 0 : 1, right.id, right.summary)
      }
      return (a.file, a.start, left.id, left.summary) < (b.file, b.start, right.id, right.summary)
    }
    .filter { seen.insert($0).inserted }
  }
}
