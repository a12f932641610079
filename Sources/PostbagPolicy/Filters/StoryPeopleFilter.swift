import PostbagCore
import PostbagText

/// Finds the people of the story by name, label or what they are to one another.
struct StoryPeopleFilter: FilterKind {
    static let name = "story-people"
    static let evidence = Evidence.wording
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji, .inCapitals, .inQuotes]
    static let examples = FilterExamples(
        setting: "story-people: vulnerable",
        story: """
            id: review
            profile: sensitive_case
            vulnerable: ["Child W's brother and sister", "the night watchman"]
            """,
        finds: ["Her ▸brother◂ is in my class.", "▸The night watchman◂ drinks here."],
        leavesAlone: ["The mother is not.", "They watch all night."]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let kinds = compiler.choices(
            filter.kind.value,
            of: filter,
            what: name,
            StoryPeople.Kind.self
        )
        return kinds.isEmpty ? nil : .native(StoryPeopleMatcher(kinds: Set(kinds)))
    }
}

private struct StoryPeopleMatcher: NativeMatcher {
    let kinds: Set<StoryPeople.Kind>

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        guard let people = input.known?.people else { return [] }
        let view = input.reading.views[0]
        return scans.mentions(of: people, in: view)
            .filter { kinds.contains($0.kind) }
            .map { view.scalars($0.bytes) }
    }
}
