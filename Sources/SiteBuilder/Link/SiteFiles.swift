import Charts
import Diagnostics

/// The files of the site that are not pages: attachments, assets under names that carry their
/// content, and the tables to download.
struct SiteFiles: Sendable {
  /// Route and bytes of every file, by route.
  private(set) var files: [(route: String, bytes: [UInt8])] = []
  /// The route of each asset by the name that templates call it: `style.css`.
  private(set) var assets: [String: String] = [:]

  private init() {}

  /// As an earlier build had them, without the bytes.
  init(routes: [String], assets: [String: String]) {
    files = routes.map { ($0, []) }
    self.assets = assets
  }

  static func make(_ content: Content) -> Checked<SiteFiles> {
    var site = SiteFiles()
    var findings: [Diagnostic] = []
    var sources = content.assets.map { file in
      (name: String(file.path.dropFirst("Templates/assets/".count)), file: file)
    }
    sources.append(
      ("charts.css", SourceFile(path: "Templates/assets/charts.css", text: ChartStyle.css))
    )
    let hashed = AssetNames(sources)
    findings += hashed.findings
    site.assets = hashed.routes
    site.files = hashed.files
    site.files += content.attachments.map { file in
      (route: String(file.path.dropFirst("Content".count)), bytes: file.bytes)
    }
    site.files.sort { $0.route < $1.route }
    return Checked(site, diagnostics: findings)
  }

  var routes: Set<String> { Set(files.map(\.route)) }
}
