import Diagnostics

/// Anything with a path from the site's root, such as `Content/briefs/tin.md`.
protocol SitePath {
  var path: String { get }
}

extension SourceFile: SitePath {}
extension FoundFile: SitePath {}

/// The files of a site, sorted by what they are for.
///
/// Pages may be files that are not read yet: they are many, and each is read when it is its turn.
struct ContentFiles<PageFile: SitePath> {
  var settings: SourceFile?
  var bibliography: SourceFile?
  var figures: SourceFile?
  /// By the folder below `Content/`.
  var collections: [(slug: String, file: SourceFile)] = []
  /// The folders of the collections, the innermost first.
  private var folders: [(path: String, collection: Int)] = []
  var tableSchemas: SourceFile?
  /// CSV files by name, such as `mine-production.csv`.
  var data: [String: SourceFile] = [:]
  /// Markdown pages, and YAML files inside collections.
  var pages: [PageFile] = []
  var attachments: [SourceFile] = []
  var templates: [SourceFile] = []
  var assets: [SourceFile] = []
  var findings: [Diagnostic] = []

  /// - Parameter pages: The files that `mayBePage` holds of; `files` are all others.
  init(_ files: [SourceFile], pages: [PageFile]) {
    let name = "/_collection.yaml"
    collections = files.compactMap { file in
      guard file.path.hasPrefix("Content/"), file.path.hasSuffix(name) else { return nil }
      let slug = file.path.dropFirst("Content/".count).dropLast(name.count)
      return slug.isEmpty ? nil : (String(slug), file)
    }
    folders = collections.enumerated().map { ("Content/\($1.slug)/", $0) }
      .sorted { $0.path.utf8.count > $1.path.utf8.count }
    for file in files { add(file) }
    for page in pages { add(page: page) }
  }

  /// Whether a file is a page by its name; YAML outside of all collections turns out to be none.
  static func mayBePage(_ path: String) -> Bool {
    guard path.hasPrefix("Content/") else { return false }
    if path.hasSuffix(".md") { return true }
    return path.hasSuffix(".yaml") && !path.hasSuffix("/_collection.yaml")
      && !globalFiles.contains(path)
  }

  /// Files that are of the site as a whole.
  static var globalFiles: [String] {
    [
      "Content/site.yaml", "Content/sources.yaml", "Content/figures.yaml",
      "Content/data/tables.yaml",
    ]
  }

  /// The number of the innermost collection whose folder holds `path`, if any.
  func collection(of path: String) -> Int? {
    folders.first { path.utf8.starts(with: $0.path.utf8) }?.collection
  }

  private mutating func add(_ file: SourceFile) {
    switch file.path {
    case "Content/site.yaml": settings = file
    case "Content/sources.yaml": bibliography = file
    case "Content/figures.yaml": figures = file
    case "Content/data/tables.yaml": tableSchemas = file
    case let path where path.hasPrefix("Templates/assets/"): assets.append(file)
    case let path where path.hasPrefix("Templates/"): templates.append(file)
    case "Content/_collection.yaml":
      findings.append(
        stray(
          file.path,
          "the content as a whole is no collection",
          help: "move it into the folder of the collection"
        )
      )
    case let path where path.hasSuffix("/_collection.yaml"): break
    case let path where path.hasPrefix("Content/data/") && path.hasSuffix(".csv"):
      data[String(path.dropFirst("Content/data/".count))] = file
    case let path where path.hasSuffix(".yml"):
      findings.append(
        stray(path, "'\(path)' ends in .yml", help: "rename it so that it ends in .yaml")
      )
    case let path where path.lowercased().hasSuffix(".md") || path.hasSuffix(".markdown"):
      findings.append(
        stray(path, "'\(path)' is not read as Markdown", help: "rename it so that it ends in .md")
      )
    default: attachments.append(file)
    }
  }

  private mutating func add(page file: PageFile) {
    if file.path.hasSuffix(".md") || collection(of: file.path) != nil {
      pages.append(file)
    } else {
      findings.append(
        stray(
          file.path,
          "'\(file.path)' belongs to no collection",
          help: "add a '_collection.yaml' beside it, or move it into the folder of a collection"
        )
      )
    }
  }

  private func stray(_ path: String, _ summary: String, help: String) -> Diagnostic {
    Diagnostic(
      .warning,
      id: "stray-file",
      summary,
      at: SourceRange(startOf: path),
      help: help
    )
  }
}

extension ContentFiles: Sendable where PageFile: Sendable {}

extension ContentFiles<SourceFile> {
  init(_ files: [SourceFile]) {
    self.init(
      files.filter { !Self.mayBePage($0.path) },
      pages: files.filter { Self.mayBePage($0.path) }
    )
  }
}
