import Diagnostics
import SiteBuilder

/// The numbers of a site that are neither bound nor cited, and how many are, for a person or a
/// program.
///
///     Content/briefs/x.md:12:13: 270,000 t  (China mined 270,000 t.)
///
///     Content/briefs/x.md: 2 of 5 numbers are bound, 1 cited, 2 neither (60%)
///     2 of 5 numbers are bound, 1 cited, 2 neither (60%)
struct UnboundList {
  var coverage: NumberCoverage

  private var unbound: [ProseNumber] {
    coverage.pages.flatMap(\.numbers).filter { $0.standing == .neither }
  }

  // MARK: Text

  var text: String {
    let numbers = unbound.map { number in
      TerminalText.plain("\(number.range.place): \(number.text)  (\(number.sentence))") + "\n"
    }
    let pages = coverage.pages.map { page in
      TerminalText.plain("\(page.file): ")
        + sentence(page.numbers.count, page.count, page.percentage) + "\n"
    }
    let whole = sentence(coverage.count, coverage.count, coverage.percentage) + "\n"
    return (numbers + (numbers.isEmpty ? [] : ["\n"]) + pages + [whole]).joined()
  }

  private func sentence(
    _ count: Int,
    _ part: (ProseNumber.Standing) -> Int,
    _ percentage: Int
  ) -> String {
    guard count > 0 else { return "no numbers" }
    return "\(part(.bound)) of \(count) numbers are bound, \(part(.cited)) cited, "
      + "\(part(.neither)) neither (\(percentage)%)"
  }

  // MARK: JSON

  /// JSON Lines: an object for each number, then one for the whole.
  var json: String {
    (unbound.map(object) + [.object([("coverage", whole)])]).map { $0.compact + "\n" }.joined()
  }

  private func object(_ number: ProseNumber) -> JSONValue {
    .object([
      ("number", .text(number.text)), ("sentence", .text(number.sentence)),
      ("standing", .text(number.standing.rawValue)), ("place", DiagnosticJSON.place(number.range)),
    ])
  }

  private var whole: JSONValue {
    .object(
      counts(coverage.count, coverage.count, coverage.percentage)
        + [
          (
            "pages",
            .array(
              coverage.pages.map { page in
                .object(
                  [("file", .text(page.file))]
                    + counts(page.numbers.count, page.count, page.percentage)
                )
              }
            )
          )
        ]
    )
  }

  private func counts(
    _ count: Int,
    _ part: (ProseNumber.Standing) -> Int,
    _ percentage: Int
  ) -> [(name: String, value: JSONValue)] {
    [
      ("numbers", .number(count)), ("bound", .number(part(.bound))),
      ("cited", .number(part(.cited))), ("neither", .number(part(.neither))),
      ("percentage", .number(percentage)),
    ]
  }
}
