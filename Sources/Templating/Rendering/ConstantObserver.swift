/// Follows what a renderer makes once and shows on every page, for a host that keeps account of what
/// each page was made from.
///
/// Constants are numbered, and may be made while another one is.
public protocol ConstantObserver: Sendable {
  /// A constant is going to be made.
  func begins()
  /// The constant that began last has been made.
  ///
  /// - Parameter isKept: Whether it is shown again without being made; not where it failed.
  func ends(_ constant: Int, isKept: Bool)
  /// A constant made before is shown.
  func shows(_ constant: Int)
}
