"""The content of a benchmark: briefs and records drawn from a seed, the same at every call and on every machine.

A brief is 600 to 1,500 words with six headings, two lists, a table, a quotation or code, two footnotes and 10 to 20
links; one record stands beside five briefs and has ten years of production by eight countries.
"""

import random
import re
from dataclasses import dataclass

COMMON = """the of and to in a is that for it as was with be by on not he this are or his from at which but have
had were their one all has there been if more when will would who so no out up said what its about than into
them only other some could time these two may then do first any now such like our over most made after also did
many before must through years where much should well because each just those how too little state good very
still see between under never last off since against used three""".split()

SUBJECT = """supply demand market price mine ore grade reserve resource production refinery smelter concentrate
export import tariff policy capacity inventory stockpile contract premium forecast estimate survey deposit
district permit royalty tax subsidy quota ban licence operator producer consumer recycler scrap recovery
tailings water energy electricity diesel gas coal carbon emission footprint battery cathode anode electrolyte
magnet alloy steel aluminium copper nickel cobalt lithium graphite manganese tungsten tin zinc lead silver gold
platinum palladium uranium vanadium titanium gallium germanium indium antimony bismuth tellurium selenium
rhenium hafnium niobium tantalum beryllium magnesium silicon phosphate potash sulphur fluorspar boron bromine
iodine helium neodymium praseodymium dysprosium terbium yttrium lanthanum cerium scandium exploration drilling
assay metallurgy flotation leaching extraction electrowinning roasting crushing grinding separation processing
hydroxide carbonate oxide chloride sulphate precursor product quality impurity threshold shipment vessel port
rail road freight insurance corridor border customs investor equity debt offtake partner venture merger revenue
margin cost curve quartile expansion greenfield brownfield delay outage strike flood drought storm governance
community biodiversity closure rehabilitation monitoring audit standard traceability disclosure corruption
sanction embargo alliance framework strategy dependence concentration resilience shock scenario baseline
assumption uncertainty range median growth decline peak cycle trend season quarter index ratio share volume
tonne ounce currency inflation wage labour skill training innovation substitution efficiency yield waste reuse
collection sorting shredding pilot automotive aerospace semiconductor turbine grid storage charger motor sensor
catalyst ceramic glass pigment ministry regulator parliament ruling directive report institute laboratory model
series chart source method sample finding evidence claim coastal inland provincial regional global primary
upstream downstream historical expected projected revised seasonal temporary marginal sharp volatile stable
higher lower rise fall expand reduce limit require suggest reveal follow exceed include replace support oppose
approve accelerate publish review compare measure track""".split()

TYPOGRAPHIC = ["São Tomé", "Åland", "Kiruna–Luleå", "naïve", "£1.2bn", "≈40 %", "façade", "“soft” limit", "CO₂"]
AUTHORS = """Ada Chen, Bo Lindqvist, Carla Núñez, Daniel Okafor, Elif Demir, Farid Haddad, Grace Mwangi, Hiro Tanaka, \
Ines Duarte, Jonas Weber, Karin Dahl, Liam Murphy, Mei Zhao, Nadia Rahman, Omar Diallo, Petra Novák""".split(", ")
COUNTRIES = """Australia, Chile, China, DR Congo, Indonesia, Brazil, Canada, South Africa, Peru, Russia, \
United States, Kazakhstan, Argentina, Zambia, Mexico, Turkey""".split(", ")
YEARS = range(2015, 2025)
CRYSTAL_SYSTEMS = ["cubic", "tetragonal", "orthorhombic", "hexagonal", "trigonal", "monoclinic", "triclinic"]
CATEGORIES = ["battery metal", "rare earth", "base metal", "precious metal", "industrial mineral", "energy fuel"]
USES = ["batteries", "magnets", "alloys", "catalysts", "glass", "ceramics", "pigments", "electronics", "solar cells"]
SYLLABLES = "al an ber bor cal cer cor do eu fer gal hal ir kan lam mar nev or pyr rho sid tan ur van wol xen zir".split()


@dataclass
class Brief:
    """Links in the body read `[[id]]` or `[[id|text]]`."""

    id: str
    title: str
    date: str
    authors: list
    tags: list
    summary: str
    body: str


@dataclass
class Record:
    """`production` has a row for each year and in it a value in kilotonnes for each country."""

    id: str
    name: str
    facts: dict
    uses: list
    related: list
    summary: str
    countries: list
    production: list


class Dice:
    """Draws by `random()` alone, the one sequence that Python promises to keep."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def between(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def pick(self, choices):
        return choices[int(self.random() * len(choices))]

    def words(self, low, high):
        return " ".join(self.pick(SUBJECT) for _ in range(self.between(low, high)))

    def several(self, choices, count):
        """Gives that many different ones."""
        drawn = {}
        while len(drawn) < count:
            drawn[self.pick(choices)] = None
        return list(drawn)


class Content:
    """All of one size: `briefs()` and `records()` are drawn one by one, so that any size fits into memory."""

    def __init__(self, size, seed=2026):
        self.size, self.seed = size, seed
        dice = Dice(seed)
        self.sentences = [sentence(dice) for _ in range(6000)]
        self.tags = sorted({dice.words(2, 2).replace(" ", "-") for _ in range(200)})
        self.titles = {}
        for number in range(size):
            title = dice.words(3, 7)
            slug = "-".join(title.split()[:3])
            self.titles[f"{slug}-{number:06}"] = f"{title.capitalize()} {number}"
        self.names = {}
        for number in range(max(1, size // 5)):
            name = "".join(dice.pick(SYLLABLES) for _ in range(dice.between(2, 3))) + "ite"
            self.names[f"{name}-{number:05}"] = f"{name.capitalize()} {number}"
        self.brief_ids, self.record_ids = list(self.titles), list(self.names)

    def briefs(self):
        for number, (id, title) in enumerate(self.titles.items()):
            dice = Dice(self.seed * 1_000_003 + number)
            yield Brief(
                id=id,
                title=title,
                date=f"{dice.between(2015, 2025)}-{dice.between(1, 12):02}-{dice.between(1, 28):02}",
                authors=dice.several(AUTHORS, dice.between(1, 3)),
                tags=dice.several(self.tags, 2),
                summary=dice.words(8, 16).capitalize() + ".",
                body=self.body(dice),
            )

    def records(self):
        for number, (id, name) in enumerate(self.names.items()):
            dice = Dice(self.seed * 7_000_003 + number)
            level = [dice.between(1, 400) for _ in range(8)]
            yield Record(
                id=id,
                name=name,
                facts={
                    "symbol": name[:2],
                    "category": dice.pick(CATEGORIES),
                    "crystal_system": dice.pick(CRYSTAL_SYSTEMS),
                    "hardness": dice.between(10, 95) / 10,
                    "density": dice.between(150, 1950) / 100,
                    "price_usd_t": dice.between(90, 90_000),
                    "reserves_kt": dice.between(10, 900_000),
                },
                uses=dice.several(USES, 3),
                related=dice.several(self.brief_ids, min(3, self.size)),
                summary=dice.words(8, 16).capitalize() + ".",
                countries=dice.several(COUNTRIES, 8),
                production=[
                    [int(value * (0.7 + 0.06 * year + 0.25 * dice.random())) for value in level]
                    for year in range(len(YEARS))
                ],
            )

    def body(self, dice):
        prose = self.paragraphs(dice, 13)
        quotation = f"> {dice.pick(self.sentences)}\n>\n> {dice.pick(self.sentences)}"
        return "\n\n".join([
            *prose[0:2],
            heading(dice, 2), *prose[2:4], bullets(dice),
            heading(dice, 3), *prose[4:6],
            heading(dice, 2), table(dice), *prose[6:8],
            heading(dice, 3), steps(dice), prose[8],
            heading(dice, 2), prose[9], quotation if dice.random() < 0.6 else code(dice), prose[10],
            heading(dice, 2), *prose[11:13],
            f"[^1]: {dice.words(6, 14)}.",
            f"[^2]: {dice.words(6, 14)}.",
        ]) + "\n"  # fmt: skip

    def paragraphs(self, dice, count):
        """Prose of 270 to 1,170 words with all links and both footnotes' marks in it."""
        left = dice.between(270, 1170)
        prose = []
        while left > 0 or len(prose) < count:
            prose.append(dice.pick(self.sentences))
            left -= prose[-1].count(" ") + 1
        for _ in range(dice.between(10, 20)):
            at = dice.between(0, len(prose) - 1)
            word = "and" if prose[at].endswith("]].") else "see"
            prose[at] = f"{prose[at][:-1]}, {word} {self.link(dice)}."
        cuts = [len(prose) * part // count for part in range(count + 1)]
        prose[cuts[2]] += "[^1]"
        prose[cuts[9]] += "[^2]"
        return [" ".join(prose[start:end]) for start, end in zip(cuts, cuts[1:])]

    def link(self, dice):
        """To a record, to one of the briefs that many link to, or to any brief; every other with words of its own."""
        draw = dice.random()
        if draw < 0.15:
            target = dice.pick(self.record_ids)
        elif draw < 0.45:
            target = self.brief_ids[int(self.size * dice.random() ** 2)]
        else:
            target = dice.pick(self.brief_ids)
        return f"[[{target}]]" if dice.random() < 0.5 else f"[[{target}|{dice.words(2, 4)}]]"


def sentence(dice):
    """Eight to 24 words, most of them common; in two of five stands a number, emphasis, code, a link or the like."""
    vocabulary = COMMON + SUBJECT
    words = [vocabulary[int(len(vocabulary) * dice.random() ** 1.7)] for _ in range(dice.between(8, 24))]
    at = dice.between(1, len(words) - 2)
    draw = dice.random()
    if draw < 0.06:
        words[at] = f"*{words[at]}*"
    elif draw < 0.12:
        words[at : at + 2] = [f"**{words[at]} {words[at + 1]}**"]
    elif draw < 0.16:
        words[at] = f"`{words[at]}_{dice.pick(SUBJECT)}`"
    elif draw < 0.19:
        words[at] = f"[{words[at]}](https://example.org/{words[at + 1]}/{dice.between(1, 9999)})"
    elif draw < 0.24:
        words[at] = dice.pick(TYPOGRAPHIC)
    elif draw < 0.36:
        words[at] = f"{dice.between(1000, 999_999):,}"
    elif draw < 0.42:
        words[at] = f"{dice.between(1, 99)}.{dice.between(0, 9)} per cent"
    if dice.random() < 0.45:
        words[len(words) // 2 - 1] += ","
    return re.sub(r"^\w", lambda first: first[0].upper(), " ".join(words)) + "."


def heading(dice, level):
    return "#" * level + " " + dice.words(2, 5).capitalize()


def bullets(dice):
    items = [f"- {dice.words(4, 10)}" for _ in range(dice.between(4, 6))]
    items[1] += f"\n    - {dice.words(3, 6)}\n    - {dice.words(3, 6)}"
    return "\n".join(items)


def steps(dice):
    return "\n".join(f"{number}. {dice.words(5, 12)}" for number in range(1, dice.between(3, 5) + 1))


def table(dice):
    rows = ["| Country | Share | Volume | Note |", "| --- | ---: | ---: | --- |"]
    for country in dice.several(COUNTRIES, 6):
        share = f"{dice.between(1, 60)}.{dice.between(0, 9)}%"
        rows.append(f"| {country} | {share} | {dice.between(1, 900)} kt | {dice.words(2, 4)} |")
    return "\n".join(rows)


def code(dice):
    name = dice.pick(SUBJECT)
    body = f"    # {dice.words(3, 6)}\n    return sum(v * rate for v in x if v > {dice.between(1, 99)})"
    return f"```python\ndef {name}(x, rate={dice.between(0, 9)}.5):\n{body}\n\nprint({name}([1, 2, 3]))\n```"
