import Diagnostics
import Tables
import YAML

/// Reads `conversions:` of a table: how much of one basis is in another, and who says so.
func conversions(_ reader: inout MappingReader) -> Checked<[Conversion]> {
  let example = "[{from: lithium carbonate, to: lithium content, factor: 0.188, source: …}]"
  return (reader.items("conversions", such: example) ?? []).checked(conversion)
    .map { $0.compactMap(\.self) }
}

private func conversion(_ node: YAMLNode) -> Checked<Conversion?> {
  var reader = MappingReader(node, subject: "a conversion")
  let from = reader.requiredText("from", such: "lithium carbonate")
  let to = reader.requiredText("to", such: "lithium content")
  let factor = factor(&reader)
  let source = reader.requiredText("source", such: "usgs-mcs-2026")
  var findings: [Diagnostic] = []
  if let from, let to, from.value == to.value {
    findings.append(
      Diagnostic(
        .error,
        id: "useless-conversion",
        "a conversion leads from '\(from.value)' to itself",
        at: to.range,
        help: "name another basis, or take the conversion out"
      )
    )
  }
  let whole = reader.finish() + findings
  guard let from, let to, let factor, let source, findings.isEmpty else {
    return Checked(nil, diagnostics: whole)
  }
  return Checked(Conversion(from: from, to: to, factor: factor, source: source), diagnostics: whole)
}

private func factor(_ reader: inout MappingReader) -> Double? {
  guard reader.requiredText("factor", such: "0.188") != nil, let node = reader.node["factor"]
  else { return nil }
  if let number = node.number, number > 0 { return number }
  reader.wrongType(
    node,
    "factor",
    "a number above 0",
    help: "write how much of 'to' is in one of 'from': 0.188"
  )
  return nil
}
