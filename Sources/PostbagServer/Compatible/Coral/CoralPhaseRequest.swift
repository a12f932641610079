import Foundation
import PostbagCore
import PostbagPolicy

/// What Coral asks its external moderation phase: what to do with a comment.
///
/// Coral sends neither a headline nor the comment that is answered: both must be known here.
struct CoralPhaseRequest: Decodable, Sendable, Hashable {
    struct CommentBody: Decodable, Sendable, Hashable {
        var body: String
        var parentID: String?
    }

    struct AuthorBody: Decodable, Sendable, Hashable {
        var id: String
        var role: String?
    }

    struct StoryBody: Decodable, Sendable, Hashable {
        var id: String
        var url: String?
    }

    var action: String?
    var comment: CommentBody
    var author: AuthorBody?
    var story: StoryBody

    /// The comment, its text as readers would see it.
    func comment(_ format: ProtocolSettings.BodyFormat) -> Comment {
        Comment(
            id: "coral",
            text: format == .html ? HTMLText.words(of: comment.body) : comment.body,
            author: author.map { Author(id: $0.id, name: "") },
            parentID: comment.parentID
        )
    }
}
