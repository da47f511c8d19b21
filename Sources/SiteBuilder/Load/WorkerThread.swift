#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The number of processors that are on, for a default number of jobs; at least 1.
public var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// A thread that runs one piece of work: the one place where Cupel makes threads.
///
/// Its stack has 8 MiB on every system, so that what nests deeply behaves alike on all.
struct WorkerThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// - Returns: `nil` when the system has no room for another thread; the others do its work.
  init?(_ body: @escaping @Sendable () -> Void) {
    // Not `pthread_attr_t()`: whose module that initialiser is of (each C library that includes
    // <stdlib.h> has one) depends on what the compiler happens to load first.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    guard unsafe pthread_attr_init(attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, 8 << 20)
    let work = unsafe Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var started: pthread_t?
      let code = unsafe pthread_create(
        &started,
        attributes,
        { work in
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
          return nil
        },
        work.toOpaque()
      )
      if code == 0, let started = unsafe started {
        unsafe thread = started
        return
      }
    #else
      var started = pthread_t()
      let code = unsafe pthread_create(
        &started,
        attributes,
        { work in
          if let work = unsafe work {
            unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
          }
          return nil
        },
        work.toOpaque()
      )
      if code == 0 {
        thread = started
        return
      }
    #endif
    unsafe work.release()
    return nil
  }

  /// Waits until the work is done.
  func join() {
    #if canImport(Darwin)
      unsafe pthread_join(thread, nil)
    #else
      pthread_join(thread, nil)
    #endif
  }
}
