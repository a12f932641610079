import PostbagCore

/// Finds details by which somebody can be reached, found or robbed.
struct ContactDetailFilter: FilterKind {
    static let name = "contact-details"
    static let evidence = Evidence.contact
    static let examples = FilterExamples(
        setting: "contact-details: [phone, email]",
        finds: [
            "Ring him on ▸07700 900123◂.", "Café? ▸(01632) 960 001◂", "▸jo@mail.example◂ is hers",
        ],
        leavesAlone: ["Dial 999.", "The bill was 07700 pounds."]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let names = compiler.strings(filter.kind.value, of: filter)
        var kinds: Set<ContactDetail> = []
        for located in names {
            if let kind = ContactDetail(rawValue: located.text) {
                kinds.insert(kind)
                continue
            }
            let known = ContactDetail.allCases.map(\.rawValue)
            compiler.reader.report(
                "there is no contact detail called '\(located.text)'",
                at: located.place,
                in: filter.file,
                expected: "one of: \(known.joined(separator: ", "))",
                fix: Spelling.nearest(to: located.text, among: known).map {
                    "did you mean '\($0)'?"
                }
            )
        }
        guard !kinds.isEmpty else { return nil }
        let scanner = ContactDetailScanner(
            publicNumbers: compiler.site.publicNumbers,
            allowedHosts: AllowedHosts(compiler.site.allowedLinks)
        )
        return .native(ContactDetailMatcher(kinds: kinds, scanner: scanner))
    }
}

private struct ContactDetailMatcher: NativeMatcher {
    let kinds: Set<ContactDetail>
    /// Looks for every kind, so that filters for different kinds share one scan.
    let scanner: ContactDetailScanner

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        let details = scans.details(in: input.plainText, by: scanner)
        guard !details.isEmpty else { return [] }
        return details.filter { kinds.contains($0.kind) }.map(\.range)
    }
}
