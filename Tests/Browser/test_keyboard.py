"""A reader with a keyboard only."""

import time

from selenium.webdriver.common.keys import Keys


def test_the_first_stop_skips_to_the_content(reader, page_with):
    reader.open(page_with(r'class="skip"'))
    reader.tab()
    skip = reader.focused
    assert skip.get_attribute("class") == "skip"
    box = reader.evaluate("return arguments[0].getBoundingClientRect().toJSON()", skip)
    assert box["left"] >= 0 and box["top"] >= 0 and box["width"] > 40, "not visible while focused"
    skip.send_keys(Keys.ENTER)
    assert reader.evaluate("return document.activeElement.tagName") == "MAIN"
    reader.tab()
    assert reader.evaluate("return !!document.activeElement.closest('main, footer, aside')")


def test_every_stop_shows_where_the_focus_is(reader, page_with):
    reader.open(page_with(r"<details"))
    stops = []
    for _ in range(60):
        reader.tab()
        stop = reader.evaluate(
            """
            const element = document.activeElement
            if (element === document.body) return null
            const style = getComputedStyle(element), box = element.getBoundingClientRect()
            return {
              name: element.outerHTML.slice(0, 100),
              ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
              shown: box.bottom > 0 && box.top < innerHeight && box.width > 0 && style.visibility === 'visible',
            }
            """
        )
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 5
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    assert [stop["name"] for stop in stops if not stop["shown"]] == []


def test_a_footnote_leads_there_and_back(reader, page_with):
    reader.open(page_with(r'class="footnote-ref"'))
    reference = reader.one(".footnote-ref a")
    reader.focus(reference)
    reference.send_keys(Keys.ENTER)
    note = reader.one(":target")
    assert note.tag_name == "li" and note.is_displayed()
    assert in_view(reader, note)
    back = note.find_element("css selector", "a.footnote-backref, a[href^='#']")
    back.send_keys(Keys.ENTER)
    target = reader.one(":target")
    assert reader.evaluate("return arguments[0].closest('.footnotes') === null", target)
    assert in_view(reader, target)


def test_a_wide_table_scrolls_by_keyboard(reader, page_with):
    reader.width(360)
    path = page_with(r'<table class="(data|register)"')
    reader.open(path)
    is_wide = "return arguments[0].scrollWidth > arguments[0].clientWidth"
    region = next((one for one in reader.all(".scroll") if reader.evaluate(is_wide, one)), None)
    assert region, f"no table of {path} is wider than 360 pixels"
    assert region.get_attribute("tabindex") == "0"
    assert region.get_attribute("role") in ("region", "group")
    assert region.accessible_name
    reader.focus(region)
    for _ in range(3):
        region.send_keys(Keys.ARROW_RIGHT)
    assert eventually(reader, "return arguments[0].scrollLeft > 0", region)


def in_view(reader, element):
    return eventually(
        reader,
        "const box = arguments[0].getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight",
        element,
    )


def eventually(reader, condition, element):
    """Whether a condition on `arguments[0]` comes true within a second: scrolling may be smooth."""
    deadline = time.monotonic() + 1
    while not reader.evaluate(condition, element):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
