"""Reading in the dark, on paper, without scripts, and at an address that leads nowhere."""

import base64

CHART = r'<figure class="fig'


def background(reader):
    root = reader.evaluate("return getComputedStyle(document.body).backgroundColor")
    return "html" if root in ("rgba(0, 0, 0, 0)", "transparent") else "body"


def test_dark_mode_is_dark_and_legible(reader, page_with):
    reader.open(page_with(CHART))
    paper = background(reader)
    light = reader.luminance(paper, "backgroundColor")
    reader.prefer(scheme="dark")
    dark, ink = reader.luminance(paper, "backgroundColor"), reader.luminance("h1", "color")
    assert light > 0.8 and dark < 0.1
    assert (ink + 0.05) / (dark + 0.05) > 7
    label = "figure.fig svg.chart text"
    assert reader.luminance(label, "fill") > 0.2, "chart text stays dark on dark"


def test_paper_shows_the_content(reader, page_with):
    reader.open(page_with(CHART + r"[\s\S]*<table"))
    reader.prefer(media="print")
    reader.width(700)
    assert reader.one("h1").is_displayed()
    assert any(drawing.is_displayed() for drawing in reader.all("figure.fig svg.chart"))
    assert hidden_paragraphs(reader) == []
    assert not reader.one("nav.sections").is_displayed(), "navigation is of no use on paper"
    assert cut_tables(reader) == []
    pdf = base64.b64decode(reader.command("Page.printToPDF", printBackground=False)["data"])
    assert pdf.startswith(b"%PDF-") and len(pdf) > 5_000


def hidden_paragraphs(reader):
    return reader.evaluate(
        """
        return [...document.querySelectorAll('main p')]
          .filter(p => p.textContent.trim() && !p.closest('details, .screen-only'))
          .filter(p => p.getBoundingClientRect().height === 0)
          .map(p => p.textContent.slice(0, 80))
        """
    )


def cut_tables(reader):
    """Tables that scroll, which paper does not."""
    return reader.evaluate(
        """
        return [...document.querySelectorAll('main .scroll')]
          .filter(box => getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth)
          .map(box => box.textContent.slice(0, 80))
        """
    )


def test_without_scripts_the_page_is_the_same(reader, page_with):
    path = page_with(CHART)
    reader.open(path)
    with_scripts = reader.one("main").text
    reader.disable_scripts()
    reader.open(path)
    assert reader.one("main").text == with_scripts
    assert len(with_scripts) > 200
    summary = reader.one("figure.fig summary")
    summary.click()
    assert reader.one("figure.fig details table").is_displayed()


def test_a_missing_page_says_so_and_leads_on(reader):
    reader.open("/no/such/page/")
    _, answers = reader.traffic()
    assert answers[0][1] == 404
    assert [answer for answer in answers[1:] if answer[1] >= 400] == []
    assert reader.one("h1").is_displayed()
    assert reader.all("meta[name='robots'][content~='noindex']")
    home = reader.all("main a[href]")
    assert home
    home[0].click()
    assert reader.one("h1").is_displayed()
    assert reader.driver.current_url.rstrip("/") == reader.address


def test_each_section_is_one_step_from_home(reader):
    reader.open("/")
    sections = [link.get_attribute("href") for link in reader.all("nav.sections a")]
    assert sections
    for address in sections:
        reader.driver.get(address)
        assert reader.one("h1").is_displayed()
        assert reader.all("nav.sections a[aria-current]"), f"{address} does not show where it is"
