import Diagnostics
import Tables
import YAML

/// Reads a YAML mapping key by key, noting every value of the wrong shape and, in the end, every
/// key that nobody asked for.
struct MappingReader {
  /// What the mapping is, for messages: `site.yaml`, `a collection`.
  let subject: String
  let node: YAMLNode
  private(set) var findings: [Diagnostic] = []
  private var asked: [String] = []
  /// The keys that must be there and are not, and what to say of them.
  private var absent: [String: Diagnostic] = [:]

  init(_ node: YAMLNode, subject: String) {
    self.node = node
    self.subject = subject
    if node.entries == nil, !node.isNull {
      findings.append(
        Diagnostic(
          .error,
          id: "wrong-type",
          "\(subject) expects keys and values; this is \(node.summary)",
          at: node.range,
          help: "write it as lines of 'key: value'"
        )
      )
    }
  }

  /// The node of `key`, or `nil` where it is absent or empty.
  mutating func value(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  mutating func text(_ key: String) -> Located<String>? {
    value(key).flatMap { text(of: $0, key) }
  }

  /// The text of a key that must be there; the finding stands at the start of the mapping.
  mutating func requiredText(_ key: String, such example: String) -> Located<String>? {
    let count = findings.count
    if let text = text(key) { return text }
    // What is no mapping has a finding already.
    guard findings.count == count, node.entries != nil || node.isNull else { return nil }
    absent[key] = Diagnostic(
      .error,
      id: "missing-key",
      "\(subject) needs '\(key)'",
      at: node[key]?.range
        ?? SourceRange(file: node.range.file, start: node.range.start, end: node.range.start),
      help: "add '\(key): \(example)'"
    )
    return nil
  }

  mutating func bool(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let bool = value.bool else {
      let meant = value.text.flatMap { Self.booleans[$0.lowercased()] }
      let isPlain = meant != nil && value.scalar?.style == .plain
      wrongType(
        value,
        key,
        "true or false",
        help: "write \(meant ?? "true or false")\(isPlain ? "" : ", without quotes")",
        replacement: meant
      )
      return nil
    }
    return bool
  }

  /// What other tools and `true` in quotes mean.
  private static let booleans = [
    "true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false",
  ]

  /// A list of texts; a single text counts as a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let value = value(key) else { return [] }
    guard let items = value.items else { return text(of: value, key).map { [$0] } ?? [] }
    return items.compactMap { text(of: $0, key) }
  }

  /// A BCP 47 language tag, as far as its form goes: `de`, `pt-BR`.
  mutating func language(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isFine =
      (2...3).contains(parts[0].count)
      && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    if isFine { return text.value }
    findings.append(
      Diagnostic(
        .error,
        id: "invalid-language",
        "'\(text.value)' is not a language tag",
        at: text.range,
        help: "write it as 'en', 'hi' or 'pt-BR' (BCP 47)"
      )
    )
    return nil
  }

  /// The nodes of a list; `nil` where there is none, or something else, with a finding.
  mutating func items(_ key: String, such example: String) -> [YAMLNode]? {
    guard let value = value(key) else { return nil }
    if let items = value.items { return items }
    wrongType(value, key, "a list", help: "write it as \(example)")
    return nil
  }

  /// The entries of a mapping; `nil` where there is none, or something else, with a finding.
  mutating func entries(_ key: String, such example: String) -> [YAMLEntry]? {
    guard let value = value(key) else { return nil }
    if let entries = value.entries { return entries }
    wrongType(value, key, "keys and values", help: "write it as \(example)")
    return nil
  }

  mutating func date(_ key: String) -> Located<CalendarDate>? {
    guard let value = value(key) else { return nil }
    guard let text = value.text, let date = CalendarDate(iso: text) else {
      let day = value.text.flatMap { CalendarDate(recognising: $0) }
      let help =
        day.map { "write it as \($0): year, month, day" }
        ?? "write a day that exists as year, month and day, such as 2026-11-24"
      wrongType(value, key, "a date", help: help, replacement: day?.description)
      return nil
    }
    return Located(date, at: value.range)
  }

  /// A nested mapping, read to its end by `read`.
  mutating func mapping<Value>(
    _ key: String,
    read: (inout MappingReader) -> Value
  ) -> Value? {
    guard let value = value(key) else { return nil }
    var reader = MappingReader(value, subject: "'\(key)'")
    let result = read(&reader)
    findings += reader.finish()
    return result
  }

  /// The text of a scalar, or a finding.
  private mutating func text(of value: YAMLNode, _ key: String) -> Located<String>? {
    guard let text = value.text else {
      wrongType(value, key, "text", help: "write text after '\(key):'")
      return nil
    }
    return Located(text, at: value.range)
  }

  mutating func wrongType(
    _ value: YAMLNode,
    _ key: String,
    _ wanted: String,
    help: String,
    replacement: String? = nil
  ) {
    findings.append(
      Diagnostic(
        .error,
        id: "wrong-type",
        "'\(key)' expects \(wanted); this is \(value.summary)",
        at: value.range,
        help: help,
        fix: replacement.map { .init(replacing: value.range, with: $0) }
      )
    )
  }

  /// All findings; a key that was never asked for is one more, with the nearest known key.
  ///
  /// Where that is a key that must be there and is not, the one mistake is one finding, an error.
  ///
  /// - Parameters:
  ///   - others: Keys that are fine, though this reader does not read them.
  ///   - required: Those of them that must be there and are not.
  mutating func finish(
    allowing others: [String] = [],
    required: Set<String> = []
  ) -> [Diagnostic] {
    for entry in node.entries ?? []
    where !asked.contains(entry.key) && !others.contains(entry.key) {
      let known = asked + others
      let nearest = known.nearest(to: entry.key)
      var isMisspelt = nearest.map(required.contains) ?? false
      if let nearest, absent.removeValue(forKey: nearest) != nil { isMisspelt = true }
      findings.append(
        Diagnostic(
          isMisspelt ? .error : .warning,
          id: "unknown-key",
          "'\(entry.key)' is no key of \(subject)",
          at: entry.keyRange,
          help: nearest.map { "replace with '\($0)'" }
            ?? "take it out; known keys are \(known.sorted().joined(separator: ", "))",
          fix: nearest.flatMap { isFree($0, for: entry, known) ? $0 : nil }
            .map { .init(replacing: entry.keyRange, with: $0) }
        )
      )
    }
    return absent.isEmpty ? findings : asked.compactMap { absent[$0] } + findings
  }

  /// Whether no other key of the mapping is `name` or seems to mean it.
  private func isFree(_ name: String, for entry: YAMLEntry, _ known: [String]) -> Bool {
    node[name] == nil
      && !(node.entries ?? []).contains { other in
        other.key != entry.key && !known.contains(other.key)
          && known.nearest(to: other.key) == name
      }
  }
}
