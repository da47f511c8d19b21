/// Regular expressions of schemas, in the syntax of Swift's `Regex`.
public enum Pattern {
  /// Whether all of `text` matches; a pattern that cannot be read matches everything, for it is
  /// reported where it is written.
  static func matches(_ pattern: String, _ text: String) -> Bool {
    do {
      return try Regex(pattern).wholeMatch(in: text) != nil
    } catch {
      return true
    }
  }

  /// The most characters that are matched: twice as many may take four times as long, or eight.
  static let longestText = 1000

  /// Whether a text that does not match may take time without end.
  public static func isSlow(_ pattern: String) -> Bool {
    SlowPattern(pattern).isSlow
  }

  /// Why `pattern` cannot be read; `nil` when it can.
  public static func problem(in pattern: String) -> String? {
    do {
      _ = try Regex(pattern)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
