import Diagnostics
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("cobolt", "cobalt"), ("Cobalt", "cobalt"), ("coblat", "cobalt"), ("cobal", "cobalt"),
    ("lithum", "lithium"), ("tni", "tin"), ("tin", "tin"), ("rare-earth", "rare-earths"),
    ("cuivre", nil), ("x", nil), ("", nil), ("lead", nil), ("लिथियम", "लिथियम"),
  ])
  func `the nearest name is found when it is near`(name: String, expected: String?) {
    let names = ["cobalt", "lithium", "tin", "rare-earths", "लिथियम"]
    #expect(names.nearest(to: name) == expected)
  }

  @Test func `of names as near the first in order is taken`() {
    #expect(["zinc-b", "zinc-a"].nearest(to: "zinc-c") == "zinc-a")
    #expect([String]().nearest(to: "zinc") == nil)
  }
}
