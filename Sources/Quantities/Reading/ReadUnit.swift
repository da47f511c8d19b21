extension AmountReader {
  /// The unit of an amount, with what it is counted by: `US$ per kg`.
  ///
  /// A part of a whole has none: the tonnes of `one in three tonnes` are what the whole is of.
  mutating func readUnit(_ amount: inout Amount) {
    if amount.unit == nil {
      let start = index
      guard let unit = readNamedUnit() else { return }
      guard !amount.isFraction || amount.isOfUnit(before: start, in: tokens) else {
        index = start
        return
      }
      amount.unit = unit
    }
    guard let unit = amount.unit, !unit.isPerCent else { return }
    let below: MeasureUnit? = attempt { reader in
      guard
        reader.take(sign: "/") || reader.take(anyOf: "per", "a", "an")
      else { return nil }
      return reader.readNamedUnit()
    }
    guard let below else { return }
    amount.unit = MeasureUnit("\(unit) per \(below)", unit, per: below)
  }

  /// A unit that is known by name, of as many words as it has.
  mutating func readNamedUnit() -> MeasureUnit? {
    if case .sign(let sign)? = next?.kind {
      if sign == "%", let points = token(1)?.word, points.hasPrefix("point") {
        index += 2
        return MeasureUnit("percentage points")
      }
      guard let unit = UnitNames.unit(String(sign)) else { return nil }
      index += 1
      return MeasureUnit(String(sign), unit.dimension, size: unit.size)
    }
    guard let first = next?.word else { return nil }
    let most = UnitNames.firstOfSeveral.contains(first) ? UnitNames.mostWords : 1
    for count in stride(from: most, through: 1, by: -1) {
      guard let name = name(of: count), !UnitNames.areOtherWords.contains(name) else { continue }
      let written = count == 1 ? String(decoding: text[tokens[index].range], as: UTF8.self) : name
      guard let unit = UnitNames.unit(written) else { continue }
      index += count
      if count == 1, name.utf8.count <= 3, next?.isSign(".") == true, index + 1 < end { index += 1 }
      return MeasureUnit(written, unit.dimension, size: unit.size)
    }
    return nil
  }

  private func name(of count: Int) -> String? {
    guard index + count <= end, let first = next?.word else { return nil }
    if count == 1 { return first }
    var name = first
    for distance in 1..<count {
      guard let word = token(distance)?.word else { return nil }
      name += " " + word
    }
    return name
  }
}

extension Amount {
  /// Whether it is followed by `a` or `of a`: half a tonne, half a per cent.
  fileprivate func isOfUnit(before index: Int, in tokens: [Token]) -> Bool {
    guard case .fraction = form, index > 0, let word = tokens[index - 1].word else { return false }
    return word == "a" || word == "an" || word == "one"
  }
}
