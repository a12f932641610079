import PostbagCore
import PostbagText

/// Finds the details that an order protects, alone, together, or together with those that other
/// readers gave.
struct ProtectedDetailsFilter: FilterKind {
    static let name = "protected-details"
    static let evidence = Evidence.wording
    static let isSealed = true
    static let examples = FilterExamples(
        setting: "protected-details: {seen: one, where: case}",
        story: """
            id: review
            profile: anonymity_order
            orders: [{id: A, protected_details: [{type: street, value: Tarnhow Street}]}]
            """,
        finds: ["They lived on ▸Tarnhow◂ Street.", "down ▸Tarnhaw◂ way"],
        leavesAlone: ["They lived on Tarn Street.", "How now."]
    )

    /// How many details must be seen.
    enum Seen: String, CaseIterable {
        /// Any one.
        case one
        /// Details of one order in the same comment that together identify.
        case together
        /// A detail that identifies together with those of other comments.
        case thread
    }

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        guard
            let fields = compiler.reader.fields(
                of: filter.kind.value,
                in: filter.file,
                allowed: ["seen", "where"],
                what: name
            )
        else { return nil }
        let place = compiler.reader.choice(
            fields["where"],
            in: filter.file,
            what: "where",
            of: StoryPlace.self
        )
        guard
            let seen = compiler.reader.choice(
                fields["seen"],
                in: filter.file,
                what: "seen",
                of: Seen.self
            )
        else { return nil }
        return .native(ProtectedDetailsMatcher(seen: seen, place: place ?? .anywhere))
    }
}

private struct ProtectedDetailsMatcher: NativeMatcher {
    let seen: ProtectedDetailsFilter.Seen
    let place: StoryPlace

    /// The weight at which details identify.
    private static let identifies = 100
    /// What a first name or initials weigh beside details.
    private static let weightOfPart = 50

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        let scan = scans.identity(in: input)
        let details = scan.details.filter { place.covers(isCaseStory: $0.isCaseStory) }
        guard !details.isEmpty else { return [] }
        switch seen {
        case .one: return details.map(\.scalars)
        case .together:
            return details.filter { detail in
                !detail.isLapsed && identifies(detail, details, scan)
            }.map(\.scalars)
        case .thread:
            let earlier = scans.thread(of: input)
            return details.filter { detail in
                !identifies(detail, details, scan)
                    && identifies(detail, scan.details, with: earlier)
            }.map(\.scalars)
        }
    }

    /// Whether a comment's own details of one order add up.
    private func identifies(
        _ detail: IdentityScan.Detailed,
        _ details: [IdentityScan.Detailed],
        _ scan: IdentityScan
    ) -> Bool {
        let same = details.filter { $0.reference.order == detail.reference.order }
        let isNamed = scan.names.contains { $0.order == detail.reference.order }
        let sum = same.reduce(isNamed ? Self.weightOfPart : 0) { $0 + $1.weight }
        return sum >= Self.identifies && (isNamed || same.count > 1)
    }

    private func identifies(
        _ detail: IdentityScan.Detailed,
        _ own: [IdentityScan.Detailed],
        with earlier: [ProtectedDetail.Reference: Int]
    ) -> Bool {
        var weights = earlier.filter { $0.key.order == detail.reference.order }
        for other in own where other.reference.order == detail.reference.order {
            weights[other.reference] = other.weight
        }
        return weights.count > 1 && weights.values.reduce(0, +) >= Self.identifies
    }
}
