/// The pages of a linked site, by number, in the order of their routes.
///
/// They are all there after linking. Where an earlier build's linking still holds, those that are
/// needed are read from the cache, each when it is asked for.
struct SitePages: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case linked([Page])
    case restored(RestoredPages)
  }

  private let storage: Storage
  let count: Int

  init(_ pages: [Page]) {
    storage = .linked(pages)
    count = pages.count
  }

  init(_ pages: RestoredPages) {
    storage = .restored(pages)
    count = pages.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(number: Int) -> Page {
    switch storage {
    case .linked(let pages): pages[number]
    case .restored(let pages): pages[number]
    }
  }
}
