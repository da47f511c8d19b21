/// Parts of a whole, as papers write them.
extension HeldOutTests {
  static let shares = """
    holds | 0.6104 | China accounted for [61.0%] of mine output.
    fails | 0.6106 | China accounted for [61.0%] of mine output.
    fails | 0.0076 | India holds [0.7%] of the reserves.
    fails | 0.0074 | India holds [7%] of the reserves.
    fails | 0.34 | Chile supplied [nearly a third] of the lithium.
    fails | 0.25 | Chile supplied [nearly a third] of the lithium.
    holds | 0.325 | Chile supplied [almost a third] of the lithium.
    fails | 0.25 | Chile supplied [one-third] of the lithium.
    holds | 0.49 | Chile supplied [a little under half] of the lithium.
    fails | 0.51 | Chile supplied [a little under half] of the lithium.
    holds | 0.51 | Chile supplied [slightly more than half] of it.
    fails | 0.49 | Chile supplied [slightly more than half] of it.
    holds | 0.515 | Chile supplied [slightly over half] of it.
    fails | 0.597 | Chile supplied [just over 60 per cent] of it.
    holds | 0.52 | Chile supplied [a little over half] of it.
    holds | 0.91 | [All but 9%] of the gallium comes from China.
    fails | 0.09 | [All but 9%] of the gallium comes from China.
    holds | 0.9 | [All but a tenth] of the gallium comes from China.
    holds | 0.1 | [One in ten] batteries is recycled.
    holds | 0.75 | [Three in four] tonnes were refined in China.
    holds | 0.75 | [three of every four] tonnes were refined in China.
    holds | 0.9 | [Nine out of 10] magnets are made in China.
    holds | 0.61 | [61 out of every 100] tonnes were mined in China.
    holds | 0.6 | [three fifths] of the world's graphite
    holds | 0.65 | [nearly two-thirds of the world's cobalt] is from the DRC
    holds | 0.76 | [over two-thirds] of the world's cobalt
    holds | 0.2 | [a fifth] of the nickel
    fails | 0.25 | [a fifth] of the nickel
    holds | 0.07 | [less than a tenth] of the nickel
    fails | 0.12 | [less than a tenth] of the nickel
    holds | 0.05 | [a twentieth] of the nickel
    fails | 0.4 | [between a quarter and a third] of the nickel
    fails | 0.55 | [60-70%] of refining
    holds | 0.63 | [some 60 to 65 per cent] of demand
    holds | 0.88 | [up to 90%] of heavy rare earths
    holds | 0.12 | [a minimum of 10%]
    fails | 0.84 | [upwards of 85%] of processing
    fails | 0.06 | [below 5 per cent]
    holds | 0.15 | [fewer than one in five]
    fails | 0.55 | [60%-plus] of the market
    holds | 0.57 | [60% or less]
    fails | 0.7 | [60% or so]
    holds | 0.606 | [about 60%]
    fails | 0.66 | [about 60%]
    holds | 0.61 | [approx. 60%]
    holds | 0.61 | [~60%]
    holds | 0.59 | [≈60%]
    holds | 0.585 | [close to 60%]
    holds | 0.61 | [in the region of 60%]
    fails | 0.605 | [well over 60%]
    holds | 0.7 | [far more than half]
    fails | 0.51 | [far more than half]
    fails | 0.495 | [well under half]
    holds | 0.4 | [well below half]
    holds | 0.98 | [nearly all] of the refining
    fails | 0.7 | [nearly all] of the refining
    holds | 1 | [all of the world's gallium]
    fails | 0.1 | [none] of the gallium
    holds | 0.004 | [less than 1%]
    fails | 0.012 | [less than 1%]
    fails | 0.6 | [half] of it
    holds | 0.503 | [half of the world's cobalt]
    fails | 0.4 | [most] of the output
    holds | 0.93 | [the vast majority]
    holds | 0.01 | [hardly any] of it
    fails | 0.3 | [hardly any] of it
    unreadable | 0.7 | [the lion's share] of output
    unreadable | 0.01 | [a tiny fraction] of output
    unreadable | 0.3 | [a fraction] of output
    unreadable | 0.01 | [a sliver] of output
    unreadable | 0.7 | [much] of the output
    unreadable | 0.7 | [a large part] of the output
    unreadable | 0.4 | [a substantial share]
    unreadable | 0.4 | [a significant share]
    unreadable | 0.4 | [a growing share] of the output
    unreadable | 0.12 | [double digits]
    unreadable | 0.05 | [a single-digit share]
    unreadable | 0.001 | [negligible]
    unreadable | 0.8 | [dominant]
    unreadable | 0.9 | [a near-monopoly]
    unreadable | 0.61 | [China] mines the most.
    unreadable | 0.3 | [a fair bit]
    holds | 0.61 | [a share of over 60%]
    holds | 0.60 | [some 61 per cent of global supply in 2024]
    holds | 0.61 | [sixty-one per cent]
    holds | 0.604 | [sixty per cent]
    holds | 0.604 | [Sixty percent] of demand
    holds | 0.61 | [61 pct]
    incomparable | 0.61 | [61 percentage points]
    incomparable | 0.61 | [61 t]
    incomparable | 0.61 | [$61 million]
    incomparable | 0.61 | [61]
    incomparable | 0.61 | [61 countries]
    incomparable | 0.61 | [61 million tonnes]
    holds | 0.8 | [24 out of 30] minerals
    fails | 0.75 | [2/3] of the output
    holds | 0.5 | [½] of the output
    holds | 0.5 | [one-half]
    holds | 0.9 | [nine-tenths]
    unreadable | 0.6 | [over at most 60%]
    fails | 0.40 | [more than about 60%]
    unreadable | 0.61 | [61% of 88,000 t]
    unreadable | 0.61 | [61% and 64%]
    unreadable | 0.61 | [61% versus 64%]
    unreadable | 0.61 | [61% compared with 35% in 2010]
    unreadable | 0.61 | [61%, up from 35%]
    holds | 0.6055 | [60.6%]
    holds | 0.0052 | [0.5 per cent]
    fails | 0.4 | [at most a third]
    holds | 0.59 | [approaching 60%]
    holds | 0.75 | [three-fourths] of it
    holds | 0.2 | [one-fifth] of it
    undecided | 0.55..0.65 | [over 60%]
    undecided | 0.55..0.65 | [61%]
    undecided | 0.4..0.6 | [most] of it
    holds | 0.58..0.62 | [about 60%]
    undecided | 0.58..0.66 | [between 60% and 70%]
    undecided | 0.95..1 | [all] of it
    holds | 0.59 | China mines nearly [60%]
    fails | 0.61 | China mines nearly [60%]
    fails | 0.6 | Over [60%] is mined in China
    fails | 0.6 | China mines more than [two-thirds] of it
    holds | 0.6 | China mines [60] per cent
    fails | 0.55 | China mines [60] percent of it
    holds | 0.61 | China mines [61]% of it
    incomparable | 0.61 | China mines [61] percentage points
    incomparable | 0.61 | China mines [61] million tonnes
    holds | 0.61 | China's share rose from 40% to [61%]
    holds | 0.35 | China's share is up from [35%]
    unreadable | 0.6 | [60% of India's and 40% of China's]
    """
}
