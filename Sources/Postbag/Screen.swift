@_exported public import PostbagCore
@_exported public import PostbagPolicy
package import PostbagText

/// What a policy makes of a comment under its story.
///
/// The same comment, context and policy always give the same screening.
///
///     let policy = try CompiledPolicy.load(directory: "Policies/house")
///     let comment = Comment(id: "c1", text: "You absolute muppet.")
///     screen(comment, in: StoryContext(), under: policy).recommendation   // .reject
///
/// To screen many comments, keep a ``Screener`` instead: it reuses its memory.
///
/// - Parameters:
///   - comment: what a reader wrote.
///   - context: the story it stands under, with all that had to be fetched.
///   - policy: the rules.
///   - orders: the reporting restrictions of the site; those of the story come with it.
/// - Returns: a recommendation with every reason for it.
public func screen(
    _ comment: Comment,
    in context: StoryContext = StoryContext(),
    under policy: CompiledPolicy,
    orders: CompiledOrders = .none
) -> Screening {
    var screener = Screener(policy: policy, orders: orders)
    return screener.screen(comment, in: context)
}

/// Screens comments one after another; each worker keeps one of its own.
public struct Screener: ~Copyable {
    /// The policy that comments are screened under.
    public let policy: CompiledPolicy
    private var assessor: Assessor

    /// Prepares to screen under a policy and the reporting restrictions of a site.
    public init(policy: CompiledPolicy, orders: CompiledOrders = .none) {
        self.policy = policy
        assessor = Assessor(policy: policy, orders: orders)
    }

    /// Prepares to screen by another clock than the thread's.
    package init(policy: CompiledPolicy, clock: SearchClock) {
        self.policy = policy
        assessor = Assessor(policy: policy, clock: clock)
    }

    /// What the policy makes of a comment under its story.
    public mutating func screen(
        _ comment: Comment,
        in context: StoryContext = StoryContext()
    ) -> Screening {
        let assessment = assessor.assess(comment, in: context)
        return Screening(combining: assessment, in: context, under: policy)
    }
}
