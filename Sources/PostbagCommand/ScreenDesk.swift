import Postbag
import PostbagCore

/// What comments are screened against beside the policy: stories, orders, the time, and what
/// earlier comments of the input gave away.
struct ScreenDesk {
    let stories: StoryShelf
    let orders: CompiledOrders
    let now: Instant
    /// What could not be read.
    let missing: [String]

    /// The protected details that comments gave so far, by story.
    private var given: [String: Set<ProtectedDetail.Reference>] = [:]
    private var storyOrders: [String: CompiledOrders] = [:]

    init(
        stories: StoryShelf = StoryShelf(),
        orders: CompiledOrders = .none,
        now: Instant,
        missing: [String] = []
    ) {
        self.stories = stories
        self.orders = orders
        self.now = now
        self.missing = missing
    }

    /// Where the next comment of the input stands; it counts as part of the thread from then on.
    ///
    /// Earlier comments count whatever was recommended for them, since a person may publish them.
    mutating func context(for comment: Comment) throws(StoryShelf.MissingStory) -> StoryContext {
        var context = try stories.context(for: comment)
        context.now = now
        context.missing = missing
        guard let story = context.story else { return context }
        context.threadDetails = given[story.id] ?? []
        let own = storyOrders[story.id] ?? CompiledOrders(story.orders)
        storyOrders[story.id] = own
        let details =
            orders.detailReferences(in: comment.text).union(own.detailReferences(in: comment.text))
        if !details.isEmpty { given[story.id, default: []].formUnion(details) }
        return context
    }
}
