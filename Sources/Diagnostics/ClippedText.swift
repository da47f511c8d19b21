extension StringProtocol {
  /// The text as a message quotes it: its first 80 characters at most.
  public var clipped: String {
    let start = prefix(80)
    return start.endIndex == endIndex ? String(self) : start.dropLast() + "…"
  }
}
