/// Told how far the rendering is: pages done, and pages in all. Called from any thread.
public struct BuildProgress: Sendable {
  public var report: @Sendable (_ done: Int, _ total: Int) -> Void

  public init(_ report: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
    self.report = report
  }

  public static let silent = BuildProgress { _, _ in }
}
