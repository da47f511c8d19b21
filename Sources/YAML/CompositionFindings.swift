import Diagnostics

/// Findings about YAML that parses but is not what content is made of.
extension Diagnostic {
  static func duplicateKey(_ key: String, first: SourceRange, at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "duplicate-key",
      "key '\(key)' stands twice in one mapping",
      at: range,
      help: "remove one of the two",
      notes: [Note("'\(key)' stands here first", at: first)]
    )
  }

  static func severalDocuments(at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "several-documents",
      "a file holds one YAML document; here a second begins",
      at: range,
      help: "move it to a file of its own, or remove the '---'"
    )
  }

  static func unknownAnchor(_ name: String, known: [String], at range: SourceRange) -> Self {
    let nearest = known.nearest(to: name).map { "replace with '*\($0)'" }
    return Diagnostic(
      .error,
      id: "unknown-anchor",
      "alias '*\(name)' stands for no value above it",
      at: range,
      help: nearest ?? "put quotes around the text if the '*' belongs to it"
    )
  }

  static func aliasExpansion(most: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "alias-expansion",
      "aliases stand for more than \(most) values",
      at: range,
      help: "write the values out, or leave some of the aliases away"
    )
  }

  static func deepNesting(most: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "deep-nesting",
      "values are nested more than \(most) deep",
      at: range,
      help: "flatten the lists and mappings around this place"
    )
  }

  static func mergeKey(at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "merge-key",
      "'<<' would merge another mapping, which YAML 1.2 does not know",
      at: range,
      help: "write the keys out"
    )
  }

  static func emptyKey(at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "empty-key",
      "a value has no key",
      at: range,
      help: "write a name before the ':', or put quotes around the text"
    )
  }

  static func complexKey(at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "complex-key",
      "a key is text; a list or a mapping is none",
      at: range,
      help: "put quotes around the text if the bracket belongs to it"
    )
  }

  static func unknownTag(_ tag: String, at range: SourceRange) -> Self {
    Diagnostic(
      .error,
      id: "unknown-tag",
      "tag '\(tag)' has no meaning here",
      at: range,
      help: "remove it, or put quotes around the text if the '!' belongs to it"
    )
  }
}
