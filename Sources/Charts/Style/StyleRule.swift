/// One rule of the style of charts.
///
/// ```swift
/// StyleRule(".land", "fill:var(--grid)")
/// StyleRule(".grid,.zero", "fill:none")
/// ```
/// Colours are `var(--name)` of `ChartColour`. A constant must not go before a colour of another
/// rule: the dark colours of a picture come after all else.
struct StyleRule: Hashable, Sendable {
  private struct Selector: Hashable {
    var text: String
    /// All of them must be drawn for the rule to be of use.
    var classes: Set<String>

    init(_ text: Substring) {
      self.text = String(text)
      classes = Set(text.split { $0 == "." || $0 == " " }.map(String.init))
    }
  }

  private var selectors: [Selector]
  private var declarations: [Substring]

  /// `selector` is of classes only, such as `.sep.r` or `.lines .l0`; a comma stands between several.
  init(_ selector: String, _ declarations: String) {
    selectors = selector.split(separator: ",").map(Selector.init)
    self.declarations = declarations.split(separator: ";")
  }

  /// For a page, which sets the colours.
  var text: String { written(selectors, declarations) }

  /// With plain light colours, for the classes that are drawn; `nil` without any.
  func light(_ drawn: Set<String>) -> String? {
    picture(drawn, declarations) { $0.light }
  }

  /// What of it is another colour in the dark.
  func dark(_ drawn: Set<String>) -> String? {
    picture(drawn, declarations.filter { $0.contains("var(--") }) { $0.dark }
  }

  private func picture(
    _ drawn: Set<String>,
    _ declarations: [Substring],
    _ scheme: (ChartColour) -> String
  ) -> String? {
    let used = selectors.filter { $0.classes.isSubset(of: drawn) }
    guard !used.isEmpty, !declarations.isEmpty else { return nil }
    return written(used, declarations.map { plain($0, scheme)[...] })
  }

  private func written(_ selectors: [Selector], _ declarations: [Substring]) -> String {
    selectors.map(\.text).joined(separator: ",") + "{\(declarations.joined(separator: ";"))}"
  }

  /// A declaration with the colour in the place of its name.
  private func plain(_ declaration: Substring, _ scheme: (ChartColour) -> String) -> String {
    let parts = declaration.split(separator: ":", maxSplits: 1)
    guard let value = parts.last, value.hasPrefix("var(--"), value.hasSuffix(")") else {
      return String(declaration)
    }
    let name = value.dropFirst(6).dropLast()
    return ChartColour.all.first { $0.name == name }.map { "\(parts[0]):\(scheme($0))" }
      ?? String(declaration)
  }
}
