import Foundation
import Postbag
public import PostbagCore

extension Desk {
    /// Takes a comment in: screens it in its story's context, stores it, and publishes, holds or
    /// rejects it.
    ///
    /// Sent again with the same idempotency key, or the same id and words, it gives the same answer
    /// and nothing twice.
    ///
    /// - Parameters:
    ///   - submission: the comment.
    ///   - now: when it came in.
    /// - Returns: what became of it, once that is durable.
    /// - Throws: ``DeskError`` if the story or the answered comment is not known, the text is too
    ///   long or the key was used for something else; the store's error if it could not be stored.
    public func submit(_ submission: Submission, now: Instant) async throws -> SubmitReceipt {
        try check(submission.comment)
        let intake = SubmitFlow(submission: submission, settings: settings, received: now)
        return try await screened(
            submission.comment,
            reading: intake.readings,
            amongOthers: true,
            now: now
        ) { unit, context, screening in
            try intake.run(in: &unit, context, screening)
        }
    }

    /// Takes another text for a comment that its author wrote, screens it and stores it as a new
    /// revision.
    ///
    /// - Parameters:
    ///   - id: the comment.
    ///   - text: the new text.
    ///   - author: who wants to change it; must be its author.
    ///   - now: when.
    /// - Returns: what became of it; a text that would be rejected is refused, and the old one stands.
    /// - Throws: as ``submit(_:now:)``.
    public func edit(
        _ id: CommentID,
        text: String,
        by author: CommenterID,
        now: Instant
    ) async throws -> SubmitReceipt {
        guard var comment = try await store.read({ try $0.comment(id) })?.comment else {
            throw DeskError.unknownComment(id)
        }
        comment.text = text
        try check(comment)
        return try await screened(comment, reading: { _ in [.comment(id)] }, now: now) {
            unit,
            context,
            screening in
            try EditFlow(id: id, text: text, author: author).run(in: &unit, context, screening)
        }
    }

    /// Screens outside the transaction, and again if the register changed meanwhile.
    private func screened(
        _ comment: Comment,
        reading readings: (Screening) -> [DeskReading],
        amongOthers: Bool = false,
        now: Instant,
        _ body:
            @escaping @Sendable (inout UnitOfWork, DeskContext, Screening) throws -> SubmitReceipt
    ) async throws -> SubmitReceipt {
        let story = comment.storyID.map { StoryID($0) }
        for _ in 0..<8 {
            let context = try await context(of: story, now: now)
            if let story, context.story == nil { throw DeskError.unknownStory(story) }
            let screening = screening.screen(comment, in: context)
            let receipt = try await perform(
                now: now,
                reading: [.registerVersion] + readings(screening) + [.clock(now)],
                amongOthers: amongOthers
            ) { unit -> SubmitReceipt? in
                guard try context.isCurrent(in: unit.transaction) else { return nil }
                return try body(&unit, context, screening)
            }
            if let receipt { return receipt }
            try await readRegister()
        }
        throw DeskError.busy
    }

    /// Refuses what cannot be taken in, whoever sends it.
    func check(_ comment: Comment) throws {
        guard !comment.id.isEmpty, comment.id.utf8.count <= 200 else {
            throw DeskError.invalid("a comment needs an id of 1 to 200 bytes")
        }
        guard comment.text.utf8.count <= settings.longestComment else {
            throw DeskError.invalid(
                "the comment has \(comment.text.utf8.count) bytes; at most "
                    + "\(settings.longestComment) are taken"
            )
        }
        guard !comment.text.utf8.contains(0) else {
            throw DeskError.invalid("the comment holds the character NUL; leave it out")
        }
        guard comment.text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError.invalid("the comment is empty")
        }
    }
}
