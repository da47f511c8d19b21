import Markup
import Tables
import Templating

extension TemplateValue {
  /// A field's value with its own type: numbers stay numbers, dates are ISO text, Markdown is
  /// rendered.
  init(_ value: FieldValue, of field: Field) {
    switch value {
    case .text(let text):
      self = field.type == .text ? .markup(text: renderedMarkdown(text)) : .string(text)
    case .integer(let integer): self = .integer(integer)
    case .number(let number): self = .number(number)
    case .boolean(let isTrue): self = .bool(isTrue)
    case .date(let date): self = .string(date.description)
    case .year(let year): self = .integer(year)
    case .list(let items): self = .list(items.map { TemplateValue($0, of: field.item) })
    case .object(let members):
      self = .map(
        members.map { member in
          let inner = field.fields.first { $0.name == member.name } ?? field
          return (member.name, TemplateValue(member.value, of: inner))
        }
      )
    case .missing: self = .null
    }
  }

  /// A field's value as text for readers.
  init(shown value: FieldValue, of field: Field) {
    switch value {
    case .boolean(let isTrue): self = .string(isTrue ? "Yes" : "No")
    case .missing(let missing): self = .string(missing.label)
    case .object(let members):
      let texts = members.compactMap { $0.value.text ?? $0.value.number.map(\.description) }
      self = .string(texts.joined(separator: ", "))
    default: self = TemplateValue(value, of: field)
    }
  }
}
