/// Turns trained numbers into bytes.
enum Quantiser {
    /// The value of one step such that hardly any number is cut short.
    ///
    /// Numbers beyond the scale are set to its end.
    static func step(_ numbers: some Sequence<Float>) -> Float {
        var sizes = numbers.map(abs)
        guard !sizes.isEmpty else { return 1 }
        sizes.sort()
        let largest = sizes[min(sizes.count - 1, Int(Double(sizes.count) * 0.99995))]
        return max(largest, 1e-6) / 127
    }

    static func byte(_ number: Float, _ step: Float) -> Int8 {
        Int8(min(max((number / step).rounded(), -127), 127))
    }

    static func row(_ row: SIMD16<Float>, _ step: Float) -> SIMD16<Int8> {
        var bytes = SIMD16<Int8>.zero
        for index in 0..<16 { bytes[index] = byte(row[index], step) }
        return bytes
    }
}
