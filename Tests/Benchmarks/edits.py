"""What an author changes between two builds.

Each edit takes a generator and a number, makes the number appear in one place of its content, and gives the page of the
output on which a reader must then find it.
"""

import re


def sentence(generator, number):
    """One more sentence at the end of a brief's first section."""
    file = middle(generator.briefs)
    replace(file, r"\n\n## ", f" Somebody counted {number} of them.\n\n## ")
    return f"briefs/{file.stem}/index.html"


def title(generator, number):
    """Another title for a brief: it stands on every page that links to it."""
    file = middle(generator.briefs)
    replace(file, r'^title: "(.*)"$', rf'title: "\1 {number}"')
    return f"briefs/{file.stem}/index.html"


def cell(cupel, number):
    """Another value in a cell of the table that all records' charts are drawn from."""
    table = cupel.site / "Content/data/production.csv"
    lines = table.read_text(encoding="utf-8").split("\n")
    at = len(lines) // 2
    record, country, year, _ = lines[at].split(",")
    lines[at] = f"{record},{country},{year},{number}"
    table.write_text("\n".join(lines), encoding="utf-8")
    return f"records/{record}/index.html"


def template(cupel, number):
    """Another footer in the template that every page extends."""
    replace(cupel.site / "Templates/base.html", r"Generated site[^.]*\.", f"Generated site {number}.")
    return "index.html"


def middle(folder):
    files = sorted(folder.glob("*.md"))
    return files[len(files) // 2]


def replace(file, pattern, text):
    """Replaces the first match."""
    file.write_text(re.sub(pattern, text, file.read_text(encoding="utf-8"), count=1, flags=re.M), encoding="utf-8")
