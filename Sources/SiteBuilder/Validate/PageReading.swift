import Diagnostics

/// What decides, beside its own bytes, how a page is read.
struct PageReading: Sendable {
  var collections: [CollectionSchema]
  /// The number of the collection that the file lies in, if any.
  var collection: Int?
  /// Whether the numbers that the text states are looked for.
  var countsNumbers: Bool

  func page(of file: SourceFile) -> Checked<PageSource> {
    readPage(file, collection: collection, of: collections, countsNumbers: countsNumbers)
  }
}
