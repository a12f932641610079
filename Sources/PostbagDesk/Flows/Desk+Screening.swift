public import Postbag
public import PostbagCore

extension Desk {
    /// Screens a comment as ``submit(_:now:)`` would, and stores nothing.
    ///
    /// - Parameters:
    ///   - comment: the comment; its `storyID` names a story of the register.
    ///   - story: a story that is not in the register, to be taken in its place.
    ///   - now: when.
    /// - Returns: what the engine makes of it, under the orders in force.
    /// - Throws: ``DeskError/unknownStory(_:)``, or the store's error.
    public func screen(
        _ comment: Comment,
        under story: Story? = nil,
        now: Instant
    ) async throws -> Screening {
        let id = story == nil ? comment.storyID.map { StoryID($0) } : nil
        var context = try await context(of: id, now: now)
        if let id, context.story == nil { throw DeskError.unknownStory(id) }
        if let story {
            context.context = StoryContext(
                story: story,
                now: now,
                missing: context.context.missing
            )
        }
        return screening.screen(comment, in: context)
    }

    /// Where the time of screening went so far, measured on a part of the comments.
    public func screeningTimes() async -> ScreeningTimes {
        screening.times()
    }
}
