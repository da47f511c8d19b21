#!/usr/bin/env python3
"""Writes a site with many bound figures: `figures.py FOLDER` fills FOLDER/bound and FOLDER/plain.

The figures stand twenty to a brief and ask every measure of a table of 5,000 rows. FOLDER/bound has them as figures,
FOLDER/plain the same words without: what `cupel check` takes longer for the first than for the second is the price of
proving them. Same bytes each time.
"""

import pathlib
import random
import shutil
import sys

COUNT = 10_000
MINERALS = [f"mineral-{number:02}" for number in range(25)]
COUNTRIES = [f"country-{number:02}" for number in range(20)]
YEARS = list(range(2016, 2026))
SCHEMA = """production:
  source: survey
  value: production
  parts: country
  primaryKey: [mineral, country, year]
  fields:
  - {name: mineral, type: string}
  - {name: country, type: string}
  - {name: year, type: year}
  - {name: production, type: number, unit: t}
"""


def figures(values, dice):
    """Yields words that hold and the address that they are bound to, without end."""
    while True:
        mineral, country, year = dice.choice(MINERALS), dice.choice(COUNTRIES), dice.choice(YEARS)
        rows = {c: values[mineral, c, year] for c in COUNTRIES}
        one, whole = rows[country], sum(rows.values())
        place = f"mineral={mineral}&country={country}&year={year}"
        share = 100 * one / whole
        rank = sorted(rows.values(), reverse=True).index(one) + 1
        earlier = values[mineral, country, 2016]
        growth = 100 * (one - earlier) / earlier
        yield f"{one:,} t", f"production/value?{place}"
        yield f"over {max(0, int(share * 0.99 * 10) / 10)}%", f"production/share?{place}"
        yield f"about {round(one, -2):,} tonnes", f"production/value?{place}"
        yield f"No. {rank}", f"production/rank?{place}"
        yield f"at least {whole // 1000:,} thousand tonnes", f"production/total?mineral={mineral}&year={year}"
        if year > 2016 and abs(growth) >= 1:
            verb = "rose" if growth > 0 else "fell"
            yield (
                f"{verb} by {abs(growth):.1f}%",
                f"production/growth?mineral={mineral}&country={country}&year=2016..{year}",
            )


def brief(number, words):
    lines = [f"In the survey of number {i} the figure was {text}, as the table has it.\n" for i, text in enumerate(words)]
    return f"---\ntitle: Brief {number}\ndate: 2026-01-01\n---\n\n" + "\n".join(lines)


def write(folder, count, is_bound):
    dice = random.Random(2026)
    values = {(m, c, y): dice.randint(900, 99_999) for m in MINERALS for c in COUNTRIES for y in YEARS}
    content = folder / "Content"
    shutil.rmtree(folder, ignore_errors=True)
    for name in ["Content/briefs", "Content/data", "Templates"]:
        (folder / name).mkdir(parents=True)
    (content / "site.yaml").write_text("title: Figures\nbase_url: https://example.org/\n")
    (content / "sources.yaml").write_text("survey: {title: A survey, issued: 2026}\n")
    (content / "index.md").write_text("---\ntitle: Figures\n---\n")
    (content / "briefs/_collection.yaml").write_text("title: Briefs\nsingular: brief\n")
    (content / "data/tables.yaml").write_text(SCHEMA)
    rows = [f"{m},{c},{y},{value}\n" for (m, c, y), value in values.items()]
    (content / "data/production.csv").write_text("mineral,country,year,production\n" + "".join(rows))
    for name in ["home", "page", "record", "collection", "table", "tables", "sources", "404", "redirect"]:
        (folder / f"Templates/{name}.html").write_text("<p>{{ page.title }}</p>\n")
    source = figures(values, dice)
    for number in range(0, count, 20):
        pairs = [next(source) for _ in range(min(20, count - number))]
        words = [f"[{text}](fig:{address})" if is_bound else text for text, address in pairs]
        (content / f"briefs/brief-{number // 20:04}.md").write_text(brief(number // 20, words))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[0])
    root = pathlib.Path(sys.argv[1])
    write(root / "bound", COUNT, True)
    write(root / "plain", COUNT, False)
