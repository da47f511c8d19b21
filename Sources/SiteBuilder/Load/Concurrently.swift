import Synchronization

/// Does two things at once, where there is a thread for each.
func concurrently<First: Sendable, Second>(
  jobs: Int,
  _ first: @escaping @Sendable () -> First,
  _ second: () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  let outcome = Outcome<First>()
  let thread = WorkerThread { outcome.value.withLock { $0 = first() } }
  let other = second()
  thread?.join()
  return (outcome.value.withLock { $0 } ?? first(), other)
}

/// What another thread comes to.
private final class Outcome<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
