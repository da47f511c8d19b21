import Diagnostics

/// Arguments of a filter, read with their kinds checked.
extension FilterCall {
  /// The argument, unless it is left out or none.
  func argument(_ index: Int) -> TemplateValue? {
    guard let value = arguments[index], !value.isNull else { return nil }
    return value
  }

  func text(_ index: Int) throws(TemplateFailure) -> String? {
    guard let value = argument(index) else { return nil }
    guard let text = value.text else {
      throw .wrongValue("an argument is \(value.kind); it should be text")
    }
    return text
  }

  func integer(_ index: Int, or fallback: Int) throws(TemplateFailure) -> Int {
    guard let value = argument(index) else { return fallback }
    guard let number = value.integer else {
      throw .wrongValue("an argument is \(value.kind); it should be an integer")
    }
    return number
  }

  func flag(_ index: Int) -> Bool { arguments[index]?.isTrue ?? false }

  /// The value printed as text.
  func printed() throws(TemplateFailure) -> String {
    guard let text = value.printed else { throw .wrongValue("\(value.kind) cannot be printed") }
    return text
  }

  /// The value, which must be text.
  func string() throws(TemplateFailure) -> String {
    guard let text = value.text else { throw .wrongValue("expected text, not \(value.kind)") }
    return text
  }

  /// What a loop over the value would see.
  func items() throws(TemplateFailure) -> [TemplateValue] {
    guard let items = value.items else {
      throw .wrongValue(
        "expected a list, not \(value.kind)",
        help: value.isNull ? "guard it with 'if'" : nil
      )
    }
    return items
  }
}

extension TemplateValue {
  /// Text in small letters, for comparisons that ignore case; everything else as it is.
  var withoutCase: TemplateValue {
    text.map { .string($0.lowercased()) } ?? self
  }
}
