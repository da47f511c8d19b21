#!/usr/bin/env python3
"""Makes a Cupel site of a `plain` corpus: corpus.py PLAIN SITE

PLAIN holds briefs/*.md (front matter title, date, authors, tags, summary) and records/*.yaml (twelve fields and a
production table of years by countries). SITE gets Content/, with one tidy table of all production values, and
Templates/. What stands in SITE is replaced. If PLAIN's parent has a MANIFEST.json, SITE is added to its dialects.
"""

import csv
import json
import re
import shutil
import sys
from pathlib import Path

SITE = """\
title: Bench
description: The same content for every generator, to measure how long each takes.
base_url: https://example.org/
language: en
publisher: {name: Bench}
licence: {name: public domain}
navigation: [briefs, records, tags]
"""

BRIEFS = """\
title: Briefs
singular: brief
template: brief.html
order: -date
feed: true
fields:
  - {name: subjects, title: Tags, type: list, reference: tags, reverse: Briefs}
"""

TAGS = """\
title: Tags
singular: tag
template: tag.html
"""

RECORDS = """\
title: Records
singular: record
label: name
template: record.html
order: name
fields:
  - {name: name, type: string, constraints: {required: true}}
  - {name: symbol, type: string}
  - {name: category, type: string}
  - {name: crystal_system, title: Crystal system, type: string}
  - {name: hardness, type: number, constraints: {minimum: 0}}
  - {name: density, type: number, constraints: {minimum: 0}}
  - {name: price_usd_t, title: Price, type: integer, unit: USD/t}
  - {name: reserves_kt, title: Reserves, type: integer, unit: kt}
  - {name: uses, type: list, items: {type: string}}
  - {name: related, type: list, reference: briefs, reverse: Records}
  - {name: summary, type: string}
"""

TABLES = """\
production:
  title: Production by country
  description: Every production value of every record.
  source: bench
  licence: public domain
  primaryKey: [record, country, year]
  fields:
    - {name: record, title: Record, type: string, reference: records}
    - {name: country, title: Country, type: string}
    - {name: year, title: Year, type: year}
    - {name: production, title: Production, type: integer, unit: kt, constraints: {minimum: 0}}
"""

SOURCES = """\
bench:
  title: Generated values
  author: Bench
  issued: 2026
  licence: public domain
"""


def main(plain, site):
    content = site / "Content"
    for old in (content, site / "Templates"):
        shutil.rmtree(old, ignore_errors=True)
    for folder in ("briefs", "records", "tags", "data"):
        (content / folder).mkdir(parents=True)
    shutil.copytree(Path(__file__).parent / "Templates", site / "Templates")
    write(content / "site.yaml", SITE)
    write(content / "index.md", "---\ntitle: Bench\n---\n")
    write(content / "briefs/_collection.yaml", BRIEFS)
    write(content / "tags/_collection.yaml", TAGS)
    write(content / "records/_collection.yaml", RECORDS)
    write(content / "data/tables.yaml", TABLES)
    write(content / "sources.yaml", SOURCES)
    for tag in sorted(set().union(*[brief(file, content) for file in sorted((plain / "briefs").glob("*.md"))])):
        write(content / "tags" / f"{tag}.yaml", f"title: {quoted(tag)}\n")
    with open(content / "data/production.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["record", "country", "year", "production"])
        for record_file in sorted((plain / "records").glob("*.yaml")):
            table.writerows(record(record_file, content))
    announce(plain, site)


def brief(file, content):
    """Writes a brief and gives its tags."""
    text = file.read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    tags = re.search(r"^tags: \[(.*)\]$", front, re.M).group(1).split(", ")
    front = re.sub(r"^tags: .*$", f"subjects: [{', '.join(map(quoted, tags))}]", front, flags=re.M)
    front = re.sub(r"^summary: ", "description: ", front, flags=re.M)
    write(content / "briefs" / file.name, f"---\n{front}---\n{body}")
    return tags


def record(file, content):
    """Writes a record without its production and gives that as rows: record, country, year, value."""
    front, production = file.read_text(encoding="utf-8").split("production:\n")
    write(content / "records" / file.name, re.sub(r"^id: .*\n", "", front))
    countries = listed(production, "countries")
    years = listed(production, "years")
    rows = [line.split(", ") for line in re.findall(r"^    - \[(.*)\]$", production, re.M)]
    return [
        [file.stem, country, year, value]
        for year, values in zip(years, rows, strict=True)
        for country, value in zip(countries, values, strict=True)
    ]


def listed(text, key):
    return re.search(rf"^  {key}: \[(.*)\]$", text, re.M).group(1).split(", ")


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def write(path, text):
    path.write_text(text, encoding="utf-8")


def announce(plain, site):
    """For runners that look for briefs in `content/`, and for corpora in a manifest."""
    lower = site / "content"
    if not lower.exists():
        lower.symlink_to("Content")
    manifest = plain.parent / "MANIFEST.json"
    if manifest.is_file() and site.parent.resolve() == plain.parent.resolve():
        facts = json.loads(manifest.read_text(encoding="utf-8"))
        files = [file for file in (site / "Content").rglob("*") if file.is_file()]
        facts["dialects"][site.name] = {"files": len(files), "bytes": sum(file.stat().st_size for file in files)}
        write(manifest, json.dumps(facts, indent=1))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[0])
    main(Path(sys.argv[1]), Path(sys.argv[2]))
