import Diagnostics
import Tables

@testable import SiteBuilder

/// A brief with one of everything that prose can hold.
struct RealPage {
  let source = SourceFile(path: StorableTests.file, text: text)

  /// Without findings.
  var page: PageSource {
    readPage(source, collection: 0, of: [Self.collection], countsNumbers: true).value
  }

  var bytes: [UInt8] {
    var writer = StorableTests.writer
    writer.write(page)
    return writer.bytes
  }

  private static let collection = CollectionSchema(
    slug: "a",
    file: "Content/a/_collection.yaml",
    title: "A",
    singular: "a",
    description: "",
    label: "title",
    order: [],
    autolinks: false,
    allowsHTML: false,
    feeds: false,
    fields: []
  )

  private static let text = """
    ---
    title: "Tin: a \\"critical\\" metal"
    subtitle: Solder
    date: 2026-11-24
    updated: 2026-11-25
    authors: [Ada Lovelace, Grace Hopper]
    topics: [tin, Tin trade]
    aliases: [/old/tin/, Stannum]
    draft: true
    image: tin.jpg
    image_alt: A bar of tin
    lang: en-GB
    corrections: [A number was wrong.]
    sources: [usgs]
    ---
    # Größe

    Of [[cobalt]], [[minerals/tin#Uses|its uses]] and [one](../minerals/tin.yaml#ores),
    [see](#größe) [@usgs, p. 4; see @bgs]. Mined: 270,000 t, [over 60%](fig:mine/tonnes/total).

    ![[tin#Uses]]

    ![A map](map.png) of [](fig:mine/tonnes "Tonnes").[^n]

    | a | b |
    |---|--:|
    | [[tin]] | 5 % |

    ```chart
    bar: tonnes by country
    from: mine
    where: {year: [2024, 2025]}
    title: |
      Where it is mined
    ```

    ## Uses

    Solder & more.

    [^n]: A note with [[chile]].
    """
}
