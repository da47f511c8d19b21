"""Figures of the text: the card by mouse, keyboard and touch; the list where there is no card."""

import re
import time

import pytest
from selenium.webdriver.common.keys import Keys

FIGURE = r'<a class="figure[^>]*>[\s\S]*id="page-figure-card"'
CARD = ".figure-card"
IS_OPEN = "document.querySelector('.figure-card')?.matches(':popover-open') === true"
IS_SHUT = "document.querySelector('.figure-card') === null"


@pytest.fixture
def figure(reader, page_with):
    """The first figure in the text of the first page that has one, in the middle of the window."""
    reader.open(page_with(FIGURE))
    return shown(reader, reader.one("main a.figure"))


def shown(reader, link):
    reader.evaluate("arguments[0].scrollIntoView({block: 'center'})", link)
    return link


def reach(reader, link):
    """Moves the focus to a link as the Tab key does."""
    reader.focus(link)
    reader.tab(back=True)
    reader.tab()
    assert reader.evaluate("return document.activeElement === arguments[0]", link)


def tap_on(reader, link):
    line = reader.evaluate("return arguments[0].getClientRects()[0].toJSON()", link)
    reader.tap(line["left"] + line["width"] / 2, line["top"] + line["height"] / 2)


def value_in_list(reader, link):
    return reader.evaluate("return document.querySelector(`${arguments[0].hash} .figure-value`).textContent", link)


def test_the_pointer_opens_a_card_that_stays_while_it_is_read(reader, figure):
    reader.hover(figure)
    assert reader.comes_true(IS_OPEN)
    card = reader.one(CARD)
    assert card.find_element("css selector", ".figure-value").get_attribute("textContent") == value_in_list(reader, figure)
    reader.hover(card)
    time.sleep(0.5)
    assert reader.evaluate(f"return {IS_OPEN}"), "the card goes while the pointer is on it"
    reader.point_at(1, 1)
    assert reader.comes_true(IS_SHUT)


def test_a_click_keeps_the_card_until_the_next_or_one_elsewhere(reader, figure):
    address = reader.driver.current_url
    figure.click()
    assert reader.comes_true(IS_OPEN)
    assert figure.get_attribute("aria-expanded") == "true"
    reader.point_at(1, 1)
    time.sleep(0.5)
    assert reader.evaluate(f"return {IS_OPEN}")
    figure.click()
    assert reader.comes_true(IS_SHUT)
    assert figure.get_attribute("aria-expanded") == "false"
    figure.click()
    assert reader.comes_true(IS_OPEN)
    reader.tap(2, 2)
    assert reader.comes_true(IS_SHUT)
    assert reader.driver.current_url == address


def test_the_tab_key_goes_through_the_card_and_on(reader, figure):
    following = reader.evaluate(
        """
        const stops = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
        return stops[stops.indexOf(arguments[0]) + 1]
        """,
        figure,
    )
    reach(reader, figure)
    assert reader.comes_true(IS_OPEN)
    links = reader.evaluate("return document.querySelectorAll('.figure-card a').length")
    assert links >= 2
    for _ in range(links):
        reader.tab()
        assert reader.evaluate("return document.activeElement.closest('.figure-card') !== null")
        assert reader.box(reader.focused)["bottom"] <= 800
    reader.tab()
    assert reader.comes_true("arguments[0].ariaExpanded === 'false'", figure)
    assert reader.evaluate("return document.activeElement === arguments[0]", following)
    reader.tab(back=True)
    assert reader.evaluate("return document.activeElement === arguments[0]", figure)
    assert reader.comes_true("arguments[0].ariaExpanded === 'true'", figure)


def test_escape_dismisses_the_card_and_leaves_the_focus(reader, figure):
    reach(reader, figure)
    assert reader.comes_true(IS_OPEN)
    reader.press(Keys.ESCAPE)
    assert reader.comes_true(IS_SHUT)
    assert reader.evaluate("return document.activeElement === arguments[0]", figure)
    reader.press(Keys.ENTER)
    assert reader.comes_true(IS_OPEN)
    assert reader.evaluate("return document.activeElement.closest('.figure-card') !== null"), "Enter leads into the card"
    reader.press(Keys.ESCAPE)
    assert reader.comes_true(IS_SHUT)
    assert reader.evaluate("return document.activeElement === arguments[0]", figure)


def test_escape_dismisses_what_the_pointer_opened(reader, figure):
    reader.hover(figure)
    assert reader.comes_true(IS_OPEN)
    reader.press(Keys.ESCAPE)
    assert reader.comes_true(IS_SHUT)
    time.sleep(0.4)
    assert reader.evaluate(f"return {IS_SHUT}")


def test_a_tap_opens_the_card_and_stays_where_it_is(reader, page_with):
    reader.width(360, 640)
    reader.open(page_with(FIGURE))
    figure = shown(reader, reader.one("main a.figure"))
    address = reader.driver.current_url
    tap_on(reader, figure)
    assert reader.comes_true(IS_OPEN)
    assert reader.box(reader.one(f"{CARD} .figure-all"))["bottom"] <= 640
    tap_on(reader, figure)
    assert reader.comes_true(IS_SHUT)
    tap_on(reader, figure)
    assert reader.comes_true(IS_OPEN)
    reader.tap(2, 2)
    assert reader.comes_true(IS_SHUT)
    assert reader.driver.current_url == address
    assert in_view(reader, figure)


def test_the_card_leads_to_the_list(reader, figure):
    figure.click()
    assert reader.comes_true(IS_OPEN)
    reader.one(f"{CARD} .figure-all").click()
    assert reader.comes_true("document.querySelector('.figures li:target') !== null")
    assert reader.comes_true(IS_SHUT)
    assert in_view(reader, reader.one(".figures li:target"))


@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 640), (640, 400), (1280, 800)])
def test_the_card_is_never_cut_and_never_covers_its_words(reader, page_with, width, height):
    reader.width(width, height)
    reader.open(page_with(FIGURE))
    links = reader.all("main a.figure")
    for link in links[:: max(1, len(links) // 8)]:
        for block in ("start", "center", "end"):
            reader.evaluate("arguments[0].scrollIntoView({block: arguments[1]}); arguments[0].click()", link, block)
            found = reader.evaluate(
                """
                const card = document.querySelector('.figure-card').getBoundingClientRect()
                const lines = [...arguments[0].getClientRects()], root = document.documentElement
                return {
                  left: card.left, right: root.clientWidth - card.right, top: card.top, bottom: innerHeight - card.bottom,
                  covers: lines.some(line => line.bottom > card.top && line.top < card.bottom),
                  tall: card.height > innerHeight, wide: root.scrollWidth > root.clientWidth,
                }
                """,
                link,
            )
            what = f"figure '{link.text}' at the {block}: {found}"
            assert found["left"] >= 0 and found["right"] >= 0 and not found["wide"], what
            assert not found["covers"], what
            assert found["tall"] or (found["top"] > -1 and found["bottom"] > -1), what
            reader.press(Keys.ESCAPE)
            assert reader.comes_true(IS_SHUT)


def test_without_scripts_a_figure_leads_to_the_list_and_back(reader, page_with):
    path = page_with(FIGURE)
    reader.disable_scripts()
    reader.open(path)
    link = reader.one("main a.figure")
    number = link.get_attribute("href").split("#")[1]
    link.send_keys(Keys.ENTER)
    entry = reader.one(":target")
    assert entry.get_attribute("id") == number
    assert in_view(reader, entry)
    assert link.text in entry.text
    entry.find_element("css selector", ".figure-back").send_keys(Keys.ENTER)
    assert reader.one(":target") == link
    assert in_view(reader, link)


def test_each_figure_has_an_entry_and_each_entry_a_way_back(reader, pages):
    paths = [path for path, html in pages.items() if re.search(FIGURE, html)]
    assert paths
    for path in paths:
        reader.open(path)
        problems = reader.evaluate(
            """
            const problems = [], entries = document.querySelectorAll('.figures > ol > li')
            for (const link of document.querySelectorAll('a.figure')) {
              if (!document.querySelector(`.figures > ol > li${link.hash}`)) problems.push(`no entry: ${link.outerHTML}`)
              if (!document.getElementById(link.getAttribute('aria-describedby'))) problems.push(`no description: ${link.outerHTML}`)
            }
            for (const entry of entries) {
              const back = entry.querySelector('.figure-back')
              if (back && !document.querySelector(back.hash)) problems.push(`leads nowhere: ${back.outerHTML}`)
              if (!entry.querySelector('.figure-value')?.textContent) problems.push(`no value: ${entry.id}`)
            }
            for (const one of document.querySelectorAll('[id]'))
              if (document.querySelectorAll(`[id="${one.id}"]`).length > 1) problems.push(`twice: ${one.id}`)
            return problems
            """
        )
        assert problems == [], path


def test_scripts_are_allowed_only_where_there_are_figures(pages):
    for path, html in pages.items():
        has_script = re.search(r"<script[^>]* src=", html) is not None
        has_figures = 'id="page-figure-card"' in html
        policy = re.search(r"script-src ('[a-z]+')", html).group(1)
        assert has_script == has_figures, path
        assert policy == ("'self'" if has_figures else "'none'"), path


def test_a_card_asks_nobody_and_breaks_no_policy(reader, figure):
    reader.hover(figure)
    assert reader.comes_true(IS_OPEN)
    assert reader.complaints() == []
    asked, answers = reader.traffic()
    assert [url for url in asked if not reader.is_own(url)] == []
    assert any(re.search(r"/figures[^/]*\.js$", url) and status == 200 for url, status in answers)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_is_seen_and_the_card_is_legible(reader, figure, scheme):
    reader.prefer(scheme=scheme)
    paper = reader.contrast("a.figure", "textDecorationColor", "html", "backgroundColor")
    assert paper >= 3, f"the mark has {paper:.1f} to 1"
    assert reader.evaluate(
        "const own = link => getComputedStyle(link).color; return own(arguments[0]) === own(arguments[0].parentElement)", figure
    ), "the words of a figure have a colour of their own"
    figure.click()
    assert reader.comes_true(IS_OPEN)
    for part in (".figure-value", ".figure-source", ".figure-all"):
        ratio = reader.contrast(f"{CARD} {part}", "color", CARD, "backgroundColor")
        assert ratio >= 4.5, f"{part} has {ratio:.1f} to 1"


def test_the_card_does_not_move_for_who_wants_no_motion(reader, figure):
    reader.prefer(motion="reduce")
    figure.click()
    assert reader.comes_true(IS_OPEN)
    assert reader.evaluate("return getComputedStyle(document.querySelector('.figure-card')).animationName") == "none"


def test_paper_has_the_list_and_no_card(reader, figure):
    figure.click()
    assert reader.comes_true(IS_OPEN)
    reader.prefer(media="print")
    reader.width(700)
    assert not reader.one(CARD).is_displayed()
    assert not reader.one(".figure-back").is_displayed()
    entries = reader.all(".figures > ol > li")
    assert entries and all(entry.is_displayed() for entry in entries)
    assert all(entry.find_element("css selector", ".figure-value").is_displayed() for entry in entries)


def test_the_row_of_a_figure_is_shown_in_its_table(reader, page_with):
    reader.open(page_with(r'class="figure-row" href="[^"#]*#'))
    row = reader.one('.figures .figure-row[href*="#"]').get_attribute("href")
    for width in (360, 1280):
        reader.width(width)
        reader.driver.get(row)
        target = reader.one("tr:target")
        head = "arguments[0].closest('table').tHead.rows[0].cells[0]"
        below = f"arguments[0].getBoundingClientRect().top >= {head}.getBoundingClientRect().bottom - 1"
        assert reader.comes_true(below, target), f"the row lies under the head of its table at {width} pixels"
        assert reader.evaluate(f"return {head}.getBoundingClientRect().bottom > 0", target), "the head is out of view"
        assert in_view(reader, target)
        painted = "return getComputedStyle(arguments[0].cells[0]).backgroundColor"
        other = reader.one("tbody tr:not(:target)")
        assert reader.evaluate(painted, target) != reader.evaluate(painted, other)


def test_a_used_row_leads_to_its_figure(reader, page_with):
    reader.open(page_with(r'<a class="used"'))
    dot = reader.one("tbody a.used")
    assert "Used in" in dot.accessible_name
    address = dot.get_attribute("href")
    reader.driver.get(address)
    assert reader.one(":target").get_attribute("class").startswith("figure")
    assert in_view(reader, reader.one(":target"))


def in_view(reader, element):
    return reader.comes_true(
        "(box => box.bottom > 0 && box.top < innerHeight)(arguments[0].getBoundingClientRect())",
        element,
    )
