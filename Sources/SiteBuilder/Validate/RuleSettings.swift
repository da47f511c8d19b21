import Diagnostics
import YAML

/// What a site makes of a rule's findings.
enum RuleSetting: String, CaseIterable, Sendable {
  case off
  case warning
  case error
}

/// What `rules:` of `site.yaml` says.
struct SiteRules: Sendable {
  var settings: [String: RuleSetting] = [:]
  /// See `SiteSettings.wantedCoverage`.
  var wantedCoverage: Int?
}

/// The rules whose findings are warnings, which a site may turn off or make errors.
let warningRules = [
  "deep-nesting", "duplicate-footnote", "empty-chart", "empty-row", "empty-table",
  "huge-chart-range", "missing-alt-text", "missing-source", "name-collision", "older-edition",
  "overdue-review", "raw-html", "skipped-heading-level", "stale-table", "stray-file",
  "surrounding-blanks", "unbound-number", "undated-table", "undefined-footnote",
  "undefined-reference", "undescribed-table", "unknown-alert", "unknown-block", "unknown-key",
  "unknown-scheme", "unreadable-figure", "unused-figure", "unused-footnote",
]

/// Reads `rules:`, such as `{unused-footnote: off, unbound-number: {at_least: 80%}}`.
func siteRules(_ reader: inout MappingReader) -> Checked<SiteRules> {
  var rules = Checked(SiteRules())
  let entries = reader.entries("rules", such: "{unused-footnote: off}") ?? []
  let names = entries.map(\.key)
  for entry in entries {
    guard warningRules.contains(entry.key) else {
      rules.diagnostics.append(unknownRule(entry, among: names))
      continue
    }
    if entry.key == "unbound-number", entry.value.entries != nil {
      readCoverage(entry, into: &rules)
    } else {
      let setting = ruleSetting(entry.value, of: entry.key)
      rules.value.settings[entry.key] = setting.unwrapped(into: &rules.diagnostics)
    }
  }
  return rules
}

private func unknownRule(_ entry: YAMLEntry, among names: [String]) -> Diagnostic {
  let nearest = warningRules.nearest(to: entry.key)
  return Diagnostic(
    .warning,
    id: "unknown-rule",
    "no rule with warnings is called '\(entry.key)'",
    at: entry.keyRange,
    help: nearest.map { "replace with '\($0)', or take it out; errors cannot be turned off" }
      ?? "take it out; errors cannot be turned off",
    fix: nearest.flatMap { names.contains($0) ? nil : $0 }
      .map { .init(replacing: entry.keyRange, with: $0) }
  )
}

private func ruleSetting(_ value: YAMLNode, of rule: String) -> Checked<RuleSetting?> {
  let text = value.text ?? ""
  if let setting = RuleSetting(rawValue: text) { return Checked(setting) }
  return Checked(
    nil,
    diagnostics: [
      Diagnostic(
        .error,
        id: "unknown-rule-setting",
        "rule '\(rule)' expects off, warning or error; this is \(value.summary)",
        at: value.range,
        help: RuleSetting.allCases.map(\.rawValue).nearest(to: text).map { "replace with '\($0)'" }
          ?? "write one of the three"
      )
    ]
  )
}

/// `{level: warning, at_least: 80%}`, of which either may be missing.
private func readCoverage(_ entry: YAMLEntry, into rules: inout Checked<SiteRules>) {
  var reader = MappingReader(entry.value, subject: "rule '\(entry.key)'")
  var setting: RuleSetting? = .warning
  if let level = reader.value("level") {
    setting = ruleSetting(level, of: entry.key).unwrapped(into: &rules.diagnostics)
  }
  rules.value.settings[entry.key] = setting
  if let share = reader.value("at_least") {
    rules.value.wantedCoverage = percentage(share)
    if rules.value.wantedCoverage == nil {
      reader.wrongType(share, "at_least", "a percentage", help: "write it as 80%, from 1% to 100%")
    }
  }
  rules.diagnostics += reader.finish()
}

/// `80%` or `80`, from 1 to 100.
private func percentage(_ node: YAMLNode) -> Int? {
  guard let text = node.text else { return nil }
  let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
  guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(digits).flatMap { (1...100).contains($0) ? $0 : nil }
}
