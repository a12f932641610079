/// Digits that stand close together, with the groups they were written in.
///
/// `020 7946 0123` is one run of three groups, and so is `oh seven seven hundred …` spelt out.
struct DigitRun {
    /// What stands between two groups.
    enum Separator {
        case none, space, dash, dot, bracket, other
    }

    struct Group {
        var digits: [UInt8]
        var range: Range<Int>
        /// What stood before the group, from the group before it.
        var separator: Separator
        var isSpelledOut: Bool
        /// Whether `+` stands directly before it.
        var hasPlus: Bool
    }

    var groups: [Group] = []

    /// How many digits the run has.
    var count: Int { groups.reduce(0) { $0 + $1.digits.count } }

    /// The bytes of the text that groups cover.
    func range(of span: ClosedRange<Int>) -> Range<Int> {
        groups[span.lowerBound].range.lowerBound..<groups[span.upperBound].range.upperBound
    }

    /// The digits of several groups in a row.
    func digits(of span: ClosedRange<Int>) -> [UInt8] {
        span.flatMap { groups[$0].digits }
    }
}
