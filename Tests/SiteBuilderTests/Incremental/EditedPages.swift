extension EditedSite {
  /// Pages that use what a page can use, and their collections.
  static let pages = [
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

    Figures are bound to data. Chile mined [](fig:chiles-copper) of copper in the latest year.

    """,
    "Content/briefs/_collection.yaml": """
    title: Briefs
    singular: brief
    template: brief.html
    order: -date
    feed: true

    """,
    "Content/briefs/digest.md": """
    ---
    title: Digest
    date: 2025-12-20
    topics: [metals]
    authors: [Ada Rao]
    ---
    Everything at once.

    ![[reader]]

    - [x] done with tin
    - [ ] not done with ~~iron~~ lead

    The digest ends here.

    """,
    "Content/briefs/draft.md": """
    ---
    title: Not ready
    draft: true
    date: 2026-01-20
    ---
    A draft about [[lead]].

    """,
    "Content/briefs/later.md": """
    ---
    title: A later day
    date: 2026-03-01
    topics: [prices]
    ---
    What will be said of [[copper]] later.

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
    Supply was tight in 2025. Stannum is what the Romans called it.

    ## Supply

    China mined [over half](fig:mine/share?mineral=tin&country=china&year=2025) of all tin, [](fig:chinas-tin) in all.

    | country | mined |
    |---|--:|
    | [[china]] | [80,000 t](fig:mine/value?mineral=tin&country=china&year=2025) |
    | [[indonesia]] | <fig:mine/value?mineral=tin&country=indonesia&year=2025> |

    ## Outlook

    Prices stay high, says the agency [@iea; @usgs, p. 144].[^out]

    ```chart
    line: production by year by country
    from: mine
    where: {mineral: tin}
    title: Tin mined in two years
    ```

    [^out]: If demand holds.

    """,
    "Content/briefs/reader.md": """
    ---
    title: Reading the market
    date: 2026-01-02
    topics: [prices]
    ---
    This brief repeats another.

    ![[market#Outlook]]

    > [!NOTE] Mind
    > Lead and copper are told elsewhere, in [[copper#Uses]].

    After that come plain words. See [supply](market.md#supply).

    """,
    "Content/claims/_collection.yaml": """
    title: Claims
    singular: claim
    order: [title]
    fields:
      - {name: figure, title: Figure, type: figure, verdict: true}
      - {name: said_by, title: Said by, reference: countries, reverse: Claims made here}

    """,
    "Content/claims/over-half.yaml": """
    title: China mines over half of all tin
    figure: "[over half](fig:mine/share?mineral=tin&country=china&year=2025)"
    said_by: china

    """,
    "Content/claims/wrong.yaml": """
    title: Chile mines all copper
    figure: "[all](fig:mine/share?mineral=copper&country=chile&year=2025)"

    """,
    "Content/countries/_collection.yaml": """
    {title: Countries, singular: country, template: country.html, fields: [{name: region, title: Region}]}

    """,
    "Content/countries/chile.yaml": """
    title: Chile
    region: South America

    """,
    "Content/countries/china.md": """
    ---
    title: China
    region: Asia
    aliases: [PRC]
    image: china.svg
    image_alt: A map of China
    ---
    China smelts most of the world's metals.

    """,
    "Content/countries/china.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" width="6" height="6"/>

    """,
    "Content/countries/indonesia.yaml": """
    title: Indonesia
    region: Asia

    """,
    "Content/gross.md": """
    ---
    title: Größe
    lang: de
    review_by: 2026-06-01
    corrections: ["2026-01-03: Ein Komma."]
    ---
    Größer als [[tin]] ist 1.234,5 mal so viel. Zweiter Satz.

    """,
    "Content/index.md": """
    ---
    title: Metals and notes
    ---
    Three metals are followed here.

    See [[about]], [[tin]] and [the data](/data/).

    """,
    "Content/map.svg": """
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>

    """,
    "Content/minerals/_collection.yaml": """
    title: Minerals
    singular: mineral
    description: All that are followed.
    label: name
    order: name
    autolink: true
    fields:
      - {name: name, title: Name, constraints: {required: true}}
      - {name: symbol, title: Symbol, constraints: {unique: true, pattern: '[A-Z][a-z]?'}}
      - {name: producers, title: Mined in, type: list, reference: countries, reverse: Minerals mined here}
      - {name: largest, title: Largest producer, reference: countries, reverse: Largest producer of}
      - {name: price, title: Price, type: number, unit: USD/t, constraints: {minimum: 0}}
      - {name: note, title: Note, type: text}
      - {name: leading, title: Share of the leader, type: figure}

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

    ```chart
    bar: production by country
    from: mine
    where: {mineral: copper, year: latest}
    title: Chile mines the most copper
    highlight: [Chile]
    ```

    """,
    "Content/minerals/lead.yaml": """
    name: Lead
    symbol: Pb
    producers: [PRC]
    note: Known to the *Romans*.
    topics: [metals]

    """,
    "Content/minerals/tin.md": """
    ---
    name: Tin
    symbol: Sn
    producers: [china, indonesia]
    largest: china
    price: 31000
    note: Mostly from *cassiterite*.
    leading: fig:mine/share?mineral=tin&country=china&year=2025
    aliases: [Stannum, /metals/tin/]
    topics: [solder, metals]
    ---
    Tin is a soft metal.

    ## Uses

    Solder takes half of all tin. Bronze is made of tin and copper [@iea].

    ## Where it is mined

    China mined [80,000 t](fig:mine/value?mineral=tin&country=china&year=2025) of it.[^1]

    [^1]: The figure is estimated [@usgs, p. 7].

    """,
  ]
}
