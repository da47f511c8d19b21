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
    listed: "لا توجد بيانات",
    noValue: "أقل من {0}",
    under: "{0} فأكثر",
    andMore: "{0} إلى {1}",
    between: "منذ {0}",
    since: "حتى {0}",
    until: "غير مرسوم، لكنه في الجدول: {0}.",
    flags: ["e": "تقديري", "r": "منقح", "p": "مؤقت"],
    magnitudes: [
      .init(size: 1e12, word: "تريليون"), .init(size: 1e9, word: "مليار"),
      .init(size: 1e6, word: "مليون"),
    ]
  )
}
