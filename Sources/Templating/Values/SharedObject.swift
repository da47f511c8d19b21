/// An object as values hold it: one reference, whatever it is made of, asked where it lies.
///
/// Values are copied all the time; what they hold must cost no more than text to copy.
public final class SharedObject: Sendable {
  /// The object itself.
  public let content: any TemplateObject

  init(_ content: any TemplateObject) {
    self.content = content
  }

  public func member(_ name: String) -> TemplateValue? { content.member(name) }

  func member(_ name: String, near place: inout Int) -> TemplateValue? {
    content.member(name, near: &place)
  }

  public var memberNames: [String] { content.memberNames }

  var isEmpty: Bool { content.isEmpty }

  var printedMarkup: TemplateMarkup? { content.printedMarkup }

  var dictionary: TemplateMap? { content.dictionary }

  /// Pairs of name and value.
  var entries: [TemplateValue] { content.entries }
}

extension TemplateValue {
  public static func object(_ content: some TemplateObject) -> Self {
    .object(SharedObject(content))
  }
}
