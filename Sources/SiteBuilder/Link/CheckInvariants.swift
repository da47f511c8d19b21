import Diagnostics
import Tables

/// What must be true of the rows of a table and is not, each violation at its cells.
func checkInvariants(of table: Table, in catalog: TableCatalog) -> [Diagnostic] {
  brokenInvariants(of: table, totals: catalog.totals(of: table.schema))
}
