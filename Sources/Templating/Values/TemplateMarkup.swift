public import Markup

/// What writes markup when it is printed, straight into the page.
public protocol MarkupSource: Sendable {
  /// Whether it writes nothing.
  var isEmpty: Bool { get }
  func write(to buffer: inout MarkupBuffer)
}

/// Markup that the generator made, or that a template captured; never an author's plain text.
public struct TemplateMarkup: Sendable {
  private enum Form {
    /// In UTF-8, as it is written: most markup is printed and never looked at as text.
    case written([UInt8])
    indirect case source(any MarkupSource)
  }

  private let form: Form

  /// - Parameter text: markup that a `MarkupBuffer` made.
  public init(_ text: String) {
    form = .written(Array(text.utf8))
  }

  public init(_ markup: MarkupBuffer) {
    form = .written(markup.bytes)
  }

  public init(_ source: some MarkupSource) {
    form = .source(source)
  }

  /// - Parameter bytes: markup that a template wrote.
  init(written bytes: [UInt8]) {
    form = .written(bytes)
  }

  /// The text with `& < > ' "` escaped as Jinja does.
  init(escaping text: String) {
    self.init(text.escapedForMarkup)
  }

  var bytes: [UInt8] {
    switch form {
    case .written(let bytes): return bytes
    case .source(let source):
      var buffer = MarkupBuffer()
      source.write(to: &buffer)
      return buffer.bytes
    }
  }

  /// Whether it is still to be written.
  var isSource: Bool {
    if case .source = form { true } else { false }
  }

  /// The markup as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  var isEmpty: Bool {
    switch form {
    case .written(let bytes): bytes.isEmpty
    case .source(let source): source.isEmpty
    }
  }

  /// Appends the markup to a page.
  func write(to page: inout [UInt8]) {
    switch form {
    case .written(let bytes): page.append(contentsOf: bytes)
    case .source(let source):
      var buffer = MarkupBuffer()
      buffer.append { swap(&$0, &page) }
      source.write(to: &buffer)
      buffer.append { swap(&$0, &page) }
    }
  }
}
