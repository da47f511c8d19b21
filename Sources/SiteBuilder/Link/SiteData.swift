import Synchronization

/// A value that is made when it is asked for first.
final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made: Mutex<Value?>

  init(_ value: Value) {
    make = { value }
    made = Mutex(value)
  }

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    made = Mutex(nil)
  }

  var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}

/// The data of a site, and what rests on it.
final class SiteData: Sendable {
  /// The tables and what charts need of them.
  let binder: ChartBinder
  let figures: FigureTables
  let uses: TableUses

  init(_ binder: ChartBinder, _ figures: FigureTables, _ uses: TableUses) {
    self.binder = binder
    self.figures = figures
    self.uses = uses
  }

  var tables: TableCatalog { binder.tables }
}
