import Tables
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("2026-11-24", true), ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
    ("2000-02-29", true), ("2026-13-01", false), ("2026-11-31", false), ("0000-01-01", false),
    ("2026-1-05", false), ("26-11-24", false), ("2026-11-24T00:00", false), ("+026-11-24", false),
    ("٢٠٢٦-11-24", false), ("", false),
  ])
  func `only days of the calendar in ISO form are dates`(text: String, isDate: Bool) {
    #expect(CalendarDate(iso: text)?.description == (isDate ? text : nil))
  }

  @Test func `every day has its number and comes back from it`() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    var before: CalendarDate?
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 97) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
      if let before { #expect(before < date) }
      before = date
    }
    #expect(CalendarDate(dayNumber: .max) == last)
    #expect(CalendarDate(dayNumber: .min) == first)
  }

  @Test func `the epoch is a Thursday`() {
    #expect(CalendarDate(dayNumber: 0).description == "1970-01-01")
    #expect(CalendarDate(dayNumber: 0).weekday == 4)
    #expect(CalendarDate(iso: "2026-11-24")?.weekday == 2)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("9999-12-31", 1, "9999-12-31"),
  ])
  func `months are added within the calendar`(text: String, months: Int, result: String) {
    #expect(CalendarDate(iso: text)?.adding(months: months).description == result)
  }

  @Test(arguments: [
    ("24.11.2026", "2026-11-24"), ("4.5.2026", "2026-05-04"), ("Nov 24, 2026", "2026-11-24"),
    ("24 November 2026", "2026-11-24"), ("Tuesday, 24 Nov 2026", "2026-11-24"),
    ("2026/11/24", "2026-11-24"),
    ("24/11/2026", "2026-11-24"), ("11/24/2026", "2026-11-24"), ("4/5/2026", nil),
    ("5/5/2026", "2026-05-05"), ("20261124", "2026-11-24"), ("2026-11-24T10:00:00Z", "2026-11-24"),
    ("2026-11-24 10:00:00 +02:00", "2026-11-24"), ("2026-1-5", "2026-01-05"), ("2026-11", nil),
    ("November 2026", nil), ("24th of Nov 2026", "2026-11-24"), ("30.2.2026", nil), ("", nil),
    ("soon", nil),
  ])
  func `days written in other ways are recognised where they are clear`(
    text: String,
    iso: String?
  ) {
    #expect(CalendarDate(recognising: text)?.description == iso)
  }

  @Test(arguments: [
    ("1y", "2027-11-24"), ("6m", "2027-05-24"), ("2w", "2026-12-08"), ("90d", "2027-02-22"),
    ("y", nil), ("0y", nil), ("1", nil), ("-1y", nil), ("+1y", nil), ("1 y", nil), ("1h", nil),
  ])
  func `updates are due after an interval`(text: String, due: String?) throws {
    let date = try #require(CalendarDate(iso: "2026-11-24"))
    #expect(UpdateInterval(text)?.due(after: date).description == due)
  }
}
