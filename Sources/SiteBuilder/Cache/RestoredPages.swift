import Diagnostics
import Synchronization

/// Pages as an earlier build linked them, read from the cache when they are asked for.
final class RestoredPages: Sendable {
  private struct State {
    var pages: [Int: HeldPage]
    var isIncomplete = false
  }

  let linked: StoredLinks
  private let blobs: BlobStore
  private let numbers: [UInt64: Int]
  private let state: Mutex<State>

  /// - Parameter changed: Pages that are not as the earlier build linked them.
  init(_ linked: StoredLinks, blobs: BlobStore, changed: [Int: Page] = [:]) {
    self.linked = linked
    self.blobs = blobs
    numbers = Dictionary(zip(linked.pages.map(\.key), linked.pages.indices)) { first, _ in first }
    state = Mutex(State(pages: changed.mapValues(HeldPage.init)))
  }

  var count: Int { linked.pages.count }

  /// Whether something was asked for that the cache does not have, so that what was made of it
  /// means nothing.
  var isIncomplete: Bool { state.withLock { $0.isIncomplete } }

  func noteIncomplete() { state.withLock { $0.isIncomplete = true } }

  func held(_ number: Int) -> HeldPage {
    if let page = state.withLock({ $0.pages[number] }) { return page }
    guard let page = read(number) else {
      noteIncomplete()
      let entry = linked.pages[number]
      let source = PageSource(kind: entry.kind, file: entry.file, folder: "", slug: "")
      return HeldPage(
        Page(
          source: source,
          route: entry.route,
          title: entry.title,
          template: "",
          language: ""
        )
      )
    }
    let held = HeldPage(page)
    state.withLock { $0.pages[number] = held }
    return held
  }

  /// A page without its charts and figures, which hang on data; `nil` where it has any, or where the
  /// cache is damaged.
  func read(_ number: Int) -> Page? {
    let entry = linked.pages[number]
    guard !entry.restsOnData, let links = entry.links.flatMap(blobs.read) else { return nil }
    var source: PageSource?
    if let stamp = entry.stamp {
      guard let bytes = stamp.blob.flatMap(blobs.read),
        let read = PageMemory.decoded(bytes, path: entry.file, stamp: stamp)
      else { return nil }
      source = read.value
    }
    var reader = ByteReader(links, file: entry.file, pageNumbers: numbers)
    let page = Page(linksFrom: &reader, source: source)
    return reader.isAtEnd ? page : nil
  }
}
