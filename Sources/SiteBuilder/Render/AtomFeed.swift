import Markup

/// A feed of briefs as Atom (RFC 4287), with their whole text.
struct AtomFeed {
  struct Entry {
    var title: String
    /// Absolute; also the entry's id.
    var permalink: String
    /// ISO dates, without a time.
    var published: String?
    var updated: String?
    var authors: [String] = []
    var topics: [String] = []
    var summary = ""
    /// Rendered HTML of the page; links may be relative to it.
    var content: [UInt8] = []
  }

  var title: String
  var subtitle = ""
  var language: String
  /// Where the feed itself is, absolute.
  var permalink: String
  /// The page it stands for, absolute.
  var home: String
  /// Whom entries without authors are by.
  var author: String
  var licence: (name: String, url: String?)?
  var generator: (name: String, version: String)
  /// The newest date of the content, for a feed without entries.
  var updated: String?
  var entries: [Entry]

  /// The newest `limit` entries, newest first.
  ///
  /// Dates of the content have no time: they are midnight UTC, the same on every build.
  func markup(limit: Int = 50) -> MarkupBuffer {
    let newest = entries.sorted { ($1.day, $0.permalink) < ($0.day, $1.permalink) }.prefix(limit)
    var xml = MarkupBuffer()
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    xml.append(attribute: "xml:lang", language)
    xml.append(">\n")
    write(to: &xml, updated: newest.map(\.lastChange).max() ?? updated ?? "1970-01-01")
    for entry in newest { entry.write(to: &xml) }
    xml.append("</feed>\n")
    return xml
  }

  private func write(to xml: inout MarkupBuffer, updated: String) {
    xml.append(element: "id", Address.ascii(permalink))
    xml.append(element: "title", title)
    if !subtitle.isEmpty { xml.append(element: "subtitle", subtitle) }
    xml.append(element: "updated", midnight(updated))
    xml.append(link: permalink, relation: "self", type: "application/atom+xml")
    xml.append(link: home, relation: "alternate", type: "text/html")
    xml.append(author: author)
    if let licence {
      xml.append(element: "rights", licence.name)
      if let url = licence.url { xml.append(link: url, relation: "license", type: nil) }
    }
    xml.append("<generator")
    xml.append(attribute: "version", generator.version)
    xml.append(">")
    xml.append(text: generator.name)
    xml.append("</generator>\n")
  }
}

extension AtomFeed.Entry {
  /// What entries are ordered by.
  fileprivate var day: String { published ?? updated ?? "" }

  fileprivate var lastChange: String { max(updated ?? "", published ?? "1970-01-01") }

  fileprivate func write(to xml: inout MarkupBuffer) {
    xml.append("<entry>\n")
    xml.append(element: "id", Address.ascii(permalink))
    xml.append(element: "title", title.isEmpty ? permalink : title)
    xml.append(link: permalink, relation: "alternate", type: "text/html")
    if let published { xml.append(element: "published", midnight(published)) }
    xml.append(element: "updated", midnight(lastChange))
    for author in authors { xml.append(author: author) }
    for topic in topics {
      xml.append("<category")
      xml.append(attribute: "term", topic)
      xml.append("/>\n")
    }
    if !summary.isEmpty { xml.append(element: "summary", summary) }
    if !content.isEmpty {
      xml.append("<content type=\"html\">")
      xml.append(xmlText: AbsoluteLinks.html(content, permalink: permalink))
      xml.append("</content>\n")
    }
    xml.append("</entry>\n")
  }
}

/// RFC 3339, from an ISO date.
private func midnight(_ date: String) -> String { date + "T00:00:00Z" }

extension MarkupBuffer {
  fileprivate mutating func append(link url: String, relation: String, type: String?) {
    append("<link")
    append(attribute: "rel", relation)
    if let type { append(attribute: "type", type) }
    append(attribute: "href", Address.ascii(url))
    append("/>\n")
  }

  fileprivate mutating func append(author: String) {
    append("<author>")
    append("<name>")
    append(xmlText: Array(author.utf8))
    append("</name></author>\n")
  }
}
