/// A colour of charts by its name, on light and on dark pages.
///
/// They were measured. `s` (series): at least 4.5:1 on the page and a CIEDE2000 distance of 17
/// between any two. `q` (steps of a ramp, few to many) and `v` (steps around zero, `v2` the middle):
/// at least 3.1:1 on `#fff` and `#14181a`, text on them 4.9:1, and 10 between the steps used where they
/// are at most four. All for normal and for red-, green- and blue-blind eyes.
struct ChartColour: Hashable, Sendable {
  var name: String
  var light: String
  var dark: String

  private init(_ name: String, _ light: String, _ dark: String) {
    self.name = name
    self.light = light
    self.dark = dark
  }

  static let all = [
    Self("fg", "#1b1e23", "#e8eaed"), Self("mut", "#5b626b", "#a4abb4"),
    Self("grid", "#e1e4e8", "#353a40"), Self("bg", "#fff", "#121212"),
    // Text in marks, and in those few where it is the other way round.
    Self("on", "#fff", "#000"), Self("no", "#000", "#fff"),
    Self("s0", "#878d96", "#727983"), Self("s1", "#193097", "#a8c2ef"),
    Self("s2", "#9a6b52", "#b5703d"), Self("s3", "#387e83", "#298e89"),
    Self("s4", "#8656d7", "#a165e6"), Self("s5", "#3e4c05", "#becd2f"),
    Self("s6", "#633445", "#f9bcb9"),
    Self("q0", "#44a096", "#4865aa"), Self("q1", "#008c92", "#1982bc"),
    Self("q2", "#007689", "#049dc1"), Self("q3", "#00617c", "#44b6bf"),
    Self("q4", "#004c6f", "#7accbc"), Self("q5", "#003863", "#addfbe"),
    Self("q6", "#18234d", "#def2c9"),
    Self("v0", "#692200", "#fbd09d"), Self("v1", "#a44c12", "#e28b4b"),
    Self("v2", "#89929b", "#656b73"), Self("v3", "#03699e", "#46a3dc"),
    Self("v4", "#00336f", "#a8e2fb"),
  ]
}
