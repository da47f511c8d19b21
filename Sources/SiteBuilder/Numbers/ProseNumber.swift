public import Diagnostics

/// A number that a text states.
public struct ProseNumber: Hashable, Sendable {
  /// What stands behind a number.
  public enum Standing: String, Hashable, Sendable {
    /// A figure of a table: the number is inside a `fig:` link, or drawn from a table.
    case bound
    /// A source, cited in its sentence or at the end of its list item or table.
    case cited
    case neither
  }

  /// With its currency and unit: `270,000 t`.
  public var text: String
  /// All of the sentence that states it.
  public var sentence: String
  public var range: SourceRange
  public var standing: Standing
}
