import Quantities
import Testing

struct PrecisionInProseTests {
  @Test(arguments: [
    tonnes("[60 t]", holds: [59.5, 60.4], fails: [59.4, 60.5]),
    tonnes("[61 t]", holds: [60.5, 61.4], fails: [60.4, 61.5]),
    tonnes("[5,100 t]", holds: [5050, 5149], fails: [5049, 5151]),
    tonnes("[123,400 t]", holds: [123_350, 123_449], fails: [123_300, 123_500]),
    tonnes("[20 million tonnes]", holds: [19.5e6, 20.4e6], fails: [19.4e6, 20.6e6]),
    tonnes("[2 million tonnes]", holds: [1.5e6, 2.4e6], fails: [1.4e6, 2.6e6]),
    tonnes("[2.0 million tonnes]", holds: [1.95e6, 2.04e6], fails: [1.9e6, 2.1e6]),
    tonnes("[0 t]", holds: [0], fails: [1, 5]),
  ])
  func `zeros that end a number do not count but two digits do`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[60%]", holds: [0.595, 0.6049], fails: [0.594, 0.605]),
    share("[60.0%]", holds: [0.6004], fails: [0.601]),
    share("[100%]", holds: [0.995, 1], fails: [0.99]),
    share("[10%]", holds: [0.104], fails: [0.106]),
    share("[0.7%]", holds: [0.0074], fails: [0.0076, 0.07]),
    share("[0.61]", holds: [0.61, 0.6149], fails: [0.6, 0.0061]),
    Saying("[60%]", .amount, "%", holds: [59.5], fails: [61]),
    count("[20] mines", holds: [20], fails: [19, 21]),
    count("[100] mines", holds: [100], fails: [99, 101]),
  ])
  func `every digit of a percentage and of a count counts`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[62%]", holds: [0.615], fails: [0.6149]),
    share("[61%]", holds: [0.605], fails: [0.615]),
    tonnes("[1.01 t]", holds: [1.005], fails: [1.015]),
    tonnes("[0.3 t]", holds: [0.1 + 0.2], fails: [0.4]),
    share("[at most 30%]", holds: [0.1 * 3], fails: [0.301]),
  ])
  func `halves round away from zero and binary noise does not matter`(saying: Saying) {
    saying.check()
  }
}
