import PostbagCore
import PostbagText

/// What a text says of protected people, under the story that it stands under.
package struct IdentityScan: Sendable {
    /// A name with what follows from the order that protects it.
    struct Named: Sendable {
        let strength: NameStrength
        /// Whether the story is one that reports the order's case.
        let isCaseStory: Bool
        let order: String
        let scalars: Range<Int>
    }

    /// A detail with what follows from its order.
    struct Detailed: Sendable {
        let reference: ProtectedDetail.Reference
        let weight: Int
        let isCaseStory: Bool
        let isLapsed: Bool
        let scalars: Range<Int>
    }

    private(set) var names: [Named] = []
    private(set) var details: [Detailed] = []

    /// Reads a text, whose words these are, for the orders of the site and of its story.
    init(_ input: ScreeningInput, words: @autoclosure () -> WordTokens) {
        let own = input.known?.orders ?? .none
        guard !input.orders.isEmpty || !own.isEmpty else { return }
        let words = words()
        read(input, input.orders, words)
        read(input, own, words)
    }

    private mutating func read(
        _ input: ScreeningInput,
        _ orders: CompiledOrders,
        _ words: WordTokens
    ) {
        guard !orders.isEmpty else { return }
        let sightings = NameFinder.sightings(of: orders, in: input.reading, words: words)
        let hits = orders.details.hits(in: words)
        guard !sightings.isEmpty || !hits.isEmpty else { return }
        let excuses = SafePlaces(input)
        for sighting in sightings {
            let order = orders.orders[sighting.order]
            let binding = input.binding(of: order)
            guard binding != .none, !excuses.clear(sighting, of: order) else { continue }
            names.append(
                Named(
                    strength: binding == .lapsed
                        ? min(sighting.strength, .likely) : sighting.strength,
                    isCaseStory: input.reportsCase(of: order),
                    order: order.id,
                    scalars: sighting.scalars
                )
            )
        }
        for hit in hits {
            let detail = orders.details.details[hit.detail]
            let order = orders.orders[detail.order]
            let binding = input.binding(of: order)
            guard binding != .none else { continue }
            details.append(
                Detailed(
                    reference: detail.reference,
                    weight: detail.weight,
                    isCaseStory: input.reportsCase(of: order),
                    isLapsed: binding == .lapsed,
                    scalars: input.reading.views[0].scalars(hit.bytes)
                )
            )
        }
    }

    /// The details of the text, without saying what they are.
    var references: Set<ProtectedDetail.Reference> { Set(details.map(\.reference)) }
}

extension ScreeningInput {
    /// How far an order binds here and now.
    func binding(of order: ReportingOrder) -> ReportingOrder.Binding {
        guard order.scope.covers(story: context.story?.id) else { return .none }
        return order.binding(at: context.now)
    }

    /// Whether the story reports the case that an order belongs to.
    func reportsCase(of order: ReportingOrder) -> Bool {
        context.story.map { order.isCaseStory($0) } ?? false
    }
}

/// The places of a text where a protected word means something else.
private struct SafePlaces {
    private let input: ScreeningInput
    /// How the story calls people, and whom it names itself.
    private let labels: [Range<Int>]

    init(_ input: ScreeningInput) {
        self.input = input
        let story = input.context.story
        let known = (story?.permittedLabels ?? []) + (story?.namedOK ?? [])
        labels = Self.places(of: known, in: input)
    }

    /// Whether a sighting is nothing but a safe phrase, or a part of a name that may be said.
    func clear(_ sighting: NameSighting, of order: ReportingOrder) -> Bool {
        let safe = Self.places(of: order.safePhrases.unseal(for: .matching), in: input)
        if safe.contains(where: { $0.contains(sighting.scalars) }) { return true }
        guard sighting.strength <= .surname else { return false }
        let own = Self.places(of: order.permittedLabels, in: input)
        return (labels + own).contains { $0.contains(sighting.scalars) }
    }

    private static func places(of phrases: [String], in input: ScreeningInput) -> [Range<Int>] {
        let view = input.reading.views[0]
        return phrases.flatMap { phrase in
            WholeWords.ranges(of: Reading(phrase).views[0].bytes, in: view.bytes)
                .map { view.scalars($0) }
        }
    }
}

/// Finds a phrase where it stands as whole words.
enum WholeWords {
    static func ranges(of phrase: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        guard !phrase.isEmpty, phrase.count <= text.count else { return [] }
        var found: [Range<Int>] = []
        for start in 0...(text.count - phrase.count) where text[start] == phrase[0] {
            let end = start + phrase.count
            guard start == 0 || !isWord(text[start - 1]), end == text.count || !isWord(text[end]),
                text[start..<end].elementsEqual(phrase)
            else { continue }
            found.append(start..<end)
        }
        return found
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        Letters.isLetter(byte) || Letters.isDigit(byte)
    }
}
