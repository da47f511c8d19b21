import Synchronization

/// How long the parts of a build take, for whoever wants to know.
///
/// The clock comes from outside: nothing that makes a site asks for the time by itself.
public final class BuildTimes: Sendable {
  /// A stretch of the build, in the order in which they ended.
  public struct Stage: Hashable, Sendable {
    public var name: String
    public var duration: Duration
  }

  /// A file that a template made.
  public struct Page: Hashable, Sendable {
    public var path: String
    public var template: String
    public var duration: Duration
  }

  private struct State {
    var stages: [Stage] = []
    var pages: [Page] = []
  }

  private let now: @Sendable () -> Duration
  private let state = Mutex(State())

  /// - Parameter now: The time since any fixed moment.
  public init(now: @escaping @Sendable () -> Duration) { self.now = now }

  public var stages: [Stage] { state.withLock { $0.stages } }

  /// The pages that took longest, the slowest first.
  public func slowestPages(_ count: Int) -> [Page] {
    Array(state.withLock { $0.pages }.sorted { $0.duration > $1.duration }.prefix(count))
  }

  /// What each template took for all its pages, the slowest first.
  public var templates: [(name: String, pages: Int, duration: Duration)] {
    let pages = state.withLock { $0.pages }
    return Dictionary(grouping: pages, by: \.template)
      .map { ($0.key, $0.value.count, $0.value.reduce(.zero) { $0 + $1.duration }) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
  }

  func note(_ page: Page) { state.withLock { $0.pages.append(page) } }

  fileprivate func measure<Value, Failure: Error>(
    _ name: String,
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = now()
    let value = try work()
    let stage = Stage(name: name, duration: now() - start)
    state.withLock { $0.stages.append(stage) }
    return value
  }

  /// The time that `work` takes.
  func time<Value>(of work: () -> Value) -> (Value, Duration) {
    let start = now()
    return (work(), now() - start)
  }
}

extension BuildTimes? {
  /// Does a stage's work, and notes how long it takes where that is asked for.
  func measure<Value, Failure: Error>(
    _ name: String,
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let self else { return try work() }
    return try self.measure(name, work)
  }
}
