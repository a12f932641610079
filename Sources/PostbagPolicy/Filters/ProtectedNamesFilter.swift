import PostbagCore
import PostbagText

/// Finds the people whom a court order or a statute protects, however they are disguised.
struct ProtectedNamesFilter: FilterKind {
    static let name = "protected-names"
    static let evidence = Evidence.wording
    static let isSealed = true
    // Nothing is a name where all is capital; and somebody's words round it may excuse a part.
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji, .withJoiner, .inQuotes]
    static let examples = FilterExamples(
        setting: "protected-names: {seen: [full, surname], where: case}",
        story: """
            id: review
            profile: anonymity_order
            orders: [{id: A, protected_people: [{name: Perpetua Winstanleigh}]}]
            """,
        finds: [
            "We all knew ▸Perpetua Winstanleigh◂.", "It was ▸W1nstanl3igh◂",
            "▸perpetuawinstanleigh◂ on the gram",
        ],
        leavesAlone: ["Perpetual motion.", "A perpetua font.", "Winston leaves."]
    )

    /// How surely a name is seen.
    enum Seen: String, CaseIterable {
        case full
        case likely
        case surname
        case part

        var strength: NameStrength {
            switch self {
            case .full: .full
            case .likely: .likely
            case .surname: .surname
            case .part: .part
            }
        }
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
        let seen = compiler.choices(fields["seen"], of: filter, what: "seen", Seen.self)
        guard !seen.isEmpty else { return nil }
        return .native(
            ProtectedNamesMatcher(seen: Set(seen.map(\.strength)), place: place ?? .anywhere)
        )
    }
}

/// Under which stories an order's content is looked for.
enum StoryPlace: String, Sendable, CaseIterable {
    /// Under the stories that report the order's case.
    case caseStory = "case"
    /// Under all others.
    case elsewhere
    case anywhere

    func covers(isCaseStory: Bool) -> Bool {
        switch self {
        case .caseStory: isCaseStory
        case .elsewhere: !isCaseStory
        case .anywhere: true
        }
    }
}

private struct ProtectedNamesMatcher: NativeMatcher {
    let seen: Set<NameStrength>
    let place: StoryPlace

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        scans.identity(in: input).names
            .filter { seen.contains($0.strength) && place.covers(isCaseStory: $0.isCaseStory) }
            .map(\.scalars)
    }
}
