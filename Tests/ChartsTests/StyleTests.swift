import Testing

@testable import Charts

struct StyleTests {
  private let rule = StyleRule(".s1,.d1,.lines .l0", "fill:var(--s1);stroke-width:2")

  @Test func `a rule keeps the classes that are drawn`() {
    #expect(rule.text == ".s1,.d1,.lines .l0{fill:var(--s1);stroke-width:2}")
    #expect(rule.light(["d1", "l0"]) == ".d1{fill:#193097;stroke-width:2}")
    #expect(rule.dark(["d1", "l0", "lines"]) == ".d1,.lines .l0{fill:#a8c2ef}")
    #expect(rule.light(["l0", "s2"]) == nil)
  }

  @Test func `a picture has plain colours, and no rule that it does not use`() {
    let style = ChartStyle.standalone(["chart", "s2", "tq3"])
    #expect(!style.contains("var(") && !style.contains(".s1"))
    #expect(style.contains(".s2{fill:#9a6b52}") && style.contains(".s2{fill:#b5703d}"))
    #expect(style.contains(".tq3{fill:#fff}"))
  }

  @Test func `the page has every colour that a rule names`() {
    let names = ChartStyle.css.split(separator: "var(--").dropFirst().map { part in
      part.prefix { $0 != ")" && $0 != "," }
    }
    let known = Set(ChartColour.all.map(\.name) + ["chart-font"])
    #expect(names.allSatisfy { known.contains(String($0)) })
    #expect(known.count == ChartColour.all.count + 1)
  }

  @Test(arguments: (0...6).map { "q\($0)" } + (0...4).map { "v\($0)" }, [false, true])
  func `text on a step is easily read, and the step is seen on the page`(step: String, isDark: Bool)
    throws
  {
    let colour = try #require(ChartColour.all.first { $0.name == step })
    let fill = try luminance(isDark ? colour.dark : colour.light)
    #expect(contrast(fill, try luminance(ink(on: step, isDark: isDark))) >= 4.9)
    #expect(contrast(fill, try luminance(isDark ? "#14181a" : "#fff")) >= 3.1)
  }

  private func ink(on step: String, isDark: Bool) throws -> String {
    let fills = ChartStyle.standalone(["t\(step)"]).split(separator: "@media").map { half in
      half.split(separator: "fill:").dropFirst().last.map { String($0.prefix { $0 != "}" }) }
    }
    let light = try #require(fills[0])
    return isDark ? fills[1] ?? light : light
  }

  private func contrast(_ a: Double, _ b: Double) -> Double {
    (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance as WCAG 2 defines it, but with 2.4 as a power by whole and square roots.
  private func luminance(_ colour: String) throws -> Double {
    var digits = Array(colour.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = try stride(from: 0, to: 6, by: 2).map { index -> Double in
      let byte = try #require(Int(String(digits[index...index + 1]), radix: 16))
      let value = Double(byte) / 255
      guard value > 0.04045 else { return value / 12.92 }
      let base = (value + 0.055) / 1.055
      return base * base * fifthRoot(base * base)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func fifthRoot(_ number: Double) -> Double {
    (0..<60).reduce(1) { root, _ in
      (4 * root + number / (root * root * root * root)) / 5
    }
  }
}
