public import PostbagCore
import PostbagText

extension NativeScans {
    /// What a text says of protected people; read once for all filters.
    mutating func identity(in input: ScreeningInput) -> IdentityScan {
        let known = identityScan ?? IdentityScan(input, words: words(of: input.reading.views[0]))
        identityScan = known
        return known
    }

    /// The protected details that other comments of the thread give, with their weights.
    mutating func thread(of input: ScreeningInput) -> [ProtectedDetail.Reference: Int] {
        let known = threadDetails ?? ThreadDetails.weights(for: input)
        threadDetails = known
        return known
    }
}

/// What the other comments under a story give away together.
enum ThreadDetails {
    static func weights(for input: ScreeningInput) -> [ProtectedDetail.Reference: Int] {
        let context = input.context
        guard !context.thread.isEmpty || !context.threadDetails.isEmpty else { return [:] }
        var weights: [ProtectedDetail.Reference: Int] = [:]
        for orders in [input.orders, input.known?.orders ?? .none] where !orders.isEmpty {
            var references = context.threadDetails
            for comment in context.thread.suffix(StoryContext.mostThreadComments)
            where comment.id != input.comment.id {
                references.formUnion(orders.detailReferences(in: comment.text))
            }
            for detail in orders.details.details where references.contains(detail.reference) {
                weights[detail.reference] = detail.weight
            }
        }
        return weights
    }
}

extension CompiledOrders {
    /// The protected details that a text gives, without saying what they are.
    ///
    /// A desk keeps them with the comment and hands them to the screening of the next one as
    /// `StoryContext.threadDetails`.
    public func detailReferences(in text: String) -> Set<ProtectedDetail.Reference> {
        guard !details.details.isEmpty else { return [] }
        let hits = details.hits(in: WordTokens(of: Reading(text).views[0]))
        return Set(hits.map { details.details[$0.detail].reference })
    }
}
