/// The indices that Python's `start:end:step` picks of `count` items.
func sliceIndices(count: Int, _ start: Int?, _ end: Int?, _ step: Int) -> [Int] {
  func clamped(_ bound: Int) -> Int {
    let index = bound < 0 ? max(bound, -count - 1) + count : min(bound, count)
    return step > 0 ? max(index, 0) : min(max(index, -1), count - 1)
  }
  let first = start.map(clamped) ?? (step > 0 ? 0 : count - 1)
  let last = end.map(clamped) ?? (step > 0 ? count : -1)
  let stride = max(-count - 1, min(count + 1, step))
  return Array(Swift.stride(from: first, to: last, by: stride))
}
