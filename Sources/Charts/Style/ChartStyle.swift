/// The style of charts, as text.
///
/// On a page, colours are custom properties of `.fig`, so that a site may set its own. A picture for
/// download has plain colours and only the rules it needs: not every program that shows SVG knows
/// `var()`.
public enum ChartStyle {
  /// For the pages of a site: one file, or one `<style>`, for all their charts.
  public static let css = [
    colours(of: ".fig,.chart"), text, drawing, links, figure,
    "@media print{.fig,.chart{\(light)}.fig{break-inside:avoid}}", forced, "",
  ].joined(separator: "\n")

  /// For one picture with marks of the classes `drawn`: light, and dark where it is shown so.
  static func standalone(_ drawn: Set<String>) -> String {
    let rules = [StyleRule(".chart", "font:13px \(fonts);fill:var(--fg)")] + rules + ownRules
    let dark = rules.compactMap { $0.dark(drawn) }.joined()
    return rules.compactMap { $0.light(drawn) }.joined(separator: "\n")
      + "\n@media (prefers-color-scheme:dark){\(dark)}"
  }

  /// Light for all; both where the browser can choose.
  private static func colours(of selector: String) -> String {
    "\(selector){\(light)}\n@supports (color:light-dark(#000,#fff)){\(selector){\(both)}}"
  }

  private static let light = ChartColour.all.map { "--\($0.name):\($0.light)" }
    .joined(separator: ";")
  private static let both = ChartColour.all.map {
    "--\($0.name):light-dark(\($0.light),\($0.dark))"
  }.joined(separator: ";")

  private static let fonts =
    #"Inter,system-ui,"Noto Sans","Liberation Sans","DejaVu Sans",sans-serif"#
  private static let text = ".chart{font:13px var(--chart-font,\(fonts));fill:var(--fg)}"

  private static let drawing = rules.map(\.text).joined(separator: "\n")

  /// Of every kind, shared by pages and pictures.
  private static let rules =
    DrawingStyle.rules + ChartKind.allCases.flatMap { $0.drawn.style }

  /// What only a picture for download has.
  private static let ownRules = [
    StyleRule(".paper", "fill:var(--bg)"), StyleRule(".ti", "font-size:18px;font-weight:600"),
  ]

  private static let links = """
    .chart a:focus-visible{outline:2px solid var(--fg);outline-offset:1px}
    .chart a:focus-visible :is(rect,path,circle){stroke:var(--fg);stroke-width:2}
    """

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

  /// Steps are outlines there: their numbers are printed, or stand in the table.
  private static let forced = """
    @media (forced-colors:active){.chart,.key svg{forced-color-adjust:auto;--fg:CanvasText;--mut:CanvasText;--grid:GrayText;--bg:Canvas;--on:Canvas;--s0:GrayText;--s1:CanvasText;--s2:CanvasText;--s3:CanvasText;--s4:CanvasText;--s5:CanvasText;--s6:CanvasText}
    :is(\(DrawingStyle.steps)){fill:Canvas;stroke:CanvasText}:is(\(DrawingStyle.textsOnSteps)){fill:CanvasText}}
    """
}
