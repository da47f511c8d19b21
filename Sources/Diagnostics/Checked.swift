/// A value together with everything found wrong while making it.
///
/// Each stage returns `Checked` instead of throwing, so one run reports every finding.
/// What a stage cannot use it leaves out of `value` and explains in `diagnostics`.
public struct Checked<Value> {
  public var value: Value
  public var diagnostics: [Diagnostic]

  @inlinable public init(_ value: Value, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// Feeds the value to the next stage, keeping the findings of both in order.
  public func then<Next>(_ stage: (Value) -> Checked<Next>) -> Checked<Next> {
    let next = stage(value)
    return Checked<Next>(next.value, diagnostics: diagnostics + next.diagnostics)
  }

  /// The value changed, the findings kept.
  public func map<Next>(_ change: (Value) -> Next) -> Checked<Next> {
    Checked<Next>(change(value), diagnostics: diagnostics)
  }

  /// Moves the findings into `diagnostics` and gives the value alone.
  public func unwrapped(into diagnostics: inout [Diagnostic]) -> Value {
    diagnostics += self.diagnostics
    return value
  }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}

extension Sequence {
  /// Checks every element, in order, and gathers all values and all findings.
  ///
  /// Inlinable, as a generic function of another module is slow where it cannot be specialized.
  @inlinable public func checked<Value>(_ check: (Element) -> Checked<Value>) -> Checked<[Value]> {
    reduce(into: Checked([])) { result, element in
      let one = check(element)
      result.value.append(one.value)
      result.diagnostics += one.diagnostics
    }
  }
}

extension Checked {
  /// The same value with more findings.
  public func adding(_ more: [Diagnostic]) -> Self {
    Self(value, diagnostics: diagnostics + more)
  }
}
