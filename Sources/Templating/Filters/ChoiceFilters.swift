import Diagnostics

extension Filter {
  /// Filters that apply another filter or a test to each item.
  static var ofChoice: [Filter] {
    [
      Filter("map", takesRest: true) { call throws(TemplateFailure) in try map(&call) },
      Filter("select", takesRest: true) { call throws(TemplateFailure) in
        try select(call, byAttribute: false, keeps: true)
      },
      Filter("reject", takesRest: true) { call throws(TemplateFailure) in
        try select(call, byAttribute: false, keeps: false)
      },
      Filter("selectattr", takesRest: true) { call throws(TemplateFailure) in
        try select(call, byAttribute: true, keeps: true)
      },
      Filter("rejectattr", takesRest: true) { call throws(TemplateFailure) in
        try select(call, byAttribute: true, keeps: false)
      },
    ]
  }

  private static func map(_ call: inout FilterCall) throws(TemplateFailure) -> TemplateValue {
    let items = try call.items()
    var results: [TemplateValue] = []
    if call.rest.first?.name != nil {
      guard var path = call.named("attribute").map(AttributePath.init) else {
        throw .wrongValue("'map' takes a filter or 'attribute='")
      }
      for item in items {
        results.append(try path.required(of: item, default: call.named("default")))
      }
      return .list(results)
    }
    guard let name = call.rest.first?.value.text else {
      throw .wrongValue("'map' needs the name of a filter or 'attribute='")
    }
    guard let filter = call.registry.filters[name] else {
      throw .unknown("filter", name, among: call.registry.filters.keys.sorted())
    }
    let rest = Array(call.rest.dropFirst())
    for item in items { results.append(try call.applying(filter, to: item, rest)) }
    return .list(results)
  }

  private static func select(
    _ call: FilterCall,
    byAttribute: Bool,
    keeps: Bool
  ) throws(TemplateFailure) -> TemplateValue {
    var rest = call.rest.map(\.value)
    var path: AttributePath?
    if byAttribute {
      guard !rest.isEmpty else { throw .wrongValue("the name of the attribute is missing") }
      path = AttributePath(rest.removeFirst())
    }
    let test = try test(call, rest)
    var kept: [TemplateValue] = []
    for item in try call.items() {
      var value: TemplateValue? = item
      if byAttribute {
        value =
          test?.acceptsUndefined == true
          ? path?.attribute(of: item) : try path?.required(of: item)
      }
      let holds =
        try test.map { (test) throws(TemplateFailure) in
          try test.holds(value, Array(rest.dropFirst()), call.registry)
        } ?? value?.isTrue ?? false
      if holds == keeps { kept.append(item) }
    }
    return .list(kept)
  }

  private static func test(
    _ call: FilterCall,
    _ rest: [TemplateValue]
  ) throws(TemplateFailure) -> ValueTest? {
    guard let name = rest.first else { return nil }
    guard let test = call.registry.tests[name.text ?? ""] else {
      throw .unknown("test", name.printed ?? "", among: call.registry.tests.keys.sorted())
    }
    let given = rest.count - 1
    guard test.argumentCount == given else {
      throw .wrongValue("test '\(test.name)' takes \(test.argumentCount) arguments, not \(given)")
    }
    return test
  }
}

extension TemplateFailure {
  static func unknown(_ what: String, _ name: String, among names: [String]) -> TemplateFailure {
    TemplateFailure(
      "unknown-\(what)",
      "\(what) '\(name)' does not exist",
      help: names.suggestion(for: name)
    )
  }
}

extension FilterCall {
  fileprivate func named(_ name: String) -> TemplateValue? {
    rest.first { $0.name == name }?.value
  }

  /// Another filter's result for `value`, in the same place.
  fileprivate mutating func applying(
    _ filter: Filter,
    to value: TemplateValue,
    _ given: [TemplateArguments.Argument]
  ) throws(TemplateFailure) -> TemplateValue {
    var call = FilterCall(
      given: value,
      arguments: Array(repeating: nil, count: filter.parameters.count),
      registry: registry,
      source: source,
      span: span
    )
    for (position, argument) in given.enumerated() {
      let index = argument.name.map { filter.parameters.firstIndex(of: $0) } ?? position
      if let index, filter.parameters.indices.contains(index) {
        call.arguments[index] = argument.value
      } else if filter.takesRest {
        call.rest.append(argument)
      } else {
        throw .wrongValue("filter '\(filter.name)' does not take these arguments")
      }
    }
    for index in 0..<filter.required where call.arguments[index] == nil {
      throw .wrongValue("filter '\(filter.name)' needs '\(filter.parameters[index])'")
    }
    let result = try filter.apply(&call)
    warnings += call.warnings
    guard let result else { throw .wrongValue("filter '\(filter.name)' finds nothing") }
    return result
  }
}
