/// Finds bank accounts: IBANs by their check digits, and a sort code with an account number.
enum BankAccounts {
    /// The international account numbers of a text, with or without spaces.
    static func ibans(in text: PlainText) -> [Range<Int>] {
        text.digitTokens.compactMap { token in
            guard token.count >= 4, isStart(text, token.lowerBound) else { return nil }
            return iban(in: text, from: token.lowerBound)
        }
    }

    private static func isStart(_ text: PlainText, _ index: Int) -> Bool {
        text.lower[index].isLower && text.byte(index + 1).isLower
            && text.byte(index + 2).isDigit && text.byte(index + 3).isDigit
    }

    private static func iban(in text: PlainText, from start: Int) -> Range<Int>? {
        var symbols: [UInt8] = []
        var index = start
        var best: Range<Int>?
        while index < text.lower.count, symbols.count <= 34 {
            let end = text.endOfWord(from: index)
            guard end > index else { break }
            symbols += text.squeezed(index..<end)
            if (15...34).contains(symbols.count), hasValidRemainder(symbols) { best = start..<end }
            guard text.byte(end) == 0x20 || text.byte(end) == UInt8(ascii: "-") else { break }
            index = end + 1
        }
        return best
    }

    /// Whether the number that the letters and digits stand for leaves 1 divided by 97.
    static func hasValidRemainder(_ symbols: [UInt8]) -> Bool {
        var remainder = 0
        for symbol in symbols[4...] + symbols[..<4] {
            if symbol.isDigit {
                remainder = (remainder * 10 + Int(symbol - 0x30)) % 97
            } else if symbol.isUpper {
                remainder = (remainder * 100 + Int(symbol - 0x41) + 10) % 97
            } else {
                return false
            }
        }
        return remainder == 1
    }

    /// A sort code beside an account number, or after the words "sort code".
    static func sortCodes(in run: DigitRun, of text: PlainText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for first in run.groups.indices {
            guard let last = lastGroupOfSortCode(from: first, in: run) else { continue }
            let words = text.wordsBefore(run.groups[first].range.lowerBound, atMost: 12)
            let isNamed = words.contains("sort") || words.contains("sortcode")
            let account = last + 1
            if account < run.groups.count, run.groups[account].digits.count == 8,
                last > first || isNamed
            {
                found.append(run.range(of: first...account))
            } else if isNamed {
                found.append(run.range(of: first...last))
            }
        }
        if found.isEmpty { found = namedAccounts(in: run, of: text) }
        return found
    }

    private static func lastGroupOfSortCode(from first: Int, in run: DigitRun) -> Int? {
        if run.groups[first].digits.count == 6 { return first }
        let last = first + 2
        guard last < run.groups.count else { return nil }
        return run.groups[first...last].allSatisfy { $0.digits.count == 2 } ? last : nil
    }

    private static func namedAccounts(in run: DigitRun, of text: PlainText) -> [Range<Int>] {
        run.groups.indices.compactMap { index in
            guard run.groups[index].digits.count == 8 else { return nil }
            let words = text.wordsBefore(run.groups[index].range.lowerBound, atMost: 5)
            let isNamed =
                words.contains("account") || words.contains("acc") || words.contains("acct")
            return isNamed ? run.range(of: index...index) : nil
        }
    }
}
