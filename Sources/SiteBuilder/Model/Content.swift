import Diagnostics
import Tables
import Templating

/// Files that are sound one by one, but may still point at nothing.
struct Content: Sendable {
  var settings = SiteSettings()
  var collections: [CollectionSchema] = []
  var pages: [PageSource] = []
  var tables: [Table] = []
  var bibliography: [Source] = []
  /// The figures that have names, in the order of `figures.yaml`.
  var figures: [NamedFigure] = []
  /// Files of `Content/` that are published as they are: images, documents, data.
  var attachments: [SourceFile] = []
  /// The templates as loaded; `link` compiles them, since their functions speak of the catalog.
  var templates: [SourceFile] = []
  /// `Templates/assets/`: styles, icons, scripts.
  var assets: [SourceFile] = []
}
