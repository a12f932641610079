/// Finds bank card numbers: a card scheme's prefix and length, and a Luhn check digit.
enum BankCards {
    static func ranges(in run: DigitRun) -> [Range<Int>] {
        guard run.count >= 12 else { return [] }
        var found: [Range<Int>] = []
        var first = 0
        while first < run.groups.count {
            if let last = lastGroup(from: first, in: run) {
                found.append(run.range(of: first...last))
                first = last + 1
            } else {
                first += 1
            }
        }
        return found
    }

    private static func lastGroup(from first: Int, in run: DigitRun) -> Int? {
        var digits: [UInt8] = []
        for last in first..<min(run.groups.count, first + 19) {
            // "4.12 6.91": dots stand in decimals, not in cards.
            if last > first, ![.space, .dash, .none].contains(run.groups[last].separator) {
                return nil
            }
            digits += run.groups[last].digits
            if digits.count > 19 { return nil }
            // A card is written at a stretch, in fours, or in four, six and five.
            let isGrouped =
                last == first || run.groups[first].digits.count == 4
                || run.groups[first...last].allSatisfy { $0.digits.count == 1 || $0.isSpelledOut }
            if isGrouped, isCard(digits) { return last }
        }
        return nil
    }

    static func isCard(_ digits: [UInt8]) -> Bool {
        guard (12...19).contains(digits.count), hasSchemePrefix(digits), Set(digits).count > 1
        else {
            return false
        }
        return luhn(digits)
    }

    private static func hasSchemePrefix(_ digits: [UInt8]) -> Bool {
        let four = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        switch four {
        case 4000...4999: return [13, 16, 19].contains(digits.count)
        case 5100...5599, 2221...2720: return digits.count == 16
        case 3400...3499, 3700...3799: return digits.count == 15
        case 6011, 6440...6599: return digits.count == 16
        case 3000...3059, 3600...3699, 3800...3999: return digits.count == 14
        case 3528...3589, 1800, 2131: return [15, 16].contains(digits.count)
        case 5018, 5020, 5038, 5893, 6304, 6759, 6761...6763, 6060...6069: return true
        default: return false
        }
    }

    /// Whether the check digit fits: every second digit from the right doubled, sum a ten.
    static func luhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * (place % 2 == 1 ? 2 : 1)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }
}
