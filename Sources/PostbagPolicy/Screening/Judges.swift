import PostbagCore
import PostbagScoring
import PostbagText

/// The judges of the comment and of its author's name, with what native filters share of each.
struct Judges {
    private var text: ConditionJudge
    private var textScans = NativeScans()
    private var author: ConditionJudge?
    private var authorScans = NativeScans()

    /// The protected details that the comment gives.
    var details: Set<ProtectedDetail.Reference> { textScans.identityScan?.references ?? [] }

    /// What moved the comment's scores, for the labels that a filter asked about.
    var explanations: [ScoreLabel: Explanation] { textScans.explanations }

    init(text: ScreeningInput, author: ScreeningInput?) {
        self.text = ConditionJudge(input: text)
        self.author = author.map { ConditionJudge(input: $0) }
    }

    /// What a filter's conditions leave of what it saw; `nil` when there is nothing to read.
    mutating func keep(
        _ sightings: ArraySlice<FilterSighting>,
        of filter: CompiledFilter,
        using scratch: inout MatchScratch
    ) -> KeptSightings? {
        switch filter.subject {
        case .text: text.keep(sightings.lazy.map(\.place), of: filter, using: &scratch)
        case .author: author?.keep(sightings.lazy.map(\.place), of: filter, using: &scratch)
        }
    }

    /// What its conditions leave of what a filter with code of its own sees; `nil` for nothing.
    mutating func keepNative(
        of filter: CompiledFilter,
        using scratch: inout MatchScratch
    ) -> KeptSightings? {
        guard case .native(let matcher) = filter.matcher else { return nil }
        switch filter.subject {
        case .text:
            let spans = matcher.spans(in: text.input, sharing: &textScans)
            guard !spans.isEmpty else { return nil }
            return text.keep(Self.sightings(spans), of: filter, using: &scratch)
        case .author:
            guard let input = author?.input else { return nil }
            let spans = matcher.spans(in: input, sharing: &authorScans)
            guard !spans.isEmpty else { return nil }
            return author?.keep(Self.sightings(spans), of: filter, using: &scratch)
        }
    }

    private static func sightings(_ spans: [Range<Int>]) -> [Sighting] {
        spans.prefix(PatternSet.maxMatches).map { Sighting(view: 0, bytes: nil, scalars: $0) }
    }
}
