/// Splits a text into its runs of digits.
struct DigitRunReader {
    private let text: PlainText
    private var index = 0
    private var run = DigitRun()
    private var runs: [DigitRun] = []
    private var separator = DigitRun.Separator.none
    private var separatorLength = 0
    private var hasPlus = false
    private var isDoubled = 0

    init(_ text: PlainText) {
        self.text = text
    }

    /// All runs of at least `minimum` digits.
    static func runs(in text: PlainText, atLeast minimum: Int) -> [DigitRun] {
        var reader = DigitRunReader(text)
        return reader.read(atLeast: minimum)
    }

    private mutating func read(atLeast minimum: Int) -> [DigitRun] {
        let lower = text.lower
        let starts = NumberWord.starts
        while index < lower.count {
            if run.groups.isEmpty, isDoubled == 0 { skipToNumber(lower, starts) }
            guard index < lower.count else { break }
            let byte = lower[index]
            if byte.isWordByte {
                readWord(starts, atLeast: minimum)
            } else {
                readSeparator(byte, atLeast: minimum)
            }
        }
        close(atLeast: minimum)
        return runs
    }

    /// Passes over words that are no numbers, and what stands between them; most of a text is that.
    private mutating func skipToNumber(_ lower: [UInt8], _ starts: NumberWord.Starts) {
        let before = index
        while index < lower.count {
            guard lower[index].isWordByte else {
                index += 1
                continue
            }
            let second = index + 1 < lower.count ? lower[index + 1] : 0x20
            let third = index + 2 < lower.count ? lower[index + 2] : 0x20
            if starts.contain(lower[index], second, third) { break }
            index += 1
            while index < lower.count, lower[index].isWordByte { index += 1 }
        }
        guard index > before else { return }
        separator = .none
        separatorLength = 0
        hasPlus = index > 0 && lower[index - 1] == UInt8(ascii: "+")
    }

    private mutating func readSeparator(_ byte: UInt8, atLeast minimum: Int) {
        index += 1
        separatorLength += 1
        hasPlus = byte == UInt8(ascii: "+")
        guard let kind = Self.separator(byte), separatorLength <= 4 else {
            return close(atLeast: minimum)
        }
        // The mark that says most about how the digits are written wins: a space says least.
        if separator == .none || separator == .space { separator = kind }
    }

    private static func separator(_ byte: UInt8) -> DigitRun.Separator? {
        switch byte {
        case UInt8(ascii: " "): .space
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: "("), UInt8(ascii: ")"): .bracket
        case UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"),
            UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8.symbol:
            .other
        default: nil
        }
    }

    private mutating func readWord(_ starts: NumberWord.Starts, atLeast minimum: Int) {
        let start = index
        index = text.endOfWord(from: start)
        let range = start..<index
        guard starts.contain(text.lower[start], text.byte(start + 1), text.byte(start + 2)) else {
            return skipWord(atLeast: minimum)
        }
        if let digits = digits(in: range) {
            append(digits, range, isSpelledOut: false)
        } else if !text.lower[start].isDigit, let word = NumberWord(text, range) {
            readNumberWord(word, range)
        } else {
            close(atLeast: minimum)
        }
        separator = .none
        separatorLength = 0
        hasPlus = false
    }

    /// Passes over a word that is no number; most words are none.
    private mutating func skipWord(atLeast minimum: Int) {
        close(atLeast: minimum)
        separator = .none
        separatorLength = 0
        hasPlus = false
    }

    private mutating func readNumberWord(_ word: NumberWord, _ range: Range<Int>) {
        switch word {
        case .digits(let digits): append(digits, range, isSpelledOut: true)
        case .multiple(let times): isDoubled = times
        case .zeros(let zeros):
            guard let last = run.groups.indices.last else { return }
            run.groups[last].digits += zeros
            run.groups[last].range = run.groups[last].range.lowerBound..<range.upperBound
        }
    }

    private mutating func append(_ digits: [UInt8], _ range: Range<Int>, isSpelledOut: Bool) {
        var digits = digits
        if isDoubled > 1, let first = digits.first {
            digits.insert(contentsOf: Array(repeating: first, count: isDoubled - 1), at: 0)
        }
        isDoubled = 0
        run.groups.append(
            DigitRun.Group(
                digits: digits,
                range: range,
                separator: run.groups.isEmpty ? .none : separator,
                isSpelledOut: isSpelledOut,
                hasPlus: hasPlus
            )
        )
    }

    private mutating func close(atLeast minimum: Int) {
        guard !run.groups.isEmpty else {
            isDoubled = 0
            return
        }
        if run.count >= minimum { runs.append(run) }
        run.groups.removeAll(keepingCapacity: true)
        isDoubled = 0
    }

    /// The digits of a word that is a number, with `o` read as nought and `l` as one.
    private func digits(in range: Range<Int>) -> [UInt8]? {
        var digits: [UInt8] = []
        var real = 0
        for (place, byte) in text.lower[range].enumerated() {
            switch byte {
            case 0x30...0x39:
                digits.append(byte - 0x30)
                real += 1
            case UInt8(ascii: "o"): digits.append(0)
            case UInt8(ascii: "l"), UInt8(ascii: "i"): digits.append(1)
            case UInt8(ascii: "x") where place > 2 && real == place && range.count - place < 7:
                // An extension, as in 212-555-0147x22.
                return text.lower[range].suffix(range.count - place - 1).allSatisfy(\.isDigit)
                    ? digits : nil
            default: return nil
            }
        }
        return real > 0 && (real * 2 >= digits.count || !run.groups.isEmpty) ? digits : nil
    }
}
