import Diagnostics
import Markup
import Tables
import Templating

/// Filters beside the template language's own.
enum SiteFilters {
  static func all(language: String) -> [TemplateFunction] {
    [number(NumberFormat(language: language)), date(DateFormat(language: language))]
  }

  /// `1234567 | number` is `1,234,567`; `| number(1)` has one decimal.
  private static func number(_ format: NumberFormat) -> TemplateFunction {
    TemplateFunction("number", parameters: ["decimals"]) { arguments, call in
      let value = arguments[0, "value"]
      let number: Double
      switch value {
      case .integer(let integer)?: number = Double(integer)
      case .number(let double)? where double.isFinite: number = double
      default:
        return failed("'number' formats numbers; this is \(value?.kind ?? "nothing")", call)
      }
      guard case .integer(let decimals)? = arguments[1, "decimals"] else {
        return Checked(.string(format.text(number)))
      }
      return Checked(.string(format.text(number, decimals: min(max(decimals, 0), 9))))
    }
  }

  /// `"2026-11-24" | date` is `24 November 2026`; `| date("short")` is `24 Nov 2026`.
  private static func date(_ format: DateFormat) -> TemplateFunction {
    TemplateFunction("date", parameters: ["style"]) { arguments, call in
      guard case .string(let text)? = arguments[0, "value"], let date = CalendarDate(iso: text)
      else { return failed("'date' formats ISO dates such as '2026-11-24'", call) }
      switch arguments[1, "style"] {
      case nil: return Checked(.string(format.text(date, isShort: false)))
      case .string("short")?: return Checked(.string(format.text(date, isShort: true)))
      default: return failed("'date' knows the style 'short' alone", call)
      }
    }
  }

  private static func failed(_ summary: String, _ call: SourceRange) -> Checked<TemplateValue> {
    Checked(
      .null,
      diagnostics: [
        Diagnostic(
          .error,
          id: "wrong-argument",
          summary,
          at: call,
          help: "check what stands before the '|'"
        )
      ]
    )
  }
}
