import Diagnostics

/// What decides, beside its own bytes, how a page is read.
struct PageReading: Sendable {
  var collections: [CollectionSchema]
  /// The number of the collection that the file lies in, if any.
  var collection: Int?
  /// Whether the numbers that the text states are looked for.
  var countsNumbers: Bool
  /// Tells all of the above apart from everything that would read the same bytes differently.
  var key: ContentHash

  /// The ways in which the pages of a site are read: outside of collections, and in each of them.
  static func all(
    _ collections: [CollectionSchema],
    schemas: [SourceFile],
    countsNumbers: Bool
  ) -> [PageReading] {
    ([nil] + schemas.indices.map { $0 }).map { number in
      let schema = number.map { ContentHash(schemas[$0].bytes).value } ?? 0
      let slug = number.map { collections[$0].slug } ?? ""
      let text = "\(number ?? -1) \(slug) \(schema) \(countsNumbers)"
      return PageReading(
        collections: collections,
        collection: number,
        countsNumbers: countsNumbers,
        key: ContentHash(Array(text.utf8))
      )
    }
  }

  func page(of file: SourceFile) -> Checked<PageSource> {
    readPage(file, collection: collection, of: collections, countsNumbers: countsNumbers)
  }
}
