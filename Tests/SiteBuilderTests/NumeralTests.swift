import Diagnostics
import Testing

@testable import SiteBuilder

struct NumeralTests {
  /// Sentences in which each number is marked.
  static let numbers = [
    // Digits, groups, decimals, signs, currencies, units.
    "China mined ⟦270,000 t⟧ in 2024.",
    "It fell by ⟦5%⟧, then rose by ⟦1.5 percentage points⟧ to ⟦61 per cent⟧.",
    "Reserves are ⟦8,52,000 tonnes⟧ or ⟦88 000 t⟧ or ⟦88.000 kg⟧.",
    "It cost ⟦US$ 1.2 billion⟧, ⟦$400 million⟧, ⟦€5⟧, ⟦₹34,000 crore⟧ and ⟦Rs. 16,300 crore⟧.",
    "⟦INR 500⟧ is about ⟦USD 6⟧; ⟦Rs500⟧ too; ⟦5 €⟧ less.",
    "A drop of ⟦−3.5%⟧ or ⟦-4⟧.",
    "⟦270kt⟧ of ore at ⟦400V⟧ over ⟦5km⟧ and ⟦10x⟧ as much at ⟦40°⟧.",
    "Some ⟦24⟧ minerals in ⟦12⟧ countries.",
    "⟦10–12%⟧ of ⟦2/3⟧, a ratio of ⟦3:1⟧, ⟦2½ tonnes⟧ and ⟦½⟧.",
    "⟦10⟧ to ⟦12 t⟧.",
    "⟦2000 t⟧ and ⟦1950 dollars⟧ are no years; ⟦2,000⟧ neither.",
    "A ⟦24-tonne⟧ load and a ⟦17⟧-element group for a ⟦30⟧-year term.",
    "The ⟦3rd-largest⟧ and the ⟦2nd largest⟧ producer.",
    "In 2024 ⟦120⟧ mines.",
    "⟦५५,०००⟧ टन",
    "Its share was ⟦61%⟧; India’s ⟦1%⟧.",
    "The US ⟦12⟧ and the EU ⟦27⟧.",
    "⟦0.5⟧ or ⟦0⟧.",
    "About ⟦1,200⟧ projects (⟦15%⟧).",
    "NCMM ⟦1,200⟧ projects",
    // Words.
    "⟦Two-thirds⟧ of it, ⟦one-third⟧, ⟦a quarter⟧ of it, ⟦half⟧ of it.",
    "⟦Three million⟧ and ⟦twenty-five per cent⟧ and ⟦five tonnes⟧ and ⟦a billion dollars⟧.",
    "⟦sixty percent⟧ in two years, by three ministers, for a quarter, in the first half of 2024.",
    "One of the three mines; hundreds of them; a third party.",
    "⟦Four times⟧ as much.",
    "⟦Two dozen⟧ mines.",
    "⟦One hundred and twenty tonnes⟧; ⟦two hundred⟧; ⟦a hundred thousand tonnes⟧; twenty years.",
    "⟦Two thousand five hundred⟧ and ⟦3⟧.",
    "⟦3×10⁶ t⟧, ⟦10^6⟧, ⟦1e6⟧ and ⟦5 km²⟧ of CO₂.",
    // Dates, years, times.
    "On 12 March 2024, March 12, 2024, 12th of March and 24.11.2026 or 2026-11-24.",
    "On 1 May, 2 and 3 June, 12 to 14 July 2025; Sept. 5; 12/03/2024.",
    "In 2024, 2023–24, 2023-2025, 2024/25, the 2010s, in 1868, FY25, FY 2024-25, Q3 2024.",
    "They may ⟦12⟧ of them march ⟦5 miles⟧.",
    "At 14:30, 9 pm, 9 a.m. or 5 o'clock in 300 BC and ’24.",
    // Names.
    "F-35, COVID-19, MP 1, CC BY 4.0, 5N, 4G, Nd2Fe14B, CO₂, U-235, F-16A, Su-30MKI, P-8I, G7, 737-MAX, 3-D.",
    "2+2 talks, 24/7, B2, H1N1, CG-DL-E-27062025-264204.",
    "See https://example.org/2024/12, www.x.org/5, a12@b.org and x5.org/12.",
    "Call +91 11 2309 1234 [1].",
    // References.
    "HS 2846.90, p.12, pp.3-4, Fig. 2; ISO 9001.",
    "Section 232, Sections 3, 4 and 5, Part D, p. 144, pp. 12–14, No. 5, § 5, #7, Article 5(2).",
    "In section 3.2.1, Phase 2 and HS 2805 there are ⟦12⟧ items: (1) one, (2) another.",
    "1. First of all",
    "2) Second",
  ]

  @Test(arguments: numbers)
  func `numbers are told from names, dates and references`(marked: String) {
    let text = MarkedText(marked, file: "a.md")
    let bytes = text.file.bytes
    let found = numerals(in: text.file.text).map { String(decoding: bytes[$0], as: UTF8.self) }
    let wanted = text.ranges.map { range in
      String(decoding: bytes[range.start.column - 1..<range.end.column - 1], as: UTF8.self)
    }
    #expect(found == wanted)
  }

  @Test(arguments: ["3.2 Refining", "1. Mining", "4 Prices in 2024"])
  func `the number of a section is none`(heading: String) {
    #expect(numerals(in: heading, isHeading: true) == [])
  }

  @Test func `numbers in headings count`() {
    #expect(numerals(in: "Mining: 61% of the world", isHeading: true).count == 1)
    #expect(numerals(in: "24 minerals", isHeading: true).count == 1)
  }

  @Test(arguments: 0..<200)
  func `any text is read to its end`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "12", "3", ",", ".", "-", "–", " ", " ", "a", "two", "%", "(", ")", "$", "US", "’", "/", ":",
      "½",
      "₂", "\u{A0}", "t", "May", "per", "cent", "€", "५", "+", "§", "no", "\u{300}", "🙂", "@",
    ]
    let text = (0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let count = text.utf8.count
    let found = numerals(in: text)
    #expect(found.allSatisfy { !$0.isEmpty && $0.upperBound <= count })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }
}
