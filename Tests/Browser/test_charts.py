"""Charts and their data tables."""

from selenium.webdriver.common.keys import Keys

CHART = r'<figure class="fig'


def test_the_data_table_opens_and_closes_by_keyboard(reader, page_with):
    reader.open(page_with(CHART + r"[\s\S]*<details>"))
    details = reader.one("figure.fig details:not([open])")
    summary = details.find_element("css selector", "summary")
    table = details.find_element("css selector", "table")
    assert not table.is_displayed()
    reader.focus(summary)
    summary.send_keys(Keys.ENTER)
    assert table.is_displayed()
    assert len(table.find_elements("css selector", "tbody tr")) > 0
    summary.send_keys(Keys.ENTER)
    assert not table.is_displayed()


def test_each_width_shows_one_drawing_of_a_chart(reader, page_with):
    reader.open(page_with(CHART + r'[\s\S]*class="chart n"'))
    shown = {}
    for width in (360, 1280):
        reader.width(width)
        shown[width] = [
            [drawing.get_attribute("class") for drawing in figure.find_elements("css selector", "svg.chart") if drawing.is_displayed()]
            for figure in reader.all("figure.fig")
        ]
        assert all(len(drawings) == 1 for drawings in shown[width]), shown[width]
    assert shown[360] != shown[1280], "the same drawings at 360 and 1280 pixels"


def test_chart_text_is_legible_at_each_width(reader, page_with):
    reader.open(page_with(CHART))
    for width in (360, 1280):
        reader.width(width)
        sizes = reader.evaluate(
            """
            return [...document.querySelectorAll('figure.fig svg.chart')]
              .filter(svg => svg.getBoundingClientRect().width > 0)
              .flatMap(svg => {
                const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
                return [...svg.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize) * scale)
              })
            """
        )
        assert sizes and min(sizes) >= 10.5, f"{min(sizes):.1f} pixels at {width}"


def test_a_chart_is_named_and_described(reader, page_with):
    reader.open(page_with(CHART))
    drawings = [svg for svg in reader.all("figure.fig svg.chart") if svg.is_displayed()]
    assert drawings
    assert all(svg.accessible_name for svg in drawings)
