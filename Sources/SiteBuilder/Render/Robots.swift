/// `robots.txt`: everything may be read; here is the sitemap (RFC 9309).
///
/// Crawlers read it at the root of a host only; for a site below a path it does no harm.
enum Robots {
  /// - Parameter base: the site's address, absolute, with `/` at its end.
  static func text(base: String) -> String {
    """
    User-agent: *
    Allow: /

    Sitemap: \(Address.ascii(base))sitemap.xml

    """
  }
}
