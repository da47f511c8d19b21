public import Tables

/// What a build is asked for, beyond the content itself.
public struct SiteOptions: Sendable {
  /// Replaces `base_url` of `site.yaml`: an absolute address that may have a path.
  public var baseURL: String?
  public var includesDrafts = false
  /// Whether pages dated after `asOf` are published.
  public var includesFuture = false
  /// The day the site is built for; `nil` is the newest date in the content.
  public var asOf: CalendarDate?
  /// Whether warnings fail like errors.
  public var isStrict = false
  /// Whether the report counts the numbers that the texts state.
  public var countsNumbers = false
  /// Whether what a build finds out is kept in `.cupel` for the next one, and used by it.
  public var usesCache = true
  /// The version of the program; a cache that another version left is not used.
  public var tool = cupelVersion
  /// The file of the program, whose bytes tell two builds of one version apart.
  public var program: String?
  /// Whether the report lists all files of the site.
  public var listsFiles = false
  /// Where to note how long the parts of the build take.
  public var times: BuildTimes?
  /// The number of threads; the output is the same for any.
  public var jobs: Int

  public init(jobs: Int = 1) {
    self.jobs = jobs
  }

  /// Whether a site can stand at the address: absolute, with http or https, perhaps with a path.
  public static func isBaseURL(_ text: String) -> Bool {
    BaseURL(text) != nil
  }
}
