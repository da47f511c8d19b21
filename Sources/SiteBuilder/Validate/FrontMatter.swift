import Diagnostics
import Tables
import YAML

/// What every page may say of itself, whatever its kind.
struct FrontMatter: Sendable {
  var title: Located<String>?
  var subtitle: String?
  var description: String?
  var date: Located<CalendarDate>?
  var updated: Located<CalendarDate>?
  var reviewBy: Located<CalendarDate>?
  var authors: [String] = []
  var topics: [String] = []
  var slug: Located<String>?
  /// Other names, and old addresses where they start with `/`.
  var aliases: [Located<String>] = []
  var isDraft = false
  /// The path of an image, as written.
  var image: Located<String>?
  var imageAlt: String?
  /// A BCP 47 language tag, where it differs from the site's.
  var language: String?
  var corrections: [String] = []
  /// Entries of the bibliography that the page rests on as a whole.
  var sources: [Located<String>] = []
  var template: Located<String>?

  /// The later of the page's own dates.
  var newestDate: CalendarDate? {
    guard let date = date?.value, let updated = updated?.value else {
      return date?.value ?? updated?.value
    }
    return max(date, updated)
  }

  /// The keys, with those that other generators use for the same.
  static let keys = [
    "title", "subtitle", "description", "summary", "date", "updated", "lastmod", "review_by",
    "authors", "author", "topics", "tags", "slug", "aliases", "draft", "image", "image_alt", "lang",
    "corrections", "sources", "template",
  ]
}

/// Reads the common keys of a page's front matter. Keys that `reader` is not asked for here are left
/// to whoever reads the collection's own fields.
func frontMatter(_ reader: inout MappingReader) -> FrontMatter {
  var front = FrontMatter()
  front.title = reader.text("title")
  front.subtitle = reader.text("subtitle")?.value
  front.description = first(reader.text("description"), reader.text("summary"))?.value
  front.date = reader.date("date")
  front.updated = first(reader.date("updated"), reader.date("lastmod"))
  front.reviewBy = reader.date("review_by")
  front.authors = (reader.texts("authors") + reader.texts("author")).map(\.value)
  front.topics = (reader.texts("topics") + reader.texts("tags")).map(\.value)
  front.slug = reader.text("slug")
  front.aliases = reader.texts("aliases")
  front.isDraft = reader.bool("draft") ?? false
  front.image = reader.text("image")
  front.imageAlt = reader.text("image_alt")?.value
  front.language = reader.language("lang")
  front.corrections = reader.texts("corrections").map(\.value)
  front.sources = reader.texts("sources")
  front.template = reader.text("template")
  return front
}

/// The first of two keys for the same; both have been asked for.
private func first<Value>(_ key: Value?, _ synonym: Value?) -> Value? { key ?? synonym }

/// A slug that can stand in an address as it is, or a finding.
func checkSlug(_ slug: Located<String>) -> [Diagnostic] {
  guard !slug.value.isFineSlug else { return [] }
  return [
    Diagnostic(
      .error,
      id: "invalid-slug",
      "slug '\(slug.value)' cannot stand in an address as it is",
      at: slug.range,
      help: "use letters, digits, '-', '_' and '.'"
    )
  ]
}

extension String {
  /// Whether it can stand in an address as it is.
  var isFineSlug: Bool {
    !isEmpty && self != "." && self != ".." && utf8.count <= 200
      && (utf8.allSatisfy { $0.isASCIILetterOrDigit || "-_.".utf8.contains($0) }
        || unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "-_.".unicodeScalars.contains($0)
            || $0.properties.generalCategory == .nonspacingMark
            || $0.properties.generalCategory == .spacingMark
        })
  }
}
