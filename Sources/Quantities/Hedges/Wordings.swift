/// Every word that makes a number wider or narrower, or stands in its place. The reader of phrases,
/// the tests and the documentation page all take it from here.
public let wordings: [Wording] = hedges + parts + changes + places

private let hedges: [Wording] = [
  Wording(
    .hedge(.asTyped),
    """
    only, just, merely, mere, fully, full, an estimated, estimated, as many as, as few as,
    as little as, even, not only, not just, nothing less than, … only, … alone
    """,
    """
    The data rounds to the number at the precision typed: 88,000 stands for 87,500 up to 88,499. \
    Zeros that end a whole number round it, but two digits count at least; in per cent, in counts \
    and in ranks every digit does. A fraction in words is good to two hundredths of the whole, or \
    to a tenth of itself.
    """,
    holds: ("88,000 t", tonnes(88_499)),
    fails: ("88,000 t", tonnes(88_500))
  ),
  Wording(
    .hedge(.exactly),
    "exactly, precisely, … exactly, … precisely",
    "Every digit counts, zeros too.",
    holds: ("exactly 88,000 t", tonnes(88_000)),
    fails: ("exactly 88,000 t", tonnes(88_200))
  ),
  Wording(
    .hedge(.above),
    """
    over, more than, above, exceeding, exceeded, exceeds, upwards of, upward of, in excess of,
    greater than, higher than, larger than, beyond, north of, topping, topped, surpassing,
    surpassed, better than, >, … plus, … and counting
    """,
    "The data is greater than the number, however much.",
    holds: ("over 60%", share(0.61)),
    fails: ("over 60%", share(0.6))
  ),
  Wording(
    .hedge(.atLeast),
    """
    at least, no less than, not less than, no fewer than, not fewer than, not below, not under,
    a minimum of, minimum, ≥, … or more, … and more, … or above, … and above, … or higher,
    … or over, … and over, … at least, … at a minimum, … minimum, … upwards, … and up, … +
    """,
    "The data is the number or greater.",
    holds: ("at least 60%", share(0.6)),
    fails: ("at least 60%", share(0.599))
  ),
  Wording(
    .hedge(.below),
    """
    under, less than, fewer than, below, lower than, smaller than, south of, short of, not even,
    not quite, <
    """,
    "The data is smaller than the number, however much.",
    holds: ("under 10%", share(0.098)),
    fails: ("under 10%", share(0.1))
  ),
  Wording(
    .hedge(.atMost),
    """
    up to, at most, at best, no more than, not more than, a maximum of, maximum, at the most, as much as,
    as high as, not exceeding, does not exceed, do not exceed, did not exceed, not over, not above,
    ≤, … or less, … or fewer, … or below, … or under, … or lower, … and below, … at most, … at best,
    … at the most, … at a maximum, … maximum, … tops
    """,
    "The data is the number or smaller.",
    holds: ("up to 10%", share(0.1)),
    fails: ("up to 10%", share(0.101))
  ),
  Wording(
    .hedge(.about),
    """
    about, around, roughly, approximately, approx, some, circa, ca, c, ~, ≈, ∼, close to, near,
    in the region of, in the order of, on the order of, of the order of, in the range of,
    in the neighbourhood of, in the neighborhood of, something like, somewhere around, just about,
    more or less, broadly, barely, hardly, scarcely, or so, … or so, … or thereabouts,
    … more or less, … approximately, … roughly, … approx, … give or take
    """,
    "The data is within 5% of the number, or rounds to it.",
    holds: ("about 60%", share(0.625)),
    fails: ("about 60%", share(0.64))
  ),
  Wording(
    .hedge(.nearly),
    """
    nearly, almost, just under, just below, just less than, slightly under, slightly below,
    slightly less than, slightly fewer than, a little under, a little less than, a little below,
    a bit under, a bit less than, a shade under, a touch under, a whisker under, a hair under,
    just short of, just shy of, a little short of, shy of, marginally below, marginally under,
    marginally less than, close on, close upon, approaching, nearing, verging on, nigh on,
    virtually, practically
    """,
    "The data is smaller than the number by at most 5% (or by half a step of the precision typed).",
    holds: ("nearly 70%", share(0.692)),
    fails: ("nearly 70%", share(0.703))
  ),
  Wording(
    .hedge(.justAbove),
    """
    just over, just above, just more than, slightly over, slightly above, slightly more than,
    a little over, a little above, a little more than, a bit over, a bit more than, a shade over,
    a touch over, a touch above, marginally above, marginally over, marginally more than
    """,
    "The data is greater than the number by at most 5% (or by half a step of the precision typed).",
    holds: ("just over 60%", share(0.61)),
    fails: ("just over 60%", share(0.66))
  ),
  Wording(
    .hedge(.wellAbove),
    """
    well over, well above, well in excess of, far more than, far above, far over, much more than,
    considerably more than, substantially more than, significantly more than, comfortably over,
    comfortably above, comfortably more than, easily more than
    """,
    "The data is greater than the number by at least a tenth.",
    holds: ("well over 60%", share(0.67)),
    fails: ("well over 60%", share(0.61))
  ),
  Wording(
    .hedge(.wellBelow),
    """
    well under, well below, well short of, far less than, far fewer than, far below, far short of,
    much less than, considerably less than, substantially less than, significantly less than,
    comfortably under, comfortably below
    """,
    "The data is smaller than the number by at least a tenth.",
    holds: ("well under 10%", share(0.08)),
    fails: ("well under 10%", share(0.095))
  ),
]

private let parts: [Wording] = [
  Wording(
    .part(Interval(0.995, 1.005)),
    "all, every, the whole, the entire, the entirety, everything",
    "The whole, up to half a per cent of it.",
    holds: ("all of it", share(0.997)),
    fails: ("all of it", share(0.98))
  ),
  Wording(
    .part(Interval(0, 0.995, includesHigh: false)),
    "not all",
    "Less than the whole.",
    holds: ("not all", share(0.9)),
    fails: ("not all", share(1))
  ),
  Wording(
    .part(Interval(0.5, 1, includesLow: false)),
    "most, the majority, a majority, the bulk",
    "More than half.",
    holds: ("most of it", share(0.51)),
    fails: ("most of it", share(0.49))
  ),
  Wording(
    .part(Interval(0.75, 1)),
    """
    the vast majority, a vast majority, the overwhelming majority, an overwhelming majority,
    the great majority, a great majority
    """,
    "Three quarters or more.",
    holds: ("the vast majority", share(0.8)),
    fails: ("the vast majority", share(0.7))
  ),
  Wording(
    .part(Interval(0, 0.5, includesLow: false, includesHigh: false)),
    "a minority, the minority",
    "Less than half, and not nothing.",
    holds: ("a minority", share(0.3)),
    fails: ("a minority", share(0.5))
  ),
  Wording(
    .part(Interval(0, 0.05)),
    """
    hardly any, scarcely any, barely any, almost none, nearly none, virtually none, practically none,
    almost nothing, virtually nothing, practically nothing, next to nothing, next to none
    """,
    "One twentieth at most.",
    holds: ("hardly any", share(0.02)),
    fails: ("hardly any", share(0.08))
  ),
  Wording(
    .part(Interval(-0.0005, 0.0005)),
    "none, nothing, no, nil, zero, not a single, not one",
    "Nothing at all.",
    holds: ("none of it", share(0)),
    fails: ("none of it", share(0.03))
  ),
  Wording(
    .allBut,
    "all but, all except",
    "The whole without the part that follows.",
    holds: ("all but 9%", share(0.91)),
    fails: ("all but 9%", share(0.09))
  ),
]

private let changes: [Wording] = [
  Wording(
    .change(isFall: false),
    """
    rose, rise, rises, rising, risen, grew, grow, grows, growing, grown, growth, growth rate,
    increased, increase, increases, increasing, climbed, climb, climbs, climbing, jumped, jump,
    jumps, jumping, surged, surge, surges, surging, soared, soar, soars, soaring, gained, gain,
    gains, gaining, added, adds, adding, addition, expanded, expand, expands, expanding, expansion,
    advanced, advance, leapt, leaped, leap, rocketed, skyrocketed, swelled, swell, rallied, rally,
    rebounded, rebound, recovered, improved, improvement, upturn, spiked, spike, up, went up,
    goes up, go up, going up, gone up, shot up, edged up, crept up, inched up, ticked up, moved up,
    uptick, hike, hiked, … more, … higher, … larger, … greater, … bigger, … up
    """,
    "More than before by the number that follows or goes before.",
    holds: ("rose by 23%", Quantity(.growth, 23.2)),
    fails: ("a 23% rise", Quantity(.growth, -23))
  ),
  Wording(
    .change(isFall: true),
    """
    fell, fall, falls, falling, fallen, dropped, drop, drops, dropping, declined, decline, declines,
    declining, decreased, decrease, decreases, decreasing, shrank, shrink, shrinks, shrinking,
    shrunk, contracted, contract, contracts, contracting, contraction, lost, loss, losing, loses,
    slid, slide, slides, sliding, slipped, slip, slips, slipping, sank, sink, sinks, sinking, sunk,
    plunged, plunge, plunges, plunging, plummeted, plummet, slumped, slump, slumps, tumbled, tumble,
    tumbles, crashed, crash, collapsed, collapse, cut, cuts, cutting, slashed, reduced, reduction,
    dipped, dip, dips, eased, shed, dwindled, downturn, receded, retreated, weakened, down,
    went down, goes down, go down, going down, gone down, edged down, crept down, inched down,
    ticked down, moved down, negative growth, … less, … lower, … fewer, … smaller, … down
    """,
    "Less than before by the number that follows or goes before.",
    holds: ("fell by a fifth", Quantity(.growth, -19.5)),
    fails: ("fell by 3,000 t", Quantity(.change, 3000, unit: MeasureUnit("t")))
  ),
  Wording(
    .multiple(2),
    "doubled, double, doubles, doubling, twice",
    "Twice as much, within 5%; so the other verbs and words of their kind.",
    holds: ("doubled", Quantity(.growth, 104)),
    fails: ("doubled", Quantity(.ratio, 2.2))
  ),
  Wording(
    .multiple(3),
    "tripled, triple, triples, tripling, trebled, treble, trebles, trebling, thrice",
    "Three times as much.",
    holds: ("nearly tripled", Quantity(.ratio, 2.9)),
    fails: ("tripled", Quantity(.growth, 300))
  ),
  Wording(
    .multiple(4),
    "quadrupled, quadruple, quadruples, quadrupling",
    "Four times as much.",
    holds: ("more than quadrupled", Quantity(.growth, 320)),
    fails: ("quadrupled", Quantity(.ratio, 5))
  ),
  Wording(
    .multiple(5),
    "quintupled, quintuple, quintuples, quintupling",
    "Five times as much.",
    holds: ("quintupled", Quantity(.ratio, 5.1)),
    fails: ("quintupled", Quantity(.ratio, 4))
  ),
  Wording(
    .halved,
    "halved, halve, halves, halving",
    "Half as much; more than halved is less than half.",
    holds: ("more than halved", Quantity(.growth, -55)),
    fails: ("more than halved", Quantity(.ratio, 0.55))
  ),
  Wording(
    .unchanged,
    "unchanged, flat, constant, the same, no change, stayed the same, did not change",
    "Within 1% of what it was; in tonnes and other units, no change at all.",
    holds: ("unchanged", Quantity(.growth, 0.6)),
    fails: ("flat", Quantity(.growth, 4))
  ),
]

private let places: [Wording] = [
  Wording(
    .superlative(fromBottom: false),
    """
    largest, biggest, greatest, highest, top, leading, foremost, main, chief, principal,
    most important, most
    """,
    "The first place, or that of the number before it: second-largest, the three largest.",
    holds: ("the world's second-largest producer", Quantity(.rank(among: 9), 2)),
    fails: ("the largest", Quantity(.rank(among: 9), 2))
  ),
  Wording(
    .superlative(fromBottom: true),
    "smallest, lowest, fewest, last, bottom, least, least important",
    "The last place, or that of the number before it, from the end.",
    holds: ("the second-smallest", Quantity(.rank(among: 9), 8)),
    fails: ("the smallest", Quantity(.rank(among: 9), 8))
  ),
]

private func tonnes(_ number: Double) -> Quantity {
  Quantity(.amount, number, unit: MeasureUnit("t"))
}

private func share(_ number: Double) -> Quantity { Quantity(.share, number) }
