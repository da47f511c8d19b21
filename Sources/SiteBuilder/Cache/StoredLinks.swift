import Diagnostics
import Tables

/// How an earlier build linked the pages of a site, but for what is kept page by page.
struct StoredLinks: Sendable {
  struct Entry: Sendable {
    var key: UInt64
    var title: String
    var route: Route
    var kind: PageSource.Kind
    var file: String
    /// `nil` for a page that no file makes.
    var stamp: PageStamp?
    /// What linking added to the page.
    var links: Blob?
    /// Whether the page has charts or figures, or includes others: linking it takes more than it.
    var restsOnData = false
  }

  struct Table: Sendable {
    var page: Int?
    var source: Int?
    var records: [[String: Int]]
  }

  var pages: [Entry]
  var records: [[Int]]
  var indexes: [Int?]
  var navigation: [NavigationEntry]
  var redirects: [Redirect]
  var usesOfSource: [[Int]]
  var totals: LinkedSite.Totals
  /// For each table its page, its source and the pages that the values of each field name.
  var tables: [Table]
  /// The routes of files that are no pages, and those of assets by name.
  var files: [String]
  var assets: [String: String]
}

extension StoredLinks {
  init(_ site: LinkedSite, _ digests: PageDigests) {
    pages = site.pages.indices.map { number in
      let page = site.pages[number]
      return Entry(
        key: digests.keys[number],
        title: page.title,
        route: page.route,
        kind: page.kind,
        file: page.source.file,
        stamp: page.source.stamp,
        links: digests.links[number],
        restsOnData: page.restsOnData
      )
    }
    records = site.recordsByCollection
    indexes = site.indexes
    navigation = site.navigation
    redirects = site.redirects
    usesOfSource = site.usesOfSource
    totals = site.totals
    tables = (0..<site.tables.count).map { number in
      let entry = site.tables[number]
      return Table(page: entry.page, source: entry.source, records: entry.records)
    }
    files = site.files.files.map(\.route)
    assets = site.files.assets
  }
}

extension Page {
  fileprivate var restsOnData: Bool {
    !charts.isEmpty || !figures.isEmpty || !fieldFigures.isEmpty || !figureList.isEmpty
      || source.prose.hasInclusions || !source.prose.numbers.isEmpty
  }
}

extension StoredLinks.Entry: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(fixed: key)
    writer.write(text: title)
    writer.write(text: route.path)
    writer.write(kind)
    writer.write(text: file)
    writer.write(stamp)
    writer.write(links)
    writer.write(restsOnData)
  }

  init(from reader: inout ByteReader) {
    key = reader.readFixed()
    title = reader.readText()
    route = Route(reader.readText())
    kind = reader.read()
    file = reader.readText()
    stamp = reader.read()
    links = reader.read()
    restsOnData = reader.read()
  }
}

extension StoredLinks.Table: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(page)
    writer.write(source)
    writer.write(count: records.count)
    for field in records {
      writer.write(count: field.count)
      for (text, page) in field.sorted(by: { $0.key < $1.key }) {
        writer.write(text: text)
        writer.write(count: page)
      }
    }
  }

  init(from reader: inout ByteReader) {
    page = reader.read()
    source = reader.read()
    records = []
    for _ in 0..<reader.readCount() where !reader.isDamaged {
      var field: [String: Int] = [:]
      for _ in 0..<reader.readCount() where !reader.isDamaged {
        field[reader.readText()] = reader.readCount()
      }
      records.append(field)
    }
  }
}

extension LinkedSite.Totals: Storable {
  func write(to writer: inout ByteWriter) {
    for count in [pages, records, charts, figures, withheld] { writer.write(count: count) }
    writer.write(newestDate)
  }

  init(from reader: inout ByteReader) {
    self.init(
      pages: reader.readCount(),
      records: reader.readCount(),
      charts: reader.readCount(),
      figures: reader.readCount(),
      withheld: reader.readCount(),
      newestDate: reader.read()
    )
  }
}

extension StoredLinks: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(pages)
    writer.write(records)
    writer.write(indexes)
    writer.write(count: navigation.count)
    for entry in navigation {
      writer.write(text: entry.label)
      writer.write(count: entry.page)
    }
    writer.write(count: redirects.count)
    for redirect in redirects {
      writer.write(text: redirect.route.path)
      writer.write(count: redirect.page)
    }
    writer.write(usesOfSource)
    writer.write(totals)
    writer.write(tables)
    writer.write(files)
    writer.write(count: assets.count)
    for (name, route) in assets.sorted(by: { $0.key < $1.key }) {
      writer.write(text: name)
      writer.write(text: route)
    }
  }

  init(from reader: inout ByteReader) {
    pages = reader.read()
    records = reader.read()
    indexes = reader.read()
    navigation = []
    for _ in 0..<reader.readCount() where !reader.isDamaged {
      navigation.append(NavigationEntry(label: reader.readText(), page: reader.readCount()))
    }
    redirects = []
    for _ in 0..<reader.readCount() where !reader.isDamaged {
      redirects.append(Redirect(route: Route(reader.readText()), page: reader.readCount()))
    }
    usesOfSource = reader.read()
    totals = reader.read()
    tables = reader.read()
    files = reader.read()
    assets = [:]
    for _ in 0..<reader.readCount() where !reader.isDamaged {
      assets[reader.readText()] = reader.readText()
    }
    if !isSound { reader.damage() }
  }

  /// Whether every page that is named by its number is there.
  private var isSound: Bool {
    let named =
      records.flatMap { $0 } + indexes.compactMap(\.self) + navigation.map(\.page)
      + redirects.map(\.page) + usesOfSource.flatMap { $0 } + tables.compactMap(\.page)
      + tables.flatMap { $0.records.flatMap(\.values) }
    return named.allSatisfy(pages.indices.contains)
  }
}
