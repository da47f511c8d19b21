/// A page's file as it was read, and where what it was read as is kept.
struct PageStamp: Hashable, Sendable {
  /// Of the file's bytes.
  var content: ContentHash
  /// Of what decides how they are read, such as the collection's schema (``PageReading/key``).
  var reading: ContentHash
  /// Of what the front matter and the fields say.
  var head: ContentHash
  /// Of all that other pages are linked by: the head, the headings.
  var facts: ContentHash
  /// Of all that was read.
  var whole: ContentHash
  /// Where it is kept, with the findings; `nil` when the disk did not take it.
  var blob: Blob?
}
