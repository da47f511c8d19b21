import Diagnostics

extension FrontMatter: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(subtitle)
    writer.write(description)
    writer.write(date)
    writer.write(updated)
    writer.write(reviewBy)
    writer.write(authors)
    writer.write(topics)
    writer.write(slug)
    writer.write(aliases)
    writer.write(isDraft)
    writer.write(image)
    writer.write(imageAlt)
    writer.write(language)
    writer.write(corrections)
    writer.write(sources)
    writer.write(template)
  }

  init(from reader: inout ByteReader) {
    title = reader.read()
    subtitle = reader.read()
    description = reader.read()
    date = reader.read()
    updated = reader.read()
    reviewBy = reader.read()
    authors = reader.read()
    topics = reader.read()
    slug = reader.read()
    aliases = reader.read()
    isDraft = reader.read()
    image = reader.read()
    imageAlt = reader.read()
    language = reader.read()
    corrections = reader.read()
    sources = reader.read()
    template = reader.read()
  }
}

extension FieldEntry: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(range)
    writer.write(itemRanges)
  }

  init(from reader: inout ByteReader) {
    self.init(value: reader.read(), range: reader.read(), itemRanges: reader.read())
  }
}
