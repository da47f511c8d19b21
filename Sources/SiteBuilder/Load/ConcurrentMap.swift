import Synchronization

/// Elements are handed out in chunks, in order, to as many workers as there are jobs; the calling
/// thread is one of them. Results come in the order of the elements, so that the number of jobs
/// never shows in them.
extension Array where Element: Sendable {
  /// Each element transformed.
  public func concurrentMap<Result: Sendable>(
    jobs: Int,
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    concurrentMap(jobs: jobs, worker: {}, { (_: inout Void, element) in transform(element) })
  }

  /// Each element transformed; of several errors, the one of the first element in order is thrown.
  public func concurrentMap<Result: Sendable, Failure: Error>(
    jobs: Int,
    throwing transform: @escaping @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    try concurrentMap(
      jobs: jobs,
      worker: {},
      { (_: inout Void, element) throws(Failure) in try transform(element) }
    )
  }

  /// Each element transformed by a worker that keeps something of its own, such as a buffer.
  ///
  /// - Parameter worker: Makes what one worker keeps; called once on each thread.
  /// - Throws: Of several errors, the one of the first element in order. Elements after the
  ///   chunk it lies in may not be tried.
  public func concurrentMap<Worker, Result: Sendable, Failure: Error>(
    jobs: Int,
    worker: @escaping @Sendable () -> Worker,
    _ transform: @escaping @Sendable (inout Worker, Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let queue = ChunkQueue<Result, Failure>(elements: count, jobs: jobs)
    let work: @Sendable () -> Void = { [self] in
      var own = worker()
      while let chunk = queue.next() {
        do throws(Failure) {
          var results: [Result] = []
          results.reserveCapacity(chunk.elements.count)
          for element in self[chunk.elements] { results.append(try transform(&own, element)) }
          queue.finish(chunk.index, .success(results))
        } catch {
          queue.finish(chunk.index, .failure(error))
        }
      }
    }
    let threads = (1..<Swift.max(1, Swift.min(jobs, queue.chunks))).compactMap { _ in
      WorkerThread(work)
    }
    work()
    for thread in threads { thread.join() }
    return try queue.results()
  }
}

/// Hands out chunks of elements and gathers what becomes of them.
private final class ChunkQueue<Output: Sendable, Failure: Error>: Sendable {
  private struct State {
    var next = 0
    var firstFailure: Int
    var outcomes: [Result<[Output], Failure>?]
  }

  let chunks: Int
  private let elements: Int
  private let size: Int
  private let state: Mutex<State>

  init(elements: Int, jobs: Int) {
    self.elements = elements
    size = Swift.max(1, Swift.min(64, elements / (Swift.max(1, jobs) * 8)))
    chunks = (elements + size - 1) / size
    state = Mutex(State(firstFailure: .max, outcomes: Array(repeating: nil, count: chunks)))
  }

  /// The next chunk, or `nil` when all are taken or one before it failed.
  func next() -> (index: Int, elements: Range<Int>)? {
    let index = state.withLock { state -> Int? in
      guard state.next < chunks, state.next < state.firstFailure else { return nil }
      defer { state.next += 1 }
      return state.next
    }
    guard let index else { return nil }
    return (index, index * size..<Swift.min((index + 1) * size, elements))
  }

  func finish(_ index: Int, _ outcome: Result<[Output], Failure>) {
    state.withLock { state in
      if case .failure = outcome { state.firstFailure = Swift.min(state.firstFailure, index) }
      state.outcomes[index] = outcome
    }
  }

  func results() throws(Failure) -> [Output] {
    let outcomes = state.withLock { $0.outcomes }
    var results: [Output] = []
    results.reserveCapacity(elements)
    for case let outcome? in outcomes { results += try outcome.get() }
    return results
  }
}
