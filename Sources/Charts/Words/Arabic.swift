extension ChartWords {
  static let arabic = Self(
    other: "أخرى ({0})",
    noData: "لا توجد بيانات عن «{0}».",
    dataTable: "جدول البيانات، عدد الصفوف: {0}",
    source: "المصدر: {0}",
    licence: "الترخيص: {0}",
    largestFirst: "، الأكبر أولا",
    smallestFirst: "، الأصغر أولا",
    highest: "الأعلى: {0}.",
    lowest: "الأدنى: {0}.",
    shareOfAll: "{0} من المجموع",
    fromTo: "{0}: {1} في {2}، {3} في {4}",
    peak: "الأعلى {0} في {1}",
    highlighted: "المميز: {0}.",
    without: "بلا رقم: {0}.",
    allZero: "كل القيم صفر.",
    notDrawn: "غير مرسوم، لكنه في الجدول: {0} أخرى.",
    listed: "غير مرسوم، لكنه في الجدول: {0}.",
    noValue: "لا توجد بيانات",
    under: "أقل من {0}",
    andMore: "{0} فأكثر",
    between: "{0} إلى {1}",
    since: "منذ {0}",
    until: "حتى {0}",
    flags: ["e": "تقديري", "r": "منقح", "p": "مؤقت"],
    magnitudes: [
      .init(size: 1e12, word: "تريليون"), .init(size: 1e9, word: "مليار"),
      .init(size: 1e6, word: "مليون"),
    ]
  )
}
