extension PhoneNumbers {
    func isSpelledOut(_ span: ClosedRange<Int>) -> Bool {
        span.contains { run.groups[$0].isSpelledOut }
    }

    /// Four numbers up to 255 with dots: the address of a computer.
    func isInternetAddress(at group: Int) -> Bool {
        guard group + 3 < run.groups.count else { return false }
        let groups = run.groups[group...group + 3]
        // Five pairs with dots are a French number.
        let next = group + 4
        if next < run.groups.count, run.groups[next].separator == .dot { return false }
        return groups.dropFirst().allSatisfy { $0.separator == .dot }
            && groups.allSatisfy { part in
                part.digits.count < 4 && part.digits.reduce(0) { $0 * 10 + Int($1) } < 256
            }
    }

    /// Whether single digits make up the number, as in a table of results.
    func isScattered(_ span: ClosedRange<Int>) -> Bool {
        guard !isSpelledOut(span) else { return false }
        return span.filter { run.groups[$0].digits.count == 1 }.count > 2
    }

    /// Whether the groups are cut as people cut telephone numbers.
    func isTidy(_ span: ClosedRange<Int>) -> Bool {
        let groups = run.groups[span]
        if groups.count == 1 || isSpelledOut(span) { return true }
        let first = groups[span.lowerBound].digits.count
        let second = groups[span.lowerBound + 1].digits.count
        let isOneByOne = groups.allSatisfy { $0.digits.count == 1 }
        let isByTwos = groups.allSatisfy { $0.digits.count == 2 }
        return isOneByOne || isByTwos || first > 2 || second > 2
    }

    /// `01.02.2003 10:15` and `07-2019`: a day or month, and then a year or another date part.
    func startsLikeDate(_ span: ClosedRange<Int>) -> Bool {
        let groups = Array(run.groups[span].prefix(4))
        guard groups.count > 1, !isSpelledOut(span) else { return false }
        let lengths = groups.map { $0.digits.count }
        let years = groups.map { $0.digits.count == 4 && ($0.digits[0] == 1 || $0.digits[0] == 2) }
        if lengths[0] <= 2, lengths[1] <= 2, groups.count > 2, years[2] { return true }
        if lengths[0] <= 2, years[1] { return true }
        return years[0] && lengths[1] <= 2
    }

    /// `1 500 000`: groups of three after a short one are an amount.
    func hasThousands(_ span: ClosedRange<Int>) -> Bool {
        let groups = run.groups[span]
        guard groups.count > 1 else { return groups.first.map(isRound) ?? false }
        guard groups.dropFirst().allSatisfy({ $0.digits.count == 3 }) else { return false }
        let isShort = groups[span.lowerBound].digits.count < 3
        return isShort || groups.dropFirst().allSatisfy { $0.digits == [0, 0, 0] }
    }

    private func isRound(_ group: DigitRun.Group) -> Bool {
        group.digits.suffix(5).allSatisfy { $0 == 0 }
    }

    /// Whether the words before say that a telephone number follows.
    func isCalledFor(_ span: ClosedRange<Int>) -> Bool {
        let words = text.wordsBefore(run.groups[span.lowerBound].range.lowerBound, atMost: 5)
        if words.contains(where: { Self.plainCallingWords.contains($0) }) { return true }
        // "The number of votes" is no invitation to ring.
        return words.contains { Self.callingWords.contains($0) } && !words.contains("of")
    }

    /// Whether a number may stand: it is public, a reference, or a public body's own line.
    func isLeftAlone(_ span: ClosedRange<Int>) -> Bool {
        let digits = run.digits(of: span)
        if publicNumbers.contains(digits) { return true }
        let words = text.wordsBefore(run.groups[span.lowerBound].range.lowerBound, atMost: 8)
        let near = words.prefix(4)
        let isReference = near.contains { Self.referenceWords.contains($0) }
        if isReference, !near.contains(where: { Self.plainCallingWords.contains($0) }) {
            return !run.groups[span.lowerBound].hasPlus
        }
        guard !Self.isMobile(digits) else { return false }
        return words.contains { Self.publicBodies.contains($0) }
            && !words.contains { Self.privateWords.contains($0) }
    }

    private static func isMobile(_ digits: [UInt8]) -> Bool {
        let prefixes: [[UInt8]] = [[0, 7], [4, 4, 7], [4, 4, 0, 7], [0, 0, 4, 4, 7]]
        return prefixes.contains { digits.starts(with: $0) }
    }

    private static let plainCallingWords: Set<String> = [
        "call", "ring", "text", "phone", "tel", "telephone", "mobile", "mob", "cell", "whatsapp",
        "dial", "landline", "sms", "handset",
    ]
    private static let callingWords: Set<String> = plainCallingWords.union([
        "fax", "contact", "reach", "number", "digits", "cellphone", "extension", "ph", "message",
        "calling", "texting", "ringing", "answering", "answer", "dialling", "viber", "telegram",
        "hotline", "me",
    ])
    private static let referenceWords: Set<String> = [
        "ref", "reference", "crime", "incident", "log", "order", "invoice", "isbn", "issn", "doi",
        "tracking", "serial", "ticket", "claim", "barcode", "oldid", "version", "id", "patent",
        "application", "petition", "receipt", "parcel", "booking", "complaint", "oclc", "imei",
    ]
    private static let publicBodies: Set<String> = [
        "council", "police", "helpline", "hotline", "samaritans", "crimestoppers", "childline",
        "nspcc", "charity", "surgery", "hospital", "switchboard", "nhs", "citizens",
        "court", "enquiries", "rspca", "shelter", "ofsted", "ofcom",
        "library", "helplines", "constabulary",
        "hospice", "authority", "department", "newsroom", "defra", "floodline", "hmrc",
    ]
    private static let privateWords: Set<String> = [
        "my", "his", "her", "their", "home", "me", "personal", "private", "mum", "mother", "dad",
        "father", "him", "them", "direct", "mobile",
    ]
}
