/// Numbers with a fixed count of decimals, without a formatter.
enum Fixed {
    /// A number as text, such as `0.98`.
    static func text(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        let unit = (0..<decimals).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(value) * Double(unit)).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(scaled)" }
        return "\(sign)\(scaled / unit)." + String(unit + scaled % unit).dropFirst()
    }
}
