"""What must hold on each page of the site."""


def test_fits_the_window_and_asks_nobody_else(reader, any_page):
    reader.width(360)
    reader.open(any_page)
    narrow = overflow(reader)
    reader.width(1280)
    wide = overflow(reader)
    complaints = reader.complaints()
    asked, answers = reader.traffic()
    assert narrow == [], "wider than 360 pixels"
    assert wide == [], "wider than 1280 pixels"
    assert complaints == []
    assert [url for url in asked if not reader.is_own(url)] == []
    assert [answer for answer in answers if answer[1] >= 400] == []


def test_sends_on_to_a_page(reader, any_redirect):
    reader.open(any_redirect)
    target = reader.evaluate("return document.querySelector('a[href]')?.href ?? location.href")
    assert reader.is_own(target)
    reader.driver.get(target)
    assert reader.one("h1").is_displayed()


def overflow(reader):
    """What makes the page wider than the window."""
    return reader.evaluate(
        """
        const width = document.documentElement.clientWidth
        if (document.documentElement.scrollWidth <= width) return []
        const wide = [...document.body.querySelectorAll('*')]
          .filter(element => element.getBoundingClientRect().right > width + 1)
        return ['the page', ...wide.slice(0, 5).map(element => element.outerHTML.slice(0, 120))]
        """
    )
