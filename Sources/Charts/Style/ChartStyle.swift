/// The style of charts, as text.
///
/// Colours are custom properties of `.fig`, so that a site may set its own. They were measured: at
/// least 4.5:1 on the page and a CIEDE2000 distance of 17 between any two, for normal and for
/// red-, green- and blue-blind eyes.
public enum ChartStyle {
  /// For the pages of a site: one file, or one `<style>`, for all their charts.
  public static let css = [
    colours(of: ".fig,.chart"), drawing, figure,
    "@media print{.fig,.chart{\(light)}.fig{break-inside:avoid}}", forced, "",
  ].joined(separator: "\n")

  /// For a downloaded picture: follows the scheme of where it is shown.
  static let standalone = [
    ":root{color-scheme:light dark}", colours(of: ":root"), drawing,
    ".paper{fill:var(--bg)}.ti{font-size:18px;font-weight:600}", forced,
  ].joined(separator: "\n")

  /// Light for all; both where the browser can choose.
  private static func colours(of selector: String) -> String {
    "\(selector){\(light)}\n@supports (color:light-dark(#000,#fff)){\(selector){\(both)}}"
  }

  private static let palette: [(name: String, light: String, dark: String)] = [
    ("fg", "#1b1e23", "#e8eaed"), ("mut", "#5b626b", "#a4abb4"),
    ("grid", "#e1e4e8", "#353a40"), ("bg", "#fff", "#121212"), ("on", "#fff", "#000"),
    ("s0", "#878d96", "#727983"),
    ("s1", "#193097", "#a8c2ef"), ("s2", "#9a6b52", "#b5703d"), ("s3", "#387e83", "#298e89"),
    ("s4", "#8656d7", "#a165e6"), ("s5", "#3e4c05", "#becd2f"), ("s6", "#633445", "#f9bcb9"),
  ]

  private static let light = palette.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
  private static let both =
    palette.map { "--\($0.name):light-dark(\($0.light),\($0.dark))" }.joined(separator: ";")

  /// Shared by pages and pictures. `s` fills, `l` strokes, `d` filled and `o` hollow dots,
  /// `k` halos in the colour of a part; `e` and `c` anchors; `mu` muted, `nu` numbers.
  private static let drawing: String = {
    let dashes = ["", "7 3", "2 3", "10 3 2 3", "5 2", "12 4"]
    let series = dashes.enumerated().map { index, dash in
      let n = index + 1
      let dashed = dash.isEmpty ? "" : ";stroke-dasharray:\(dash)"
      return ".s\(n),.d\(n){fill:var(--s\(n))}.l\(n),.o\(n),.k\(n){stroke:var(--s\(n))}"
        + (dash.isEmpty ? "" : ".l\(n){stroke-dasharray:\(dash)}")
    }
    return """
      .chart{font:13px var(--chart-font,Inter,system-ui,"Noto Sans","Liberation Sans","DejaVu Sans",sans-serif);fill:var(--fg)}
      .e{text-anchor:end}.c{text-anchor:middle}.b{font-weight:600}.mu{fill:var(--mut)}
      .nu{font-variant-numeric:tabular-nums}
      .axis,.notes{font-size:12px;fill:var(--mut)}.in{font-size:12px;fill:var(--on)}
      .grid,.zero,.ref,.moment,.lines{fill:none}.grid{stroke:var(--grid)}.zero{stroke:var(--mut)}
      .ref{stroke:var(--fg);stroke-dasharray:4 3}.moment{stroke:var(--mut);stroke-dasharray:1 3}
      .band{fill:var(--grid);opacity:.6}.sep{stroke:var(--bg)}
      .r,.sep.r{fill:var(--grid);stroke:var(--mut)}.kr{fill:var(--fg)}.k0{fill:#000}
      .hatch{stroke:var(--bg);stroke-width:2;fill:none}.faint{opacity:.5}
      .lines{stroke-width:2;stroke-linejoin:round}.lines .l0{stroke-width:1.2}
      .dots{stroke-width:1.5}.o0,.o1,.o2,.o3,.o4,.o5,.o6{fill:var(--bg)}
      .halo,.k2,.k4,.k6{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}.halo{stroke:var(--bg)}
      .s0,.d0{fill:var(--s0)}.l0,.o0{stroke:var(--s0)}
      \(series.joined(separator: "\n"))
      .bridge{stroke-dasharray:1 4}
      """
  }()

  private static let figure = """
    .fig{container-type:inline-size;margin:2rem 0;color:var(--fg)}
    .fig figcaption{margin:0 0 .75rem}
    .fig figcaption :is(h1,h2,h3,h4,h5,h6){font-size:1.125rem;line-height:1.3;margin:0}
    .fig figcaption p{margin:.15rem 0 0;font-size:.9375rem;line-height:1.4;color:var(--mut)}
    .fig .chart{display:block;width:100%;height:auto;max-width:800px}
    .fig .chart.x{max-width:none}.fig .n,.fig .m{display:none}.fig .n,.fig .col{max-width:410px}
    @container (max-width:879px){.fig .x{display:none}.fig .m{display:block}}
    @container (max-width:575px){.fig .w{display:none}.fig .n{display:block}}
    .fig .key{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0 0 .5rem;padding:0;font-size:.8125rem}
    .fig .key svg{width:14px;height:14px;margin-inline-end:.4em;vertical-align:-2px}
    .fig .note,.fig .src{margin:.5rem 0 0;font-size:.8125rem;line-height:1.45;color:var(--mut)}
    .fig .src a{color:inherit}.fig .src a[download]{margin-inline-start:.6em}.fig .note+.src{margin-top:.15rem}
    .fig .nodata{border:1px solid var(--s0);padding:2rem 1rem;margin:0;text-align:center}
    .fig details{margin-top:.5rem;font-size:.8125rem}.fig summary{color:var(--mut);cursor:pointer}
    .fig .scroll{overflow-x:auto}.fig table{border-collapse:collapse;margin:.5rem 0}
    .fig caption{text-align:start;color:var(--mut);padding-bottom:.25rem}
    .fig :is(th,td){padding:.25rem .75rem .25rem 0;text-align:start;font-weight:400;border-bottom:1px solid var(--grid)}
    .fig thead th{font-weight:600;vertical-align:bottom}.fig .sub th{padding-inline-start:1em}
    .fig td,.fig th.nu{text-align:end;font-variant-numeric:tabular-nums}.fig td.tx{text-align:start}
    """

  private static let forced = """
    @media (forced-colors:active){.chart,.key svg{forced-color-adjust:auto;--fg:CanvasText;--mut:CanvasText;--grid:GrayText;--bg:Canvas;--on:Canvas;--s0:GrayText;--s1:CanvasText;--s2:CanvasText;--s3:CanvasText;--s4:CanvasText;--s5:CanvasText;--s6:CanvasText}}
    """
}
