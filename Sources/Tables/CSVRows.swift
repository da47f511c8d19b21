import Diagnostics

/// The rows of a CSV file that have a cell for each column, as the cells were found.
struct CSVRows {
  let file: SourceFile
  /// Cells in a row.
  let width: Int
  /// Row by row.
  var cells: [CSVCell] = []
  /// Where each row starts, in bytes and in lines from 0.
  var starts: [UInt32] = []
  var lines: [UInt32] = []

  init(_ file: SourceFile, width: Int) {
    self.file = file
    self.width = width
  }

  var count: Int { starts.count }

  subscript(row: Int, number: Int) -> CSVCell { cells[row * width + number] }

  func text(_ row: Int, _ number: Int) -> String { file.bytes.text(of: self[row, number]) }

  /// Where a cell stands, quotes included.
  func place(_ row: Int, _ number: Int) -> SourceRange {
    CSVPlaces(file: file.path, bytes: file.bytes)
      .range(self[row, number].range, inRowAt: Int(starts[row]), line: Int(lines[row]))
  }
}
