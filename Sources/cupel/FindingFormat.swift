import ArgumentParser
import Diagnostics

/// The forms in which findings are printed: one for people, three for programs.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}
