/// The pages of a linked site, by number, in the order of their routes.
///
/// They are all there after linking. Where an earlier build's linking still holds, those that are
/// needed are read from the cache, each when it is asked for.
struct SitePages: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case linked([HeldPage])
    case restored(RestoredPages)
  }

  private let storage: Storage
  let count: Int

  init(_ pages: [Page]) {
    storage = .linked(pages.map(HeldPage.init))
    count = pages.count
  }

  init(_ pages: RestoredPages) {
    storage = .restored(pages)
    count = pages.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(number: Int) -> Page { held(number).page }

  /// A page to ask for a part of it, which is all that is copied: a page as a whole has dozens.
  func held(_ number: Int) -> HeldPage {
    switch storage {
    case .linked(let pages): pages[number]
    case .restored(let pages): pages.held(number)
    }
  }
}

/// A page that is handed on by one reference.
final class HeldPage: Sendable {
  let page: Page

  init(_ page: Page) { self.page = page }
}
