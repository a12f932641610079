/// A part of a whole, with both counts, since a share of three says little.
public struct Share: Sendable, Hashable {
    /// How many of the whole.
    public var part: Int
    /// How many in all.
    public var whole: Int

    /// A part of a whole.
    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// From 0 to 1; `nil` of nothing.
    public var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    /// The bounds within which the true share lies with 95 % confidence (Wilson, 1927).
    public var interval: ClosedRange<Double>? {
        guard let share = value else { return nil }
        let count = Double(whole)
        let z = 1.959_963_984_540_054
        let middle = share + z * z / (2 * count)
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return max(0, (middle - spread) / scale)...min(1, (middle + spread) / scale)
    }

    mutating func count(_ isPart: Bool) {
        whole += 1
        if isPart { part += 1 }
    }
}
