"""The measured as Markdown: where and when, a table for each size, and how time grows with the content."""

import datetime
import math
import os
import platform
import re
import subprocess
from pathlib import Path


def heading(cupel, hugo, scratch, runs):
    versions = [f"Cupel {first_line([cupel, '--version'])}"]
    versions.append(f"Hugo {release(first_line([hugo, 'version']))}" if hugo else "Hugo is left out")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = [processor(), f"{cores()} cores", f"{memory:.0f} GiB", f"{platform.system()} {platform.release()}"]
    day = datetime.date.today().strftime("%-d %B %Y")
    where = f"sources and output on {file_system(scratch)}"
    return f"{', '.join(versions)}; {', '.join(machine)}; {where}; {day}. Medians of {runs} runs of whole processes.\n"


def table(size, rows):
    """Hugo builds all again whatever changed: what it takes after one brief changed stands beside each such row."""
    lines = [
        f"### {size:,} briefs, {max(1, size // 5):,} records\n",
        "| | CPU s | wall s | peak MB | files | MB out | CPU beside Hugo | wall beside Hugo |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        memory = f"{row.cost.memory:,.0f}" if row.what != "--version" else ""
        files, size_out = (f"{row.written[0]:,}", f"{row.written[1] / 1e6:.1f}") if row.written else ("", "")
        cells = [f"{row.generator}, {row.what}", seconds(row.cost.cpu), seconds(row.cost.wall), memory, files, size_out]
        cells += [beside(getattr(row.cost, part), row.hugo and getattr(row.hugo, part)) for part in ("cpu", "wall")]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n" + notes(rows)


def notes(rows):
    clean, check = (row_of("Cupel", what, rows).cost for what in ("clean build", "check"))
    shares = f"{check.cpu / clean.cpu:.0%} of the clean build's CPU and {check.wall / clean.wall:.0%} of its time"
    text = f"\n`cupel check` takes {shares}."
    others = [row.cost.others for row in rows if row.cost.others is not None]
    if others:
        text += f" Other processes used up to {max(others):.1f} cores meanwhile."
    return text + "\n"


def growth(rows_by_size):
    """CPU time of a clean build grows with the content to this power."""
    small, large = min(rows_by_size), max(rows_by_size)
    lines = []
    for name in ("Cupel", "Hugo"):
        ends = [row_of(name, "clean build", rows_by_size[size]) for size in (small, large)]
        if small < large and all(ends):
            power = math.log(ends[1].cost.cpu / ends[0].cost.cpu) / math.log(large / small)
            lines.append(f"{name} to the power of {power:.2f}")
    if not lines:
        return ""
    return f"From {small:,} to {large:,} briefs the CPU time of a clean build grows: {', '.join(lines)}.\n"


def figures(plain, bound, count):
    return (
        f"### {count:,} bound figures\n\n"
        "| | CPU s | wall s | peak MB |\n|---|--:|--:|--:|\n"
        f"| check, the words unbound | {seconds(plain.cpu)} | {seconds(plain.wall)} | {plain.memory:,.0f} |\n"
        f"| check, the words bound | {seconds(bound.cpu)} | {seconds(bound.wall)} | {bound.memory:,.0f} |\n\n"
        f"Proving them takes {bound.cpu - plain.cpu:.3f} s of CPU and {bound.wall - plain.wall:.3f} s of time.\n"
    )


def row_of(generator, what, rows):
    return next((row for row in rows if (row.generator, row.what) == (generator, what)), None)


def seconds(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def beside(value, reference):
    return f"{value / reference:.3f}" if reference else ""


def first_line(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")[0]


def release(version):
    """0.168.0 of `hugo v0.168.0-e27a67+extended linux/amd64 …`"""
    return re.search(r"v([\d.]+)", version).group(1)


def cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def processor():
    names = Path("/proc/cpuinfo")
    lines = names.read_text(encoding="utf-8").splitlines() if names.exists() else []
    return next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())


def file_system(folder):
    told = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True)
    return told.stdout.strip() if told.returncode == 0 else "a disk"
