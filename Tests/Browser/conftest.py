"""The site under test is the folder in SITE_DIR, built for the path SITE_BASE of a host (default: /)."""

import os
import re
from pathlib import Path

import pytest

from reader import Reader
from site_server import serving


def site_folder():
    folder = os.environ.get("SITE_DIR")
    if not folder or not (Path(folder) / "index.html").is_file():
        pytest.exit("set SITE_DIR to the folder of a built site", returncode=2)
    return Path(folder).resolve()


def page_path(folder, file):
    path = "/" + file.relative_to(folder).as_posix()
    return re.sub(r"/index\.html$", "/", path)


def pages_and_redirects(folder):
    """Path and HTML of each page, and of each page that only sends on, in order."""
    pages, redirects = {}, {}
    for file in sorted(folder.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        sends_on = re.search(r'<meta http-equiv="refresh"', html[:2000])
        (redirects if sends_on else pages)[page_path(folder, file)] = html
    return pages, redirects


def pytest_generate_tests(metafunc):
    pages, redirects = pages_and_redirects(site_folder())
    if "any_page" in metafunc.fixturenames:
        metafunc.parametrize("any_page", list(pages))
    if "any_redirect" in metafunc.fixturenames:
        metafunc.parametrize("any_redirect", list(redirects))


@pytest.fixture(scope="session")
def pages():
    return pages_and_redirects(site_folder())[0]


@pytest.fixture(scope="session")
def browser():
    with serving(site_folder(), os.environ.get("SITE_BASE", "/")) as address:
        reader = Reader(
            address,
            chromium=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            chromedriver=os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"),
        )
        yield reader
        reader.close()


@pytest.fixture
def reader(browser):
    browser.reset()
    yield browser
    browser.reset()


@pytest.fixture
def page_with(pages):
    """Gives the path of the first page whose HTML matches a pattern; the test fails where none does."""

    def find(pattern):
        found = next((path for path, html in pages.items() if re.search(pattern, html)), None)
        assert found, f"no page of the site has {pattern!r}"
        return found

    return find
