/// Finds the registration marks of vehicles.
///
/// The current form (`AB12 CDE`) is told by its shape; older forms and marks in small letters
/// need a word such as "reg" or "van" in the sentence.
enum NumberPlates {
    static func ranges(in text: PlainText) -> [Range<Int>] {
        text.digitTokens.compactMap { token in range(in: text, from: token) }
    }

    private static func range(in text: PlainText, from token: Range<Int>) -> Range<Int>? {
        guard (2...7).contains(token.count) else { return nil }
        guard text.lower[token.lowerBound].isASCIILetter else {
            return apart(in: text, from: token)
        }
        if token.count >= 5 { return isPlate(text, token) ? token : nil }
        guard let tail = text.token(after: token.upperBound, gap: 2), tail.count == 3 else {
            return nil
        }
        let range = token.lowerBound..<tail.upperBound
        return isPlate(text, range) ? range : nil
    }

    /// "wx 68 abc", in three pieces.
    private static func apart(in text: PlainText, from token: Range<Int>) -> Range<Int>? {
        guard token.count == 2, text.byte(token.lowerBound - 1) == 0x20,
            let tail = text.token(after: token.upperBound, gap: 2), tail.count == 3
        else { return nil }
        let start = text.startOfWord(before: token.lowerBound - 1)
        let range = start..<tail.upperBound
        guard token.lowerBound - start == 3, isCurrent(text.squeezed(range)) else { return nil }
        return isAboutVehicles(text, range) ? range : nil
    }

    private static func isPlate(_ text: PlainText, _ range: Range<Int>) -> Bool {
        let mark = text.squeezed(range)
        let isCapital = text.isCapital(range)
        if isCurrent(mark) {
            // A comment written in capitals throughout says nothing by them.
            let isShouted = isCapital && !text.bytes.contains(where: \.isLower)
            return (isCapital && !isShouted) || isAboutVehicles(text, range)
        }
        return isPrefixed(mark) && isAboutVehicles(text, range)
    }

    /// Two letters, an age, three letters; I, Q and Z never stand where DVLA leaves them out.
    private static func isCurrent(_ mark: [UInt8]) -> Bool {
        guard mark.count == 7, mark[0].isUpper, mark[1].isUpper, mark[2].isDigit, mark[3].isDigit,
            mark[4...].allSatisfy({ $0.isUpper && !"IQ".utf8.contains($0) }),
            !"IJQTUXZ".utf8.contains(mark[0]), !"IQ".utf8.contains(mark[1])
        else { return false }
        let age = Int(mark[2] - 0x30) * 10 + Int(mark[3] - 0x30)
        return (2...49).contains(age) || (51...99).contains(age)
    }

    /// `A123 BCD`, as until 2001, and `ABC 123D` before it.
    private static func isPrefixed(_ mark: [UInt8]) -> Bool {
        guard (5...7).contains(mark.count) else { return false }
        let digits = mark.filter(\.isDigit).count
        guard (1...3).contains(digits), mark.count - digits == 4 else { return false }
        let isPrefix = mark[0].isUpper && mark[1...digits].allSatisfy(\.isDigit)
        let isSuffix =
            mark[..<3].allSatisfy(\.isUpper) && mark[3..<3 + digits].allSatisfy(\.isDigit)
        return isPrefix || (isSuffix && mark[mark.count - 1].isUpper)
    }

    private static func isAboutVehicles(_ text: PlainText, _ range: Range<Int>) -> Bool {
        let words =
            text.wordsBefore(range.lowerBound, atMost: 8)
            + text.wordsAfter(range.upperBound, atMost: 3)
        return words.contains { vehicleWords.contains($0) }
    }

    private static let vehicleWords: Set<String> = [
        "reg", "registration", "plate", "plates", "numberplate", "car", "van", "vehicle", "drives",
        "driving", "bmw", "audi", "ford", "fiesta", "golf", "corsa", "astra", "transit", "focus",
        "mercedes", "merc", "vauxhall", "toyota", "nissan", "taxi", "lorry", "motorbike", "truck",
        "vw", "kia", "tesla", "parked", "mini", "polo", "clio", "peugeot", "renault", "skoda",
    ]
}
