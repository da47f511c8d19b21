"""The page that counts claims by verdict, and the page on how figures are read."""

import re


def test_the_counts_are_those_of_the_claims_listed(reader, page_with):
    reader.open(page_with(r'<section class="tally"'))
    counted = reader.evaluate(
        """
        return [...document.querySelectorAll('.tally dl > div')].map(line => [
          line.querySelector('dt').textContent.trim(), Number(line.querySelector('b').textContent),
        ])
        """
    )
    listed = reader.evaluate(
        """
        return [...document.querySelectorAll('.claims')].map(section => [
          section.querySelector('h2').textContent.trim(), section.querySelectorAll('li').length,
        ])
        """
    )
    assert [line for line in counted if line[1]] == listed
    total = reader.one("#page-tally").text
    assert sum(count for _, count in counted) == int(re.match(r"\d+", total).group())


def test_each_wording_has_an_example_that_holds_and_one_that_does_not(reader, page_with):
    reader.open(page_with(r'class="evidence wordings"'))
    rows = reader.all(".wordings tbody tr")
    assert len(rows) > 10
    assert all(cell.text.strip() for row in rows for cell in row.find_elements("css selector", "th, td"))
