extension Filter {
  /// Filters on lists and dictionaries.
  static var ofSequences: [Filter] { picking + grouping + joining }

  private static var picking: [Filter] {
    [
      Filter("default", ["default_value", "boolean"], acceptsUndefined: true) {
        call throws(TemplateFailure) in
        guard let value = call.given, !call.flag(1) || value.isTrue else {
          return call.arguments[0] ?? .string("")
        }
        return value
      },
      Filter("first") { call throws(TemplateFailure) in try call.items().first },
      Filter("last") { call throws(TemplateFailure) in try call.items().last },
      Filter("length") { call throws(TemplateFailure) in
        if let text = call.value.text { return .integer(text.unicodeScalars.count) }
        return .integer(try call.items().count)
      },
      Filter("list") { call throws(TemplateFailure) in .list(try call.items()) },
      Filter("reverse") { call throws(TemplateFailure) in
        guard let text = call.value.text else { return .list(try call.items().reversed()) }
        return call.value.sameKind(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      },
      Filter("attr", ["name"], required: 1) { call throws(TemplateFailure) in
        guard case .object(let object) = call.value else { return nil }
        return object.member(try call.text(0) ?? "")
      },
      Filter("items", acceptsUndefined: true) { call throws(TemplateFailure) in
        guard let value = call.given else { return .list([]) }
        guard case .object(let object) = value else {
          throw .wrongValue("'items' needs a dictionary, not \(value.kind)")
        }
        return .list(object.entries)
      },
      extreme("max") { candidate, best in best.isLess(than: candidate) },
      extreme("min") { candidate, best in candidate.isLess(than: best) },
    ]
  }

  /// The first item that beats all others.
  private static func extreme(
    _ name: String,
    _ beats: @escaping @Sendable (TemplateValue, TemplateValue) -> Bool?
  ) -> Filter {
    Filter(name, ["case_sensitive", "attribute"]) { call throws(TemplateFailure) in
      let items = try call.items()
      let keys = try call.keys(of: items, case: 0, attribute: 1)
      var best = 0
      for index in keys.indices.dropFirst() {
        guard let isBetter = beats(keys[index], keys[best]) else {
          throw .wrongValue("\(keys[index].kind) and \(keys[best].kind) have no order")
        }
        if isBetter { best = index }
      }
      return items.isEmpty ? nil : items[best]
    }
  }

  private static var grouping: [Filter] {
    [
      Filter("sort", ["reverse", "case_sensitive", "attribute"]) { call throws(TemplateFailure) in
        let items = try call.items()
        let keys = try call.keys(of: items, case: 1, attribute: 2, isPlural: true)
        return .list(try ordered(items, by: keys, isReversed: call.flag(0)))
      },
      Filter("dictsort", ["case_sensitive", "by", "reverse"]) { call throws(TemplateFailure) in
        guard case .object(let object) = call.value else {
          throw .wrongValue("'dictsort' needs a dictionary, not \(call.value.kind)")
        }
        let by = try call.text(1) ?? "key"
        guard by == "key" || by == "value" else {
          throw .wrongValue("'dictsort' sorts by 'key' or 'value', not by '\(by)'")
        }
        let entries = object.entries
        let keys = entries.map { entry in
          let key = entry.items?[by == "key" ? 0 : 1] ?? .null
          return call.flag(0) ? key : key.withoutCase
        }
        return .list(try ordered(entries, by: keys, isReversed: call.flag(2)))
      },
      Filter("unique", ["case_sensitive", "attribute"]) { call throws(TemplateFailure) in
        let items = try call.items()
        let keys = try call.keys(of: items, case: 0, attribute: 1)
        var kept: [Int] = []
        for index in items.indices {
          var isKnown = false
          for other in kept where try Comparison.areEqual(keys[index], keys[other]) {
            isKnown = true
            break
          }
          if !isKnown { kept.append(index) }
        }
        return .list(kept.map { items[$0] })
      },
      Filter("groupby", ["attribute", "default", "case_sensitive"], required: 1) {
        call throws(TemplateFailure) in try groups(call)
      },
      Filter("batch", ["linecount", "fill_with"], required: 1) { call throws(TemplateFailure) in
        let count = try TemplateLimits.width(call.integer(0, or: 1))
        guard count > 0 else { throw .wrongValue("the length of a batch must be more than zero") }
        let items = try call.items()
        return .list(
          stride(from: 0, to: items.count, by: count).map { start in
            var batch = Array(items[start..<min(start + count, items.count)])
            if let fill = call.argument(1) {
              batch += Array(repeating: fill, count: count - batch.count)
            }
            return .list(batch)
          }
        )
      },
      Filter("slice", ["slices", "fill_with"], required: 1) { call throws(TemplateFailure) in
        let count = try TemplateLimits.width(call.integer(0, or: 1))
        guard count > 0 else { throw .wrongValue("the number of slices must be more than zero") }
        let items = try call.items()
        let extra = items.count % count
        return .list(
          (0..<count).map { number in
            let start = number * (items.count / count) + min(number, extra)
            let size = items.count / count + (number < extra ? 1 : 0)
            let fill = number >= extra ? call.argument(1).map { [$0] } ?? [] : []
            return .list(items[start..<start + size] + fill)
          }
        )
      },
    ]
  }

  private static var joining: [Filter] {
    [
      Filter("join", ["d", "attribute"]) { call throws(TemplateFailure) in
        var items = try call.items()
        if var path = call.argument(1).map(AttributePath.init) {
          var values: [TemplateValue] = []
          for item in items { values.append(try path.required(of: item)) }
          items = values
        }
        let separator = call.arguments[0] ?? .string("")
        let isMarkup = separator.isMarkup || items.contains { $0.isMarkup }
        var bytes: [UInt8] = []
        for (index, item) in items.enumerated() {
          for value in index > 0 ? [separator, item] : [item] {
            guard let text = value.printed else {
              throw .wrongValue("\(value.kind) cannot be joined", help: "join one of its members")
            }
            if isMarkup, !value.isMarkup { bytes.appendEscaped(text) } else { bytes += text.utf8 }
          }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return isMarkup ? .markup(TemplateMarkup(text)) : .string(text)
      }
    ]
  }

  /// Items grouped by an attribute, in its order; each group is `(grouper, list)` with those names.
  private static func groups(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    let items = try call.items()
    var path = AttributePath(call.arguments[0] ?? .null)
    var originals: [TemplateValue] = []
    for item in items {
      originals.append(try path.required(of: item, default: call.argument(1)))
    }
    let keys = call.flag(2) ? originals : originals.map(\.withoutCase)
    var groups: [(key: TemplateValue, group: Group)] = []
    for index in try order(keys, isReversed: false) {
      if let last = groups.last, try Comparison.areEqual(last.key, keys[index]) {
        groups[groups.count - 1].group.list.append(items[index])
      } else {
        groups.append((keys[index], Group(grouper: originals[index], list: [items[index]])))
      }
    }
    return .list(groups.map { .object($0.group) })
  }

  private static func ordered(
    _ items: [TemplateValue],
    by keys: [TemplateValue],
    isReversed: Bool
  ) throws(TemplateFailure) -> [TemplateValue] {
    try order(keys, isReversed: isReversed).map { items[$0] }
  }

  /// The indices of the keys in order; equal ones keep theirs, also in reverse.
  private static func order(
    _ keys: [TemplateValue],
    isReversed: Bool
  ) throws(TemplateFailure) -> [Int] {
    var failure: TemplateFailure?
    func isLess(_ a: Int, _ b: Int) -> Bool {
      guard let isLess = keys[a].isLess(than: keys[b]) else {
        failure = .wrongValue("\(keys[a].kind) and \(keys[b].kind) have no order")
        return false
      }
      return isLess
    }
    let order = keys.indices.sorted { a, b in
      let (first, second) = isReversed ? (b, a) : (a, b)
      return isLess(first, second) || (!isLess(second, first) && a < b)
    }
    if let failure { throw failure }
    return order
  }
}

/// One group of `groupby`.
struct Group: TemplateObject {
  var grouper: TemplateValue
  var list: [TemplateValue]

  var memberNames: [String] { ["grouper", "list"] }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "grouper": grouper
    case "list": .list(list)
    default: nil
    }
  }
}

extension FilterCall {
  /// What to compare the items by: themselves or an attribute, text without case unless asked for.
  fileprivate func keys(
    of items: [TemplateValue],
    case caseIndex: Int,
    attribute index: Int,
    isPlural: Bool = false
  ) throws(TemplateFailure) -> [TemplateValue] {
    var names = argument(index).map { [$0] } ?? []
    if isPlural, let text = names.first?.text, text.contains(",") {
      names = text.pieces(separator: ",").map { .string($0) }
    }
    var paths = names.map(AttributePath.init)
    var keys: [TemplateValue] = []
    for item in items {
      var key: [TemplateValue] = []
      for index in paths.indices { key.append(try paths[index].required(of: item)) }
      if paths.isEmpty { key = [item] }
      if !flag(caseIndex) { key = key.map(\.withoutCase) }
      keys.append(key.count == 1 ? key[0] : .list(key))
    }
    return keys
  }
}
