public import Diagnostics

/// A function or filter that the host program gives to templates, such as `asset` or `number`.
///
/// It must be pure: same arguments, same result. A filter gets the filtered value as its first
/// positional argument.
public struct TemplateFunction: Sendable {
  /// As templates call it.
  public let name: String
  /// The names of the parameters, in order, so that a wrong keyword or too many arguments are found
  /// when the template is parsed; `nil` when any are welcome. A filter's value is not among them.
  public let parameters: [String]?
  /// The result, given arguments and the place of the call for findings. An error among the findings
  /// means that the value is not to be used.
  public let call: @Sendable (TemplateArguments, SourceRange) -> Checked<TemplateValue>

  public init(
    _ name: String,
    parameters: [String]? = nil,
    call: @escaping @Sendable (TemplateArguments, SourceRange) -> Checked<TemplateValue>
  ) {
    self.name = name
    self.parameters = parameters
    self.call = call
  }
}

/// The arguments of one call, evaluated, each with its place in the template.
public struct TemplateArguments: Sendable {
  public struct Argument: Sendable {
    /// The keyword, or `nil` for a positional argument.
    public var name: String?
    public var value: TemplateValue
    /// The expression that gave the value, for findings about it.
    public var range: SourceRange

    public init(name: String? = nil, value: TemplateValue, range: SourceRange) {
      self.name = name
      self.value = value
      self.range = range
    }
  }

  /// In the order written; for a filter the filtered value comes first.
  public var all: [Argument]

  public init(_ all: [Argument]) {
    self.all = all
  }

  public var positional: [TemplateValue] {
    all.filter { $0.name == nil }.map(\.value)
  }

  public var named: [Argument] {
    all.filter { $0.name != nil }
  }

  /// The argument at `index` among the positional ones, or else the one called `name`.
  public func argument(_ index: Int, _ name: String) -> Argument? {
    let positional = all.lazy.filter { $0.name == nil }.dropFirst(index).first
    return positional ?? all.first { $0.name == name }
  }

  public subscript(index: Int, name: String) -> TemplateValue? {
    argument(index, name)?.value
  }
}
