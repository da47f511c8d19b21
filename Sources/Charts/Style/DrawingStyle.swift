/// The classes of marks, guides and texts.
///
/// `s` fills, `l` strokes, `d` filled and `o` hollow dots, `k` halos in the colour of a part; `q` and
/// `v` fills of steps, `tq` and `tv` texts on them; `e` and `c` anchors; `mu` muted, `nu` numbers.
enum DrawingStyle {
  static let rules = texts + guides + marks + series + fillsOfSteps

  private static let texts = [
    StyleRule(".e", "text-anchor:end"), StyleRule(".c", "text-anchor:middle"),
    StyleRule(".b", "font-weight:600"), StyleRule(".mu", "fill:var(--mut)"),
    StyleRule(".nu", "font-variant-numeric:tabular-nums"),
    StyleRule(".axis,.notes", "font-size:12px;fill:var(--mut)"),
    StyleRule(".in", "font-size:12px;fill:var(--on)"),
  ]

  private static let guides = [
    StyleRule(".grid,.zero,.ref,.moment,.lines,.edge", "fill:none"),
    StyleRule(".grid", "stroke:var(--grid)"), StyleRule(".zero", "stroke:var(--mut)"),
    StyleRule(".ref", "stroke:var(--fg);stroke-dasharray:4 3"),
    StyleRule(".moment", "stroke:var(--mut);stroke-dasharray:1 3"),
    StyleRule(".band", "fill:var(--grid);opacity:.6"), StyleRule(".sep", "stroke:var(--bg)"),
    StyleRule(".edge", "stroke:var(--mut);stroke-width:2"),
  ]

  private static let marks = [
    StyleRule(".land", "fill:var(--grid)"),
    StyleRule(".r,.sep.r", "fill:var(--grid);stroke:var(--mut)"),
    StyleRule(".kr", "fill:var(--fg)"), StyleRule(".k0", "fill:#000"),
    StyleRule(".hatch", "stroke:var(--bg);stroke-width:2;fill:none"),
    StyleRule(".faint", "opacity:.5"),
    StyleRule(".lines", "stroke-width:2;stroke-linejoin:round"),
    StyleRule(".lines .l0", "stroke-width:1.2"), StyleRule(".dots", "stroke-width:1.5"),
    StyleRule(".o0,.o1,.o2,.o3,.o4,.o5,.o6", "fill:var(--bg)"),
    StyleRule(
      ".halo,.k2,.k4,.k6",
      "paint-order:stroke;stroke-width:4px;stroke-linejoin:round"
    ),
    StyleRule(".halo", "stroke:var(--bg)"),
    StyleRule(".s0,.d0", "fill:var(--s0)"), StyleRule(".l0,.o0", "stroke:var(--s0)"),
  ]

  private static let dashes = ["", "7 3", "2 3", "10 3 2 3", "5 2", "12 4"]

  private static let series =
    dashes.enumerated().flatMap { index, dash in
      let n = index + 1
      return [
        StyleRule(".s\(n),.d\(n)", "fill:var(--s\(n))"),
        StyleRule(".l\(n),.o\(n),.k\(n)", "stroke:var(--s\(n))"),
      ] + (dash.isEmpty ? [] : [StyleRule(".l\(n)", "stroke-dasharray:\(dash)")])
    } + [StyleRule(".bridge", "stroke-dasharray:1 4")]

  private static let names = (0...6).map { "q\($0)" } + (0...4).map { "v\($0)" }
  static let steps = names.map { ".\($0)" }.joined(separator: ",")
  static let textsOnSteps = names.map { ".t\($0)" }.joined(separator: ",")

  /// Texts are black or white, whichever is the further from their step.
  private static let fillsOfSteps =
    names.map { StyleRule(".\($0)", "fill:var(--\($0))") } + [
      StyleRule(".tq0,.tv2", "fill:var(--no)"), StyleRule(".tq1", "fill:#000"),
      StyleRule(".tq2,.tq3,.tq4,.tq5,.tq6,.tv0,.tv1,.tv3,.tv4", "fill:var(--on)"),
    ]
}
