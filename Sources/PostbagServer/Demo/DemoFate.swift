import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// What the writer of a comment is told of it.
struct DemoFate {
    let title: String
    let message: String
    /// The promises that it breaks, or may; nothing where the reason is sealed.
    let promises: HTML?

    init(_ comment: CommentRecord, under policy: CompiledPolicy) {
        switch comment.state {
        case .published:
            title = "Your comment is published"
            message = "Thank you. Readers see it now."
        case .held:
            title = "Your comment waits"
            message = comment.screening?.message ?? policy.heldMessage
        case .rejected:
            title = "Your comment was not published"
            message = comment.screening?.message ?? "It breaks our rules."
        case .hidden:
            title = "Your comment is out of sight"
            message = "Somebody reported it, and a person will look at it."
        case .removed:
            title = "Your comment was taken down"
            message = "A person has decided that it breaks our rules."
        case .erased:
            title = "Your comment is erased"
            message = "Its words are gone."
        }
        let rules = comment.isSealed || comment.isLive ? [] : comment.rules
        let found = rules.compactMap { policy.rule($0) }
        promises =
            found.isEmpty
            ? nil
            : HTML(
                found.map { rule -> HTML in
                    "<p>Our rule: <a href=\"/rules#\(rule.id.rawValue)\">\(rule.promise)</a></p>"
                }
            )
    }
}
