import PostbagCore
import PostbagText

/// Finds people who are arrested or investigated and not charged, by the story's own record.
struct SuspectNamesFilter: FilterKind {
    static let name = "suspect-names"
    static let evidence = Evidence.wording
    static let isSealed = true
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji, .withJoiner, .inQuotes]
    static let examples = FilterExamples(
        setting: "suspect-names: [full, surname]",
        story: """
            id: fire
            proceedings: [{defendant: Perpetua Winstanleigh, step: arrested}]
            """,
        finds: ["So it is ▸Perpetua Winstanleigh◂.", "▸Winstanleigh◂, of all people"],
        leavesAlone: ["A woman was arrested."]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let seen = compiler.choices(
            filter.kind.value,
            of: filter,
            what: name,
            ProtectedNamesFilter.Seen.self
        )
        return seen.isEmpty ? nil : .native(SuspectNamesMatcher(seen: Set(seen.map(\.strength))))
    }
}

private struct SuspectNamesMatcher: NativeMatcher {
    let seen: Set<NameStrength>

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        guard let suspects = input.known?.suspects, !suspects.isEmpty else { return [] }
        let words = scans.words(of: input.reading.views[0])
        return NameFinder.sightings(of: suspects, in: input.reading, words: words)
            .filter { seen.contains($0.strength) }
            .map(\.scalars)
    }
}
