import Postbag
import PostbagCore

extension Desk {
    /// The policy with the orders that bind the site.
    func enforcing(_ orders: [ReportingOrder], _ policy: CompiledPolicy) -> CompiledPolicy {
        policy
    }
}

extension UnitOfWork {
    /// Keeps which protected details a comment gives away, so that pieces in several comments can be
    /// put together as a reader would.
    mutating func keepDetails(
        _ screening: Screening,
        of record: CommentRecord,
        under story: StoryID
    ) {}
}
