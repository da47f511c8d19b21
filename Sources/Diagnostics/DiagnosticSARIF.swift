/// Diagnostics as a SARIF 2.1.0 log, in the order given: for code scanning and editors.
///
/// Columns are UTF-16 code units (`columnKind`), as most viewers count; where a file is not at
/// hand to convert them, a region has lines only. Paths are relative to the site's root (`%SRCROOT%`).
/// Source: OASIS SARIF 2.1.0, sections 3.13 to 3.58.
public struct DiagnosticSARIF: Sendable {
  public var version: String
  /// The text of a source file by path; `nil` when it is not at hand.
  public var source: @Sendable (String) -> SourceFile?

  /// - Parameter version: of Cupel.
  public init(version: String, source: @escaping @Sendable (String) -> SourceFile?) {
    self.version = version
    self.source = source
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.id)).sorted()
    var lines = SourceLines(source: source)
    let results = diagnostics.map { result($0, rules: rules, &lines) }
    let driver: JSONValue = .object([
      ("name", .text("Cupel")),
      ("version", .text(version)),
      ("rules", .array(rules.map { .object([("id", .text($0))]) })),
    ])
    let run: JSONValue = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .text("utf16CodeUnits")),
      ("results", .array(results)),
    ])
    let log: JSONValue = .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .text("2.1.0")),
      ("runs", .array([run])),
    ])
    return log.indented() + "\n"
  }

  private func result(
    _ diagnostic: Diagnostic,
    rules: [String],
    _ lines: inout SourceLines
  ) -> JSONValue {
    let help = diagnostic.help.map { "\n\($0)" } ?? ""
    var members: [(String, JSONValue)] = [
      ("ruleId", .text(diagnostic.id)),
      ("ruleIndex", .number(rules.firstIndex(of: diagnostic.id) ?? -1)),
      ("level", .text(diagnostic.severity.rawValue)),
      ("message", message(diagnostic.summary + help)),
    ]
    if let range = diagnostic.range {
      let location: JSONValue = .object([("physicalLocation", place(range, &lines))])
      members.append(("locations", .array([location])))
    }
    if !diagnostic.notes.isEmpty {
      members.append(("relatedLocations", related(diagnostic.notes, &lines)))
    }
    if let fix = diagnostic.fix {
      members.append(("fixes", .array([change(fix, help: diagnostic.help, &lines)])))
    }
    return .object(members)
  }

  private func related(_ notes: [Diagnostic.Note], _ lines: inout SourceLines) -> JSONValue {
    .array(
      notes.enumerated().map { index, note in
        .object([
          ("id", .number(index + 1)),
          ("physicalLocation", place(note.range, &lines)),
          ("message", message(note.text)),
        ])
      }
    )
  }

  private func change(
    _ fix: Diagnostic.Fix,
    help: String?,
    _ lines: inout SourceLines
  ) -> JSONValue {
    let replacement: JSONValue = .object([
      ("deletedRegion", region(fix.range, &lines)),
      ("insertedContent", .object([("text", .text(fix.replacement))])),
    ])
    let change: JSONValue = .object([
      ("artifactLocation", artifact(fix.range)), ("replacements", .array([replacement])),
    ])
    return .object([
      ("description", message(help ?? "replace with '\(fix.replacement)'")),
      ("artifactChanges", .array([change])),
    ])
  }

  /// A plain message; what would read as a link (`[text](target)`) is escaped (3.11.6).
  private func message(_ text: String) -> JSONValue {
    let plain = text.split(separator: "](", omittingEmptySubsequences: false)
      .map { $0.split(separator: "[", omittingEmptySubsequences: false) }
    let hasLink = plain.count > 1
    let escaped = plain.map { $0.joined(separator: "\\[") }.joined(separator: "\\](")
    return .object([("text", .text(hasLink ? escaped : text))])
  }

  private func place(_ range: SourceRange, _ lines: inout SourceLines) -> JSONValue {
    .object([("artifactLocation", artifact(range)), ("region", region(range, &lines))])
  }

  private func artifact(_ range: SourceRange) -> JSONValue {
    .object([("uri", .text(Self.uri(range.file))), ("uriBaseId", .text("%SRCROOT%"))])
  }

  private func region(_ range: SourceRange, _ lines: inout SourceLines) -> JSONValue {
    let start = lines.utf16Column(of: range.start, in: range.file)
    let end = lines.utf16Column(of: range.end, in: range.file)
    guard let start, let end else {
      return .object([
        ("startLine", .number(range.start.line)), ("endLine", .number(range.end.line)),
      ])
    }
    return .object([
      ("startLine", .number(range.start.line)), ("startColumn", .number(start)),
      ("endLine", .number(range.end.line)), ("endColumn", .number(end)),
    ])
  }

  /// A path as a relative reference: all but letters, digits and `-._~/` percent-encoded.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte < 0x80 && (character.isLetter || character.isNumber || "-._~/".contains(character))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + hex
    }
    .joined()
  }
}
