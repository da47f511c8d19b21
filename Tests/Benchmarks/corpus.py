#!/usr/bin/env python3
"""Writes the same site for Cupel and for Hugo: `corpus.py SIZE FOLDER` fills FOLDER/cupel and FOLDER/hugo.

SIZE is the number of briefs. Same bytes each time. What is not drawn from the seed (schemas, templates, the theme) is
copied from the folders `cupel` and `hugo` beside this file.
"""

import json
import re
import shutil
import sys
from pathlib import Path

from content import YEARS, Content

HERE = Path(__file__).resolve().parent


def write(folder, size):
    content = Content(size)
    for name in ("cupel", "hugo"):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(HERE / name, folder / name)
    for name in ("briefs", "records"):
        (folder / "hugo/content" / name).mkdir(parents=True)
    write_cupel(folder / "cupel/Content", content)
    write_hugo(folder / "hugo/content", content)


# Cupel: links by id; tags are pages of their own; production is one table, a row for each value.


def write_cupel(root, content):
    tags = set()
    for brief in content.briefs():
        tags.update(brief.tags)
        front = front_matter(brief, tags="subjects", summary="description")
        put(root / f"briefs/{brief.id}.md", f"---\n{front}---\n\n{brief.body}")
    for tag in tags:
        put(root / f"tags/{tag}.yaml", f"title: {tag}\n")
    with open(root / "data/production.csv", "w", encoding="utf-8") as table:
        table.write("record,country,year,production\n")
        for record in content.records():
            put(root / f"records/{record.id}.yaml", fields(record, name="name"))
            for year, values in zip(YEARS, record.production):
                for country, value in zip(record.countries, values):
                    table.write(f"{record.id},{country},{year},{value}\n")


# Hugo: links to files; tags are a taxonomy; production stands in the record's front matter.


def write_hugo(root, content):
    for brief in content.briefs():
        front = front_matter(brief, tags="tags", summary="summary")
        put(root / f"briefs/{brief.id}.md", f"---\n{front}---\n\n{links_to_files(brief.body, content)}")
    for record in content.records():
        put(root / f"records/{record.id}.md", f"---\n{fields(record, name='title')}{production(record)}---\n")


def production(record):
    rows = "".join(f"    - {listed(values)}\n" for values in record.production)
    head = f"production:\n  unit: kt\n  countries: {listed(record.countries)}\n  years: {listed(YEARS)}\n"
    return f"{head}  values:\n{rows}"


def links_to_files(body, content):
    def link(match):
        target, text = match.groups()
        section, names = ("briefs", content.titles) if target in content.titles else ("records", content.names)
        return f"[{text or names[target]}](/{section}/{target}.md)"

    return re.sub(r"\[\[([^]|]+)(?:\|([^]]+))?\]\]", link, body)


# Both


def front_matter(brief, tags, summary):
    return (
        f"title: {quoted(brief.title)}\ndate: {brief.date}\nauthors: {listed(map(quoted, brief.authors))}\n"
        f"{tags}: {listed(brief.tags)}\n{summary}: {quoted(brief.summary)}\n"
    )


def fields(record, name):
    facts = "".join(f"{key}: {quoted(value)}\n" for key, value in record.facts.items())
    lists = f"uses: {listed(record.uses)}\nrelated: {listed(record.related)}\n"
    return f"{name}: {quoted(record.name)}\n{facts}{lists}summary: {quoted(record.summary)}\n"


def listed(values):
    return f"[{', '.join(map(str, values))}]"


def quoted(value):
    return json.dumps(value, ensure_ascii=False)


def put(path, text):
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[0])
    write(Path(sys.argv[2]), int(sys.argv[1]))
