/// Why a site could not be built at all: something of the machine, not of the content.
public struct BuildFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence with the remedy.
  public var description: String

  init(_ description: String) {
    self.description = description
  }
}
