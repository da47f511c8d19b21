import Markup
import Tables
import Templating

extension Field {
  /// A value of the field with its own type: numbers stay numbers, dates are ISO text, Markdown is
  /// rendered.
  func templateValue(_ value: FieldValue) -> TemplateValue {
    switch value {
    case .text(let text):
      type == .text ? .markup(text: renderedMarkdown(text)) : .string(text)
    case .list(let items): .list(items.map(item.templateValue))
    case .object(let members):
      .map(
        members.map { member in
          let inner = fields.first { $0.name == member.name } ?? self
          return (member.name, inner.templateValue(member.value))
        }
      )
    case .integer, .number, .boolean, .date, .year, .missing: value.plainTemplateValue ?? .null
    }
  }

  /// A value of the field as text for readers.
  func shownValue(_ value: FieldValue) -> TemplateValue {
    switch value {
    case .boolean(let isTrue): return .string(isTrue ? "Yes" : "No")
    case .missing(let missing): return .string(missing.label)
    case .object(let members):
      let texts = members.compactMap { $0.value.text ?? $0.value.number.map(\.description) }
      return .string(texts.joined(separator: ", "))
    default: return templateValue(value)
    }
  }
}

extension TemplateValue {
  /// A day as ISO text, or `null` where there is none.
  static func date(_ day: CalendarDate?) -> TemplateValue { .optional(day?.description) }
}

extension FieldValue {
  /// The value, where its field makes no difference to it; `nil` for texts, lists and objects.
  var plainTemplateValue: TemplateValue? {
    switch self {
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .boolean(let isTrue): .bool(isTrue)
    case .date(let date): .string(date.description)
    case .year(let year): .integer(year)
    case .missing: .null
    case .text, .list, .object: nil
    }
  }
}
