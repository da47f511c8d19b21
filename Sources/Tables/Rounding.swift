/// What rounding leaves open of a number as it is printed.
enum Rounding {
  /// Half a unit of the last digit that is not a trailing zero: 5,000 for 240,000, 0.05 for 1.2.
  /// 0 for 0.
  static func slack(of number: Double) -> Double {
    guard number != 0, number.isFinite else { return 0 }
    if number == number.rounded(), abs(number) < 0x1p53 {
      var whole = Int(abs(number))
      var slack = 0.5
      while whole % 10 == 0 {
        whole /= 10
        slack *= 10
      }
      return slack
    }
    return slack(ofDigits: number.description.utf8)
  }

  /// From a text such as `0.188` or `1.5e-07`.
  private static func slack(ofDigits text: String.UTF8View) -> Double {
    var decimals = 0
    var isAfterPoint = false
    var exponent: Int?
    var isNegative = false
    for byte in text {
      switch byte {
      case 0x2E: isAfterPoint = true
      case 0x65, 0x45: exponent = 0
      case 0x2D: isNegative = exponent != nil
      case 0x30...0x39:
        if let power = exponent {
          exponent = power * 10 + Int(byte - 0x30)
        } else if isAfterPoint {
          decimals += 1
        }
      default: break
      }
    }
    return 0.5 * powerOfTen((isNegative ? -1 : 1) * (exponent ?? 0) - decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}
