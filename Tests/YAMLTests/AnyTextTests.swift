import Diagnostics
import Testing
import YAML

struct AnyTextTests {
  @Test(arguments: 0..<40)
  func `whatever the text, findings lie within it`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = [
      "a", "b: ", "\n", "\n  ", "\n- ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "\\", "|", ">",
      "#", " #", "&a ", "*a ", "!", "!!x ", "%", "@", "`", "\t", "---", "...", "? ", ": ", "é", "日",
      "\r\n", "\r", "\u{85}", "\u{2028}", "\u{0}", "\u{FEFF}", "<<", "~",
    ]
    for _ in 0..<250 {
      var bytes = (0..<random(30)).flatMap { _ in Array(parts[random(parts.count)].utf8) }
      if random(10) == 0 { bytes.append(UInt8(0x80 + random(128))) }
      let lines = LineIndex(bytes)
      let parsed = parseYAML(bytes[...], file: "a.yaml")
      for finding in parsed.diagnostics {
        let isInside = finding.range.map { range in
          range.start <= range.end && lines.position(at: lines.offset(of: range.end)) == range.end
        }
        #expect(isInside == true, "\(String(decoding: bytes, as: UTF8.self)) \(finding)")
      }
    }
  }
}
