import Synchronization
import Testing

@testable import SiteBuilder

struct LoadConcurrentMapTests {
  private struct Failure: Error, Equatable { var element: Int }

  @Test(arguments: [(0, 4), (1, 4), (7, 1), (7, 3), (1000, 2), (1000, 16), (5, 0)])
  func `results come in the order of the elements`(count: Int, jobs: Int) {
    let doubled = Array(0..<count).concurrentMap(jobs: jobs) { $0 * 2 }
    #expect(doubled == (0..<count).map { $0 * 2 })
  }

  @Test(arguments: 1...8) func `of several errors the first in order is thrown`(jobs: Int) {
    let error = #expect(throws: Failure.self) {
      try Array(0..<5000).concurrentMap(
        jobs: jobs,
        throwing: { element throws(Failure) in
          if element % 1000 == 777 { throw Failure(element: element) }
        }
      )
    }
    #expect(error == Failure(element: 777))
  }

  @Test func `every worker keeps what it has made, and there are no more than jobs`() {
    let made = Atomic(0)
    let sums = Array(0..<1000).concurrentMap(
      jobs: 3,
      worker: { made.add(1, ordering: .relaxed).newValue },
      { (worker: inout Int, element: Int) -> Int in element }
    )
    #expect(sums == Array(0..<1000))
    #expect((1...3).contains(made.load(ordering: .relaxed)))
  }
}
