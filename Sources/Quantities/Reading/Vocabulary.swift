/// The words that the grammar of claims knows beside numbers, units and the table of wordings.
enum Vocabulary {
  static let senses: [(Sense, [String])] = [
    (.determiner, words("a an the its their his her our my this that these those")),
    (.level, ["to", "from"]),
    (.filler, words(verbs) + words(nouns) + words(particles) + phrases),
    (.denial, words(denials) + ["no longer", "far from", "nowhere near", "anything but"]),
    (.times, ["factor of"]),
    (
      .vague,
      words(amounts) + [
        "double digits", "double digit", "single digit", "single digits", "double figures",
      ]
    ),
  ]

  /// Verbs that say that there is so much.
  private static let verbs = """
    is are was were be been being has had have having reached reaches reaching hit hits totalled \
    totaled totalling stood stands standing came comes amounted amounts amounting accounted \
    accounts accounting account made makes making make produced produces producing mined mines \
    mining supplied supplies supplying controlled controls controlling held holds holding averaged \
    averages averaging imported imports exported exports refined refines refining extracted sold \
    bought contains equals weighed weighs saw sees recorded registered posted put edged crept \
    inched went took takes taken spread covers covered cover remained remains stayed moved shot \
    ticked
    """
  /// What there is so much of.
  private static let nouns = """
    share shares total output production value index score level levels average price prices cost \
    costs record reserves resources demand supply capacity quota stake duty tariff reading hhi
    """
  private static let particles = """
    of at by with in on it they for as worth or s and further another combined equal single \
    i.e. therefore still now already also then
    """
  /// Pairs that would be read otherwise by their parts.
  private static let phrases = [
    "took up", "take up", "takes up", "taken up", "made up", "make up", "makes up", "making up",
    "took over", "takes over", "take over", "taken over", "hand over", "handed over",
    "spread over", "set up", "an additional", "a further", "a combined", "as for",
  ]
  private static let denials = """
    not never neither nor without except excluding cannot unless if odd isn't wasn't aren't weren't \
    don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't
    """
  private static let amounts = """
    several many few much lots lot plenty bit handful dozens scores hundreds thousands millions \
    billions trillions tens lakhs crores numerous various fraction considerable significant \
    substantial sizeable large small slightly sharply rapidly multiple countless untold part rest \
    remainder sliver negligible growing digits digit figures
    """

  /// Fillers that a verb or a hedge reaches over: `fell by`, `a drop of a further`.
  static let connectors: Set = ["by", "of", "further", "another", "additional"]

  /// Words after a number without a unit that do not name what is counted.
  static let links: Set<String> = Set(
    words(
      """
      of in a an per by since from to at for and this last each every or annually worldwide \
      globally more than less overall on over during with as was were is are had has the that \
      which alone yearly expected came went
      """
    )
  )

  /// Words before a year.
  static let timeWords: Set<String> = Set(
    words(
      """
      in by since from to for during of and between until till before after year fy cy mid early \
      late end january february march april may june july august september october november \
      december than over through against
      """
    )
  )
  /// What spans of time are counted in.
  static let spans: Set<String> = Set(
    words(
      """
      year years month months week weeks day days hour hours decade decades century centuries \
      quarter quarters
      """
    )
  )

  /// What is first or last in time, or of a number by custom, and not by how much there is of it.
  static let unranked: Set<String> = spans.union(
    words("time times half halves world party round phase stage step edition generation")
  )

  /// Words directly after a number that make it the distance from another: `88,000 t short`.
  static let distances: Set<String> = Set(
    words("above below beneath ahead behind short shy too off away")
  )

  /// Words that a clause may start with, so that a denial before them does not reach over.
  static let clauseStarts: Set<String> = Set(
    words("only and but that which who because while although since when where whereas so than")
  )

  static let articles: Set<String> = ["the", "a", "an", "its", "their", "his", "her", "our", "my"]

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
