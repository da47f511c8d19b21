/// Places in an order, counts, concentration.
extension HeldOutTests {
  static let ranks = """
    holds | 1 of 10 | Australia is [the largest] producer
    fails | 2 of 10 | Australia is [the largest] producer
    fails | 3 of 10 | Australia is [the world’s largest producer of lithium]
    fails | 2 of 10 | Australia is [by far the world's biggest lithium miner]
    holds | 2 of 10 | Chile is [the second biggest producer]
    fails | 1 of 10 | Chile is [the second biggest producer]
    holds | 2 of 10 | Chile is [the second-largest]
    holds | 2 of 10 | Chile is the [second]-largest producer
    holds | 3 of 10 | Chile [ranks third]
    holds | 3 of 10 | Chile is [third]
    holds | 3 of 10 | Chile is [the 3rd largest producer]
    fails | 5 of 10 | India holds [the world's third-largest reserves of rare earths]
    holds | 1 of 10 | China is [the leading producer]
    fails | 2 of 10 | China is [the leading supplier] of graphite
    unreadable | 1 of 10 | China is [a leading producer]
    unreadable | 4 of 10 | China is [a leading producer]
    unreadable | 4 of 10 | China is [a top producer]
    unreadable | 1 of 10 | China is [a major producer]
    unreadable | 1 of 10 | China is [one of the largest producers]
    unreadable | 3 of 10 | China is [among the largest producers]
    holds | 2 of 10 | China is [one of the three largest producers]
    fails | 4 of 10 | China is [one of the three largest producers]
    holds | 3 of 10 | China is [among the three largest]
    fails | 6 of 10 | China is [among the five largest producers]
    holds | 5 of 10 | China is [among the top five]
    fails | 4 of 10 | China is [in the top three]
    holds | 2 of 10 | China is [in the top three]
    holds | 2 of 10 | China is [a top-three producer]
    fails | 7 of 10 | China is [a top-five producer]
    holds | 8 of 10 | China is [one of the world's top ten producers]
    fails | 9 of 10 | It is [the smallest] producer
    holds | 9 of 10 | It is [the second-smallest]
    holds | 10 of 10 | It is [last]
    fails | 4 of 10 | It comes [last]
    holds | 2 of 10 | It is [joint second]
    holds | 1 of 10 | It is [the single largest producer]
    unreadable | 1 of 10 | It is [an important supplier]
    holds | 2 of 10 | It is [a distant second]
    fails | 3 of 10 | It is [a close second]
    unreadable | 1 of 10 | It is [larger than India]
    unreadable | 1 of 10 | It is [large]
    holds | 1 of 10 | It is [top]
    undecided | 2..4 of 10 | [the second-largest]
    holds | 2..4 of 10 | [the top five]
    holds | 2..4 of 10 | [among the five largest]
    fails | 2..4 of 10 | [the largest]
    undecided | 1..2 of 10 | [the largest]
    holds | 3 of 10 | [3]
    incomparable | 1 of 10 | [61%]
    incomparable | 1 of 10 | [88,000 t]
    """

  static let counts = """
    fails | 25 minerals | [24 minerals]
    holds | 24 minerals | [24 critical minerals]
    holds | 24 minerals | [two dozen] minerals
    holds | 25 minerals | [about two dozen minerals]
    fails | 24 minerals | [more than two dozen]
    unreadable | 30 minerals | [dozens] of minerals
    unreadable | 30 minerals | [scores] of minerals
    unreadable | 5 minerals | [a handful] of minerals
    unreadable | 3 minerals | [a few] minerals
    unreadable | 3 minerals | [several] minerals
    unreadable | 24 minerals | [many] minerals
    unreadable | 24 minerals | [a number of] minerals
    unreadable | 24 minerals | [various] minerals
    holds | 30 minerals | [30 minerals]
    holds | 30 minerals | [30+ minerals]
    fails | 30 minerals | [more than 30]
    holds | 30 minerals | [at least 30]
    holds | 1 minerals | [one] mineral
    fails | 5 minerals | [a couple of minerals]
    fails | 3 minerals | [none]
    fails | 1 minerals | [no minerals]
    holds | 30 minerals | [as many as 30 minerals]
    holds | 3 minerals | [as few as three]
    holds | 31 minerals | [no fewer than 30]
    fails | 29 minerals | [no fewer than 30]
    fails | 28 minerals | [30 or more]
    holds | 28 minerals | [30 or fewer]
    holds | 25 minerals | [between 20 and 30 minerals]
    fails | 31 minerals | [20 to 30 minerals]
    incomparable | 24 minerals | [24 t]
    incomparable | 24 minerals | [24%]
    fails | 24 minerals | [twenty]
    holds | 105 minerals | [one hundred and five]
    holds | 24 minerals | [the 24 minerals]
    holds | 24 minerals | [these 24 minerals]
    holds | 24 minerals | [its 24 listed minerals]
    holds | 24 minerals | [24] minerals
    fails | 1201 projects | [1,200 exploration projects]
    holds | 1180 projects | [nearly 1,200 projects]
    holds | 1200 projects | [1,200] exploration projects
    """

  static let concentrations = """
    holds | 5000 | [an HHI of 5,000]
    fails | 5200 | [an HHI of 5,000]
    holds | 4900 | [about 5,000 points]
    holds | 2600 | [above 2,500]
    fails | 2400 | [above 2,500]
    holds | 5000 | [a Herfindahl-Hirschman index of 5,000]
    unreadable | 4000 | [more than twice the 1,800]
    unreadable | 5000 | [highly concentrated]
    holds | 4972 | [4,972]
    holds | 4000..5200 | [at least 4,000]
    incomparable | 5000 | [61%]
    incomparable | 5000 | [5,000 t]
    """
}
