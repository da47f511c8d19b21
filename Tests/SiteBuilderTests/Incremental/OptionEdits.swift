@testable import SiteBuilder

extension Edit {
  /// Builds that are asked for something else.
  static let ofOptions = [
    Edit("another base URL was asked for") { site, generator in
      let urls: [String?] = ["https://preview.example.com/", "https://example.org/a/b/", nil]
      site.options.baseURL = urls.randomElement(using: &generator) ?? nil
    },
    Edit("drafts were asked for") { site, _ in site.options.includesDrafts.toggle() },
    Edit("later pages were asked for") { site, _ in site.options.includesFuture.toggle() },
    Edit("another day was asked for") { site, generator in
      let days = ["2025-12-25", "2026-01-10", "2026-03-01", "2027-06-01", nil]
      site.options.asOf = days.randomElement(using: &generator) ?? nil
    },
    Edit("warnings fail") { site, _ in site.options.isStrict.toggle() },
    Edit("numbers are counted") { site, _ in site.options.countsNumbers.toggle() },
    Edit("another program builds") { site, generator in
      site.options.tool = "0.\(Int.random(in: 0...9, using: &generator)).0-test"
    },
    Edit("the site went to another folder") { site, _ in
      site.options.folder = site.options.folder == "Site" ? "Other" : "Site"
    },
  ]
}
