import PostbagCore
import PostbagText

/// Finds sentences that contradict the story's fact sheet.
struct CaseFactsFilter: FilterKind {
    static let name = "case-facts"
    static let evidence = Evidence.wording
    // A quotation has its own sentence round it.
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji, .inCapitals]
    static let examples = FilterExamples(
        setting: "case-facts: contradicted",
        story: """
            id: fire
            profile: active_proceedings
            facts:
              - Six buses were destroyed and nobody was hurt.
              - The review found eleven missed chances to help.
            """,
        finds: [
            "▸Nine buses were destroyed◂ that night.", "▸Two drivers were hurt◂ and they hide it.",
            "The review ▸found only four missed chances◂.",
        ],
        leavesAlone: [
            "Six buses were destroyed.", "Were nine buses destroyed?", "Nine people wrote to me.",
        ]
    )

    enum Look: String, CaseIterable {
        case contradicted
    }

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let look = compiler.reader.choice(
            filter.kind.value,
            in: filter.file,
            what: name,
            of: Look.self
        )
        return look == nil ? nil : .native(CaseFactsMatcher())
    }
}

private struct CaseFactsMatcher: NativeMatcher {
    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        guard let facts = input.known?.facts, !facts.isEmpty else { return [] }
        let view = input.reading.views[0]
        return facts.contradictions(in: view).map { view.scalars($0) }
    }
}
