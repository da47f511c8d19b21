import Diagnostics

/// What a build told, for the next one that finds nothing changed.
struct StoredReport: Sendable {
  var report: BuildReport
  /// Of the paths and contents of the files that it made.
  var files: ContentHash
}

extension StoredReport: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(report.findings)
    for count in [report.pages, report.records, report.figures, report.charts, report.withheld] {
      writer.write(count: count)
    }
    writer.write(report.failed)
    writer.write(files)
  }

  init(from reader: inout ByteReader) {
    report = BuildReport(
      findings: reader.read(),
      pages: reader.readCount(),
      records: reader.readCount(),
      figures: reader.readCount(),
      charts: reader.readCount(),
      withheld: reader.readCount(),
      failed: reader.read()
    )
    files = reader.read()
  }
}
