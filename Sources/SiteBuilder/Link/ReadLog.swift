import Synchronization
import Tables
import Templating

/// How much of another page is shown. What shows more shows the less as well.
enum PageDetail: UInt8, Comparable, Sendable {
  /// Its title, its address and what its collection calls it.
  case name = 1
  /// What its front matter and fields say, and the start of its text.
  case card = 2
  /// Anything else: its text, its relations.
  case whole = 3

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Something else that a file of the site was made from, beside pages and what is the same for the
/// whole site, such as its settings.
enum SiteRead: Hashable, Sendable {
  /// The order of a collection's records, by the collection's number.
  case records(Int)
  /// All of a table, by its number.
  case table(Int)
  /// The rows of a table that a selection gives.
  case rows(RowsRead)
  /// The pages and figures that rest on a table.
  case tableUses(Int)
  /// The pages that cite sources.
  case sourceUses
  /// How many pages, records and charts there are, and the newest date.
  case totals
  /// Whether something stands at an address, as written.
  case address(String)
}

/// Rows asked of a table.
struct RowsRead: Hashable, Sendable {
  /// The number of the table.
  var table: Int
  var selection: Selection
  /// The field that decides which year is the latest.
  var measure: String?
}

/// All that one file of the site was made from.
struct Reads: Hashable, Sendable {
  /// Each page once, by its number.
  var pages: [Int: PageDetail] = [:]
  var others: Set<SiteRead> = []

  mutating func formUnion(_ reads: Reads) {
    pages.merge(reads.pages) { max($0, $1) }
    others.formUnion(reads.others)
  }
}

/// Notes what is read while one thread makes one file after another.
///
/// What is the same on every page is made once, on the first that needs it (`TemplateRenderer`);
/// what that read is kept here and counts for every page that shows it.
final class ReadLog: Sendable {
  private struct State {
    /// The detail noted of each page, 0 for none.
    var details: [UInt8]
    /// The pages with a detail, in the order of their first.
    var pages: [Int] = []
    var others: Set<SiteRead> = []
    var figures: [FigureAnswer] = []
    var charts = 0
    /// What was noted when each constant that is being made began.
    var open: [Reads] = []
    var constants: [Int: Reads] = [:]

    mutating func note(_ page: Int, _ detail: PageDetail) {
      guard details[page] < detail.rawValue else { return }
      if details[page] == 0 { pages.append(page) }
      details[page] = detail.rawValue
    }

    mutating func note(_ reads: Reads) {
      for (page, detail) in reads.pages { note(page, detail) }
      others.formUnion(reads.others)
    }

    mutating func take() -> Reads {
      var reads = Reads()
      reads.pages.reserveCapacity(pages.count)
      for page in pages {
        reads.pages[page] = PageDetail(rawValue: details[page])
        details[page] = 0
      }
      pages.removeAll(keepingCapacity: true)
      reads.others = others
      others = []
      return reads
    }
  }

  private let state: Mutex<State>

  init(pages: Int) {
    state = Mutex(State(details: Array(repeating: 0, count: pages)))
  }

  func note(_ page: Int, _ detail: PageDetail) { state.withLock { $0.note(page, detail) } }

  func note(_ read: SiteRead) { state.withLock { _ = $0.others.insert(read) } }

  func noteChart() { state.withLock { $0.charts += 1 } }

  func note(_ figure: FigureAnswer) { state.withLock { $0.figures.append(figure) } }

  /// What was read since the last time.
  func take() -> Reads { state.withLock { $0.take() } }

  /// The charts drawn and the figures bound by the templates since the last time.
  func takeMade() -> (charts: Int, figures: [FigureAnswer]) {
    state.withLock { state in
      defer {
        state.charts = 0
        state.figures = []
      }
      return (state.charts, state.figures)
    }
  }
}

// MARK: Constants

extension ReadLog: ConstantObserver {
  /// What is read from now on, until it ends, is read for a constant.
  func begins() {
    state.withLock { state in
      let before = state.take()
      state.open.append(before)
    }
  }

  func ends(_ constant: Int, isKept: Bool) {
    state.withLock { state in
      let own = state.take()
      if isKept { state.constants[constant] = own }
      if let before = state.open.popLast() { state.note(before) }
      state.note(own)
    }
  }

  func shows(_ constant: Int) {
    state.withLock { state in
      if let reads = state.constants[constant] { state.note(reads) }
    }
  }
}
