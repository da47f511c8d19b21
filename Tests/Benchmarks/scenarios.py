"""What is measured on one site: clean builds of both in turn, then what Cupel is asked between two builds."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import edits
from generators import Cupel, Generator, Hugo
from measure import cost, files_and_bytes, median

# A file written this very moment may change again within the same tick of the file system's clock, so that Cupel reads
# it again next time. After so many seconds all are at rest.
SETTLED = 0.1

FOR_BOTH = ("one brief's text changed", edits.sentence)
FOR_CUPEL = [
    ("nothing changed", None),
    ("one brief's title changed", edits.title),
    ("one CSV cell changed", edits.cell),
    ("the base template changed", edits.template),
]


@dataclass
class Row:
    """What a generator did, the median of what it cost, and the same of what Hugo does for that, if it is there."""

    generator: str
    what: str
    cost: object
    hugo: object = None
    written: tuple | None = None


class Bench:
    def __init__(self, size, folder, cupel, hugo, runs):
        say(f"{size} briefs: writing the content")
        subprocess.run([sys.executable, Path(__file__).with_name("corpus.py"), str(size), folder], check=True)
        self.cupel = Cupel(cupel, folder)
        self.generators = [self.cupel] + ([Hugo(hugo, folder)] if hugo else [])
        self.folder, self.runs, self.edits = folder, runs, 0
        self.log = folder / "log.txt"

    def rows(self):
        clean = self.in_turn("clean build", self.generators, before=Generator.forget)
        check_that_pages_agree([generator.output for generator in self.generators])
        written = {generator.name: files_and_bytes(generator.output) for generator in self.generators}
        hugo = clean.get("Hugo")
        found = [Row(name, "clean build", cost, hugo, written[name]) for name, cost in reversed(clean.items())]

        changed = self.change(*FOR_BOTH, self.generators)
        hugo_again = changed.get("Hugo")
        found += [Row(name, FOR_BOTH[0], cost, hugo_again) for name, cost in reversed(changed.items())]
        for what, edit in FOR_CUPEL:
            found.append(Row("Cupel", what, self.change(what, edit, [self.cupel])["Cupel"], hugo_again))

        found.append(Row("Cupel", "check", self.alone("check", self.cupel.check()), hugo))
        found.append(Row("Cupel", "--version", self.alone("--version", [self.cupel.program, "--version"])))
        return found

    def change(self, what, edit, generators):
        """Measures the build after an edit, another one each time: it must show it, and be what a clean build gives."""

        def before(generator):
            self.edits += 1
            number = str(900_000 + self.edits)
            expected = edit and (edit(generator, number), number)
            time.sleep(SETTLED)
            return expected

        def after(generator, expected):
            if expected and not shows(generator.output, *expected):
                sys.exit(f"{generator.name}: {what}, but {expected[0]} does not show it")
            time.sleep(SETTLED)

        costs = self.in_turn(what, generators, before, after)
        self.check_against_clean_build(what)
        return costs

    def in_turn(self, what, generators, before, after=lambda generator, expected: None):
        """Runs each generator once in every round, so that what else the machine does meets all of them alike.

        What `before` gives for a build is handed to `after`.
        """
        say(f"  {what}")
        costs = {generator.name: [] for generator in generators}
        for _ in range(self.runs):
            for generator in generators:
                expected = before(generator)
                costs[generator.name].append(cost(generator.build(), self.log))
                after(generator, expected)
        return {name: median(of_each) for name, of_each in costs.items()}

    def alone(self, what, command):
        say(f"  {what}")
        return median([cost(command, self.log) for _ in range(self.runs)])

    def check_against_clean_build(self, what):
        clean = self.folder / "out/clean/site"
        clean.parent.mkdir(parents=True, exist_ok=True)
        cost(self.cupel.build_without_cache(clean), self.log)
        difference = subprocess.run(["diff", "-rq", clean, self.cupel.output], capture_output=True, text=True)
        if difference.returncode != 0:
            sys.exit(f"{what}: the site is not what a clean build gives\n{difference.stdout[:2000]}{difference.stderr}")


def check_that_pages_agree(outputs):
    """Whatever page the other writes Cupel must write too, or the comparison is not fair."""
    cupel, *others = [{page.relative_to(output) for page in output.rglob("*.html")} for output in outputs]
    for pages in others:
        if not pages <= cupel:
            sys.exit(f"pages that Cupel does not write: {', '.join(map(str, sorted(pages - cupel)[:10]))}")


def shows(output, page, number):
    """Whether the number stands on the page, perhaps with separators."""
    return number in (output / page).read_text(encoding="utf-8").replace(",", "")


def say(text):
    print(text, file=sys.stderr, flush=True)
