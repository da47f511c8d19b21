import Quantities
import Testing

struct PartsInProseTests {
  @Test(arguments: [
    share("[two-thirds]", holds: [0.66, 0.667], fails: [0.6, 0.75]),
    share("[a third]", holds: [0.333], fails: [0.3, 0.4]),
    share("[a quarter]", holds: [0.25], fails: [0.2, 0.3]),
    share("[one-quarter]", holds: [0.25], fails: [0.2]),
    share("[three-quarters]", holds: [0.75], fails: [0.7, 0.8]),
    share("[three quarters]", holds: [0.75], fails: [0.7]),
    share("[nine-tenths]", holds: [0.9], fails: [0.85, 0.95]),
    share("[half]", holds: [0.5], fails: [0.45, 0.55]),
    share("[half of the world's output]", holds: [0.5], fails: [0.55]),
    share("[½]", holds: [0.5], fails: [0.55]),
    share("[2/3]", holds: [0.667], fails: [0.6]),
    share("[three in four]", holds: [0.75], fails: [0.7]),
    share("[one out of ten]", holds: [0.1], fails: [0.15]),
    share("[nine in ten]", holds: [0.9], fails: [0.8]),
    share("[12 of 24]", holds: [0.5], fails: [0.6]),
    share("[over half]", holds: [0.51], fails: [0.5, 0.49]),
    share("[under a fifth]", holds: [0.19], fails: [0.2]),
  ])
  func `fractions are shares`(saying: Saying) { saying.check() }

  @Test(arguments: [
    share("[all]", holds: [1], fails: [0.95]),
    share("[all of the gallium]", holds: [1], fails: [0.95]),
    share("[none]", holds: [0], fails: [0.02]),
    share("[most]", holds: [0.51, 0.9], fails: [0.5, 0.4]),
    share("[most of the world's gallium]", holds: [0.51], fails: [0.5]),
    share("[a majority]", holds: [0.51], fails: [0.5]),
    share("[a minority]", holds: [0.4], fails: [0.5, 0.6]),
    share("[the vast majority]", holds: [0.9], fails: [0.55]),
    share("[nearly all]", holds: [0.98], fails: [0.8]),
    share("[almost none]", holds: [0.01], fails: [0.2]),
    share("[hardly any]", holds: [0.01], fails: [0.3]),
  ])
  func `words for parts are shares`(saying: Saying) { saying.check() }
}
