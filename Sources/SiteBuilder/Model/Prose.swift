import Diagnostics
import YAML

/// The body of a page, rendered once to HTML with holes for what only linking can know.
///
/// Keeping bytes and holes instead of a syntax tree is what lets ten thousand briefs stay in
/// memory, be included in one another, and be written by any thread in any order.
struct Prose: Sendable {
  var html: [UInt8] = []
  /// In ascending order, without overlap.
  var holes: [Hole] = []
  var headings: [ProseHeading] = []
  var links: [ProseLink] = []
  var charts: [ChartBlock] = []
  var citations: [[ProseCitation]] = []
  var figures: [ProseFigure] = []
  /// The numbers that the text states, where they are asked for.
  var numbers: [ProseNumber] = []
  /// Where the text ends and the section of footnotes begins; the count of `html` without notes.
  var textEnd = 0
}

/// A stretch of a prose's HTML that is replaced when the page is written.
struct Hole: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The address of a link or an image, by its number in `links`.
    case address(Int)
    /// The words of a wiki link that gave none.
    case label(Int)
    /// A section of another page.
    case inclusion(Int)
    case chart(Int)
    /// A citation with all its sources, by its number.
    case citation(Int)
    /// The start tag of a figure whose words are given, by its number.
    case figure(Int)
    /// The whole element of a figure that is filled in.
    case filledFigure(Int)
    /// The words of a record's name, which become a link to it.
    case mention(Int)
  }

  var range: Range<Int>
  var kind: Kind
}

/// A heading: what `[[page#Heading]]`, the contents and inclusions need of it.
struct ProseHeading: Hashable, Sendable {
  var level: Int
  var id: String
  var text: String
  /// Where its element starts in the HTML.
  var offset: Int
  var range: SourceRange
}

/// A link or image as written.
struct ProseLink: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    /// `[[name#heading]]` and `![[name#section]]`.
    case name(String, heading: String?)
    /// `#heading` of the page itself.
    case heading(String)
    /// A path from the site's root (`/about/`) or from the file itself (`../minerals/tin.yaml`).
    case path(String, fragment: String?)
  }

  var target: Target
  /// What the reader of a finding must see: the name or the destination alone.
  var range: SourceRange
  /// The part after `#`, where one is written.
  var headingRange: SourceRange?
  /// Where the link's element stands in the HTML, for the sentence around it.
  var element: Range<Int>
  var isImage = false
  var isInclusion = false
}

/// A fenced block `chart`.
struct ChartBlock: Sendable {
  /// `nil` where the block holds nothing that can be read.
  var yaml: YAMLNode?
  var range: SourceRange
}

/// One `@key, locator` of a citation.
struct ProseCitation: Hashable, Sendable {
  var key: String
  /// What stands before it: `see`.
  var prefix: String?
  var locator: String?
  var range: SourceRange
}
