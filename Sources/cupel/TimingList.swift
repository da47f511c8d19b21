import Markup
import SiteBuilder

/// Where the time of a build went, for a person at a terminal.
struct TimingList {
  private static let most = 10

  private var times: BuildTimes

  init(_ times: BuildTimes) { self.times = times }

  var text: String {
    var lines: [String] = []
    let stages = times.stages
    let whole = stages.reduce(Duration.zero) { $0 + $1.duration }
    for stage in stages {
      let share = whole > .zero ? stage.duration / whole * 100 : 0
      lines.append(
        column(milliseconds(stage.duration), 10)
          + column(NumberText.plain(share, decimals: 0) + "%", 6) + "  " + stage.name
      )
    }
    lines.append(column(milliseconds(whole), 10) + "        in all")
    let pages = times.slowestPages(Self.most)
    guard !pages.isEmpty else { return lines.joined(separator: "\n") }
    lines += ["", "Templates, all their pages together:"]
    lines += times.templates.prefix(Self.most).map { template in
      column(milliseconds(template.duration), 10) + "  \(template.name) (\(template.pages))"
    }
    lines += ["", "The slowest pages:"]
    lines += pages.map { column(milliseconds($0.duration), 10) + "  \($0.path)" }
    return lines.joined(separator: "\n")
  }

  private func milliseconds(_ duration: Duration) -> String {
    NumberText.plain(duration / .milliseconds(1), decimals: 2) + " ms"
  }

  private func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
