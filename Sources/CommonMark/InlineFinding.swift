/// Something found wrong while inlines were read, at source offsets.
struct InlineFinding {
  enum Kind {
    case undefinedFootnote
    case undefinedReference
  }

  var kind: Kind
  var range: Range<Int>
  var name: String
}
