extension EditedSite {
  /// What the pages of ``pages`` say where nothing rests on data: a few changes of such a site are
  /// made without linking it anew.
  static let plainPages = [
    "Content/about.md": """
    ---
    title: About us
    description: Who writes this.
    template: special.html
    aliases: [/who/, the institute]
    ---
    ## What we do

    We write about [[minerals/tin|tin]] and about [copper](minerals/copper.md#uses).

    ![A map of mines](map.svg)

    ## How we do it

    Words are chosen with care.

    """,
    "Content/briefs/digest.md": """
    ---
    title: Digest
    date: 2025-12-20
    topics: [metals]
    authors: [Ada Rao]
    ---
    Everything at once.

    See [[reader]] and [[tin|the metal]].

    - [x] done with tin
    - [ ] not done with ~~iron~~ lead

    The digest ends here.

    """,
    "Content/briefs/market.md": """
    ---
    title: The tin market
    subtitle: A tight year
    description: Why tin was dear.
    date: 2026-01-15
    updated: 2026-02-01
    authors: [Ada Rao, Ben Lee]
    topics: [solder, prices]
    sources: [iea]
    ---
    Supply was tight. Stannum is what the Romans called it.

    ## Supply

    China mined most of all tin.

    | country | mined |
    |---|--:|
    | [[china]] | much |
    | [[indonesia]] | less |

    ## Outlook

    Prices stay high, says the agency [@iea; @usgs, p. 144].[^out]

    [^out]: If demand holds.

    """,
    "Content/briefs/reader.md": """
    ---
    title: Reading the market
    date: 2026-01-02
    topics: [prices]
    ---
    This brief repeats another.

    See [[market#Outlook]] and [[market]].

    > [!NOTE] Mind
    > Lead and copper are told elsewhere, in [[copper#Uses]].

    After that come plain words. See [supply](market.md#supply).

    """,
    "Content/claims/_collection.yaml": """
    title: Claims
    singular: claim
    order: [title]
    fields:
      - {name: said_by, title: Said by, reference: countries, reverse: Claims made here}

    """,
    "Content/claims/over-half.yaml": """
    title: China mines over half of all tin
    said_by: china

    """,
    "Content/claims/wrong.yaml": """
    title: Chile mines all copper

    """,
    "Content/gross.md": """
    ---
    title: Größe
    lang: de
    review_by: 2026-06-01
    corrections: ["2026-01-03: Ein Komma."]
    ---
    Größer als [[tin]] ist mehrmals so viel. Zweiter Satz.

    """,
    "Content/minerals/_collection.yaml": """
    title: Minerals
    singular: mineral
    description: All that are followed.
    label: name
    order: name
    fields:
      - {name: name, title: Name, constraints: {required: true}}
      - {name: symbol, title: Symbol, constraints: {unique: true, pattern: '[A-Z][a-z]?'}}
      - {name: producers, title: Mined in, type: list, reference: countries, reverse: Minerals mined here}
      - {name: largest, title: Largest producer, reference: countries, reverse: Largest producer of}
      - {name: price, title: Price, type: number, unit: USD/t, constraints: {minimum: 0}}
      - {name: note, title: Note, type: text}

    """,
    "Content/minerals/copper.md": """
    ---
    name: Copper
    symbol: Cu
    producers: [chile, china]
    largest: chile
    price: 9000
    topics: [wires, metals]
    date: 2025-11-03
    ---
    Copper carries current.

    ## Uses

    Wires are made of it. Bronze needs [[tin]] too.

    ## Where it is mined

    Chile has the largest mines.

    """,
    "Content/minerals/tin.md": """
    ---
    name: Tin
    symbol: Sn
    producers: [china, indonesia]
    largest: china
    price: 31000
    note: Mostly from *cassiterite*.
    aliases: [Stannum, /metals/tin/]
    topics: [solder, metals]
    ---
    Tin is a soft metal.

    ## Uses

    Solder takes half of all tin. Bronze is made of tin and copper [@iea].

    ## Where it is mined

    China mined most of it.[^1]

    [^1]: The figure is estimated [@usgs, p. 7].

    """,
    "Templates/special.html": """
    {% extends "page.html" %}
    {% block title %}Special: {{ super() }}{% endblock %}
    {% block main %}{% set count = page.contents | length %}{{ count }} headings, {{ page.words }} words
    {{ super() }}
    {% endblock %}

    """,
  ]
}
