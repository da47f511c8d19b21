import Tables

extension Source {
  /// The days on one of which the source was issued, the first and the last: all of the year for
  /// `2026`, of the month for `2025-05`, one for `2026-02-01`. `nil` where nothing such is written.
  var issuedDays: ClosedRange<CalendarDate>? {
    guard let issued else { return nil }
    if let day = CalendarDate(iso: issued) { return day...day }
    let isMonth = issued.utf8.count == 7
    guard let first = CalendarDate(iso: issued + (isMonth ? "-01" : "-01-01")) else { return nil }
    return first...first.adding(months: isMonth ? 1 : 12).adding(days: -1)
  }
}
