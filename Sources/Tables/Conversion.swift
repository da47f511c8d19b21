public import Diagnostics

/// How much of one basis is in another: a tonne of lithium carbonate holds 0.188 t of lithium.
public struct Conversion: Hashable, Sendable {
  /// The basis of the numbers as printed.
  public var from: Located<String>
  public var to: Located<String>
  /// Above 0; a number of `from` times this is one of `to`.
  public var factor: Double
  /// The id in the bibliography of who says so.
  public var source: Located<String>

  public init(
    from: Located<String>,
    to: Located<String>,
    factor: Double,
    source: Located<String>
  ) {
    self.from = from
    self.to = to
    self.factor = factor
    self.source = source
  }
}
