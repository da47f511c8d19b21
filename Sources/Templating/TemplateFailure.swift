import Diagnostics

/// Why something could not be parsed or evaluated.
///
/// A finding without a range gets that of the expression under evaluation. No findings: the cause
/// has been told already, and one mistake is one finding.
struct TemplateFailure: Error {
  var diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(
    _ id: String,
    _ summary: String,
    at range: SourceRange? = nil,
    help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    let help = help ?? Self.remedy(for: id)
    diagnostics = [Diagnostic(.error, id: id, summary, at: range, help: help, notes: notes)]
  }

  /// What to do where no name is near and nothing more is known than the rule.
  static func remedy(for id: String) -> String {
    switch id {
    case "template-syntax", "unexpected-tag": "correct the tag, or put '{% raw %}' around text"
    case "undefined-name": "correct the name, or set it first"
    case "undefined-member": "correct the name, or test it with 'is defined'"
    case let id where id.hasPrefix("unknown-"): "correct the name"
    case let id where id.contains("argument"): "correct the arguments"
    default: "correct the expression"
    }
  }

  /// The cause has been told already.
  static var told: TemplateFailure { TemplateFailure([]) }

  static func wrongValue(_ summary: String, help: String? = nil) -> TemplateFailure {
    TemplateFailure("wrong-template-value", summary, help: help)
  }

  func located(at range: SourceRange) -> TemplateFailure {
    var failure = self
    for index in diagnostics.indices where diagnostics[index].range == nil {
      failure.diagnostics[index].range = range
    }
    return failure
  }
}
