/// Finds telephone numbers in one run of digits.
///
/// The United Kingdom's numbers follow Ofcom's plan, North American ones the three-three-four
/// plan, and others need a `+` and a country, or words such as "ring me on" before them.
struct PhoneNumbers {
    let text: PlainText
    let run: DigitRun
    let publicNumbers: PublicNumbers

    /// The numbers, each starting where a group starts and ending where one ends.
    func ranges() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var group = 0
        while group < run.groups.count {
            if isInternetAddress(at: group) {
                group += 4
                continue
            }
            guard let last = lastGroup(from: group) else {
                group += 1
                continue
            }
            let span = group...last
            if !isLeftAlone(span) { found.append(range(of: span)) }
            group = last + 1
        }
        return found
    }

    /// The bytes of a number with the `+` or bracket before it.
    private func range(of span: ClosedRange<Int>) -> Range<Int> {
        let digits = run.range(of: span)
        var start = digits.lowerBound
        while [UInt8(ascii: "+"), UInt8(ascii: "(")].contains(text.byte(start - 1)) { start -= 1 }
        return start..<digits.upperBound
    }

    /// The last group of the number that starts at a group, taking the longest that fits.
    private func lastGroup(from first: Int) -> Int? {
        guard canStart(at: first) else { return nil }
        var digits: [UInt8] = []
        var best: Int?
        for last in first..<min(run.groups.count, first + 15) {
            // A comma joins thousands, not the parts of a telephone number.
            if last > first, run.groups[last].separator == .other, !isSpelledOut(first...last) {
                if text.byte(run.groups[last].range.lowerBound - 1) == UInt8(ascii: ",") { break }
            }
            digits += run.groups[last].digits
            if digits.count > 15 { break }
            if isNumber(digits, in: first...last) { best = last }
        }
        return best
    }

    /// Digits inside an address, a decimal fraction or a longer token start no number.
    private func canStart(at group: Int) -> Bool {
        let start = run.groups[group].range.lowerBound
        if run.groups[group].digits == [0], group + 1 < run.groups.count,
            run.groups[group + 1].separator == .dot
        {
            return run.groups[group + 1].digits.count < 3
        }
        switch text.byte(start - 1) {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "$"),
            UInt8(ascii: "%"), UInt8(ascii: "&"):
            return false
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"):
            return !text.byte(start - 2).isDigit
        default: return true
        }
    }

    private func isNumber(_ digits: [UInt8], in span: ClosedRange<Int>) -> Bool {
        let first = run.groups[span.lowerBound]
        if first.hasPlus { return isInternational(digits, span) }
        if digits.starts(with: [0, 0]) {
            return (11...15).contains(digits.count) && first.digits.count > 2
                && digits[2] != 0 && isTidy(span) && !isScattered(span)
        }
        if digits.starts(with: [4, 4]), digits.count >= 11, digits.count <= 13 {
            return isBritish([0] + digits.dropFirst(digits[2] == 0 ? 3 : 2), span)
        }
        if digits.first == 0 { return isBritish(digits, span) || isOtherNational(digits, span) }
        return isNorthAmerican(span) || isAnnounced(digits, span)
    }

    private func isInternational(_ digits: [UInt8], _ span: ClosedRange<Int>) -> Bool {
        guard digits.first != 0, (9...15).contains(digits.count) else { return false }
        return digits.filter { $0 == 0 }.count * 2 < digits.count && !isScattered(span)
    }

    /// 01, 02, 03, 05, 07, 08 and 09 numbers of ten or eleven digits.
    private func isBritish(_ digits: [UInt8], _ span: ClosedRange<Int>) -> Bool {
        guard digits.count > 6, digits[0] == 0, [1, 2, 3, 5, 7, 8, 9].contains(digits[1]) else {
            return false
        }
        guard !startsLikeDate(span) else { return false }
        // A mobile's eleven digits are one however they are cut, "07.7.00.900.123" included.
        if digits.count == 11 { return digits[1] == 7 || isTidy(span) }
        guard isTidy(span) else { return false }
        let isShort = digits.starts(with: [0, 8, 0, 0]) || digits[1] == 1
        return digits.count == 10 && isShort && run.groups[span.lowerBound].digits.count > 2
    }

    /// Irish, French and Australian habits: `087 123 4567`, `06 12 34 56 78`, `0423 123 456`.
    private func isOtherNational(_ digits: [UInt8], _ span: ClosedRange<Int>) -> Bool {
        guard (9...10).contains(digits.count), span.count > 1, !startsLikeDate(span) else {
            return false
        }
        let lengths = span.map { run.groups[$0].digits.count }
        if lengths == [2, 2, 2, 2, 2] { return isTidy(span) }
        guard isTidy(span), lengths[0] > 1, lengths[0] < 6 else { return false }
        return Self.otherLengths.contains(lengths) || isCalledFor(span)
    }

    private func isNorthAmerican(_ span: ClosedRange<Int>) -> Bool {
        var groups = Array(run.groups[span])
        if groups[0].digits == [1] { groups.removeFirst() }
        let lengths = groups.map { $0.digits.count }
        let digits = groups.flatMap { $0.digits }
        guard digits.count == 10 else { return false }
        switch lengths {
        case [3, 3, 4]:
            let separators = groups.dropFirst().map(\.separator)
            if separators.contains(.other) { return false }
            if separators != [.space, .space] { return true }
            return digits[0] > 1 && digits[3] > 1 && (isCalledFor(span) || groups[0].isSpelledOut)
        case [3, 7], [6, 4]: return groups[1].separator != .space || isCalledFor(span)
        default: return isCalledFor(span) && isTidy(span)
        }
    }

    /// Any seven digits, or six in groups, after "ring me on", "my number is" and the like.
    private func isAnnounced(_ digits: [UInt8], _ span: ClosedRange<Int>) -> Bool {
        span.lowerBound == 0 && isCalledFor(span)
            && (span.count > 1 ? 6...13 : 7...13).contains(digits.count)
            && (isTidy(span) || digits.count > 8)
            && !startsLikeDate(span) && !hasThousands(span)
    }

    private static let otherLengths: Set<[Int]> = [
        [3, 3, 4], [4, 3, 3], [3, 7], [2, 4, 4], [2, 8], [4, 2, 2, 2], [3, 3, 2, 2], [3, 3, 3],
        [3, 2, 2, 3], [2, 3, 2, 2],
    ]
}
