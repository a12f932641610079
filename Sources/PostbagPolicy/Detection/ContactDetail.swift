/// A kind of private detail by which somebody can be reached, found or robbed.
package enum ContactDetail: String, Sendable, Hashable, CaseIterable {
    case phone
    case email
    case postcode
    case address
    case plate
    case bankCard = "bank-card"
    case bankAccount = "bank-account"
    case nationalInsurance = "national-insurance"
}

/// Several kinds of details, as bits that are asked about for every comment.
private struct DetailKinds {
    private var bits: UInt8 = 0

    init(_ kinds: Set<ContactDetail>) {
        for kind in kinds { bits |= Self.bit(kind) }
    }

    func contains(_ kind: ContactDetail) -> Bool { bits & Self.bit(kind) != 0 }

    private static func bit(_ kind: ContactDetail) -> UInt8 {
        switch kind {
        case .phone: 1
        case .email: 2
        case .postcode: 4
        case .address: 8
        case .plate: 16
        case .bankCard: 32
        case .bankAccount: 64
        case .nationalInsurance: 128
        }
    }
}

/// A contact detail in a comment.
package struct DetectedDetail: Sendable, Hashable {
    /// What it is.
    package let kind: ContactDetail
    /// Where, in Unicode scalars of the original text.
    package let range: Range<Int>
}

/// Finds contact details, however they are written.
///
///     let scanner = ContactDetailScanner(kinds: [.phone], publicNumbers: ["116 123"])
///     scanner.details(in: PlainText("Ring 07700 900123."))    // one, at 5..<17
///
/// - Complexity: `details(in:)` is O(*n*) in the length of the text.
package struct ContactDetailScanner: Sendable {
    private let kinds: DetailKinds
    private let publicNumbers: PublicNumbers
    private let allowedHosts: AllowedHosts

    /// Prepares to look for some kinds of details.
    ///
    /// - Parameters:
    ///   - kinds: What to look for.
    ///   - publicNumbers: Telephone numbers that anybody may repeat.
    ///   - allowedHosts: Domains whose e-mail addresses anybody may repeat.
    package init(
        kinds: Set<ContactDetail> = Set(ContactDetail.allCases),
        publicNumbers: [String] = [],
        allowedHosts: AllowedHosts = AllowedHosts([])
    ) {
        self.kinds = DetailKinds(kinds)
        self.publicNumbers = PublicNumbers(publicNumbers)
        self.allowedHosts = allowedHosts
    }

    /// The details in a text, in order, none overlapping another.
    package func details(in text: PlainText) -> [DetectedDetail] {
        var found: [DetectedDetail] = []
        func keep(_ kind: ContactDetail, _ ranges: [Range<Int>]) {
            guard !ranges.isEmpty else { return }
            found += ranges.map { DetectedDetail(kind: kind, range: text.scalars($0)) }
        }
        if kinds.contains(.email) {
            keep(.email, EmailAddresses.ranges(in: text, allowed: allowedHosts))
        }
        scanNumbers(in: text, keep: keep)
        guard text.hasDigit else { return Self.withoutOverlaps(found) }
        if kinds.contains(.postcode) { keep(.postcode, Postcodes.ranges(in: text)) }
        if kinds.contains(.address) {
            keep(.address, StreetAddresses.ranges(in: text) + UnitAddresses.ranges(in: text))
        }
        if kinds.contains(.plate) { keep(.plate, NumberPlates.ranges(in: text)) }
        if kinds.contains(.bankAccount) { keep(.bankAccount, BankAccounts.ibans(in: text)) }
        if kinds.contains(.nationalInsurance) {
            keep(.nationalInsurance, NationalInsurance.ranges(in: text))
        }
        return Self.withoutOverlaps(found)
    }

    private func scanNumbers(in text: PlainText, keep: (ContactDetail, [Range<Int>]) -> Void) {
        guard kinds.contains(.phone) || kinds.contains(.bankCard) || kinds.contains(.bankAccount)
        else { return }
        for run in DigitRunReader.runs(in: text, atLeast: 6) {
            if kinds.contains(.bankCard) { keep(.bankCard, BankCards.ranges(in: run)) }
            if kinds.contains(.bankAccount) {
                keep(.bankAccount, BankAccounts.sortCodes(in: run, of: text))
            }
            if kinds.contains(.phone) {
                let scanner = PhoneNumbers(text: text, run: run, publicNumbers: publicNumbers)
                keep(.phone, scanner.ranges())
            }
        }
    }

    /// Where details overlap, the longer stays, so a card is not also a telephone number.
    private static func withoutOverlaps(_ found: [DetectedDetail]) -> [DetectedDetail] {
        guard found.count > 1 else { return found }
        var kept: [DetectedDetail] = []
        let ordered = found.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        for detail in ordered {
            guard let last = kept.last, last.range.overlaps(detail.range) else {
                kept.append(detail)
                continue
            }
            if detail.range.count > last.range.count { kept[kept.count - 1] = detail }
        }
        return kept
    }
}
