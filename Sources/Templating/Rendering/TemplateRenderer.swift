public import Diagnostics
public import Markup

/// Renders pages, one after another, on one thread.
public struct TemplateRenderer {
  private let templates: CompiledTemplates
  /// What is the same on every page, rendered once.
  private var constants: [[UInt8]?]
  /// Where each place of a template that asks for a member found it last.
  private var places: [Int]
  private let observer: (any ConstantObserver)?

  init(templates: CompiledTemplates, observer: (any ConstantObserver)?) {
    self.templates = templates
    self.observer = observer
    constants = Array(repeating: nil, count: templates.runCount)
    places = Array(repeating: 0, count: templates.names.memberUses)
  }

  /// Appends the page to `buffer` and gives everything found wrong while rendering it.
  ///
  /// A statement that fails writes nothing; the rest of the page is rendered all the same. The values
  /// of names declared constant must be the same in every call.
  ///
  /// - Parameter isWritten: Whether the page is wanted. If not, it lacks what a ``MarkupSource`` would
  ///   write, which finds nothing wrong; this must be the same in every call.
  public mutating func render(
    _ name: String,
    values: TemplateMap,
    into buffer: inout MarkupBuffer,
    isWritten: Bool = true
  ) -> [Diagnostic] {
    guard let index = templates.indices[name] else {
      let near = templates.all.map(\.name).nearest(to: name)
      let summary = "template '\(name)' does not exist"
      return [
        Diagnostic(
          .error,
          id: "unknown-template",
          summary,
          help: near.map { "replace with '\($0)'" }
        )
      ]
    }
    var slots = [TemplateValue?](repeating: nil, count: templates.names.names.count)
    for name in values.memberNames {
      if let id = templates.names.known(name) { slots[id] = values.member(name) }
    }
    var rendering = Rendering(
      templates: templates,
      values: slots,
      constants: constants,
      places: places
    )
    rendering.observer = observer
    rendering.isWritten = isWritten
    rendering.hostNames = values.memberNames
    buffer.append { bytes in
      swap(&bytes, &rendering.out)
      rendering.render(index)
      swap(&bytes, &rendering.out)
    }
    constants = rendering.constants
    places = rendering.places
    return rendering.diagnostics
  }

  /// As above, for values without order.
  public mutating func render(
    _ name: String,
    values: [String: TemplateValue],
    into buffer: inout MarkupBuffer
  ) -> [Diagnostic] {
    let sorted = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return render(name, values: TemplateMap(sorted), into: &buffer)
  }
}
