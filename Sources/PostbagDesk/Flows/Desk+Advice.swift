import Postbag
public import PostbagCore

extension Desk {
    /// What the desk would do with a comment, without storing anything.
    ///
    /// It looks at all that ``submit(_:now:)`` looks at but the author's habits: the story and its
    /// mode, orders, what the comment answers, and sanctions. A comment that answers one the desk
    /// does not keep is screened without it, since a site may keep its threads elsewhere.
    ///
    ///     let advice = try await desk.advise(on: comment, now: now)
    ///     advice.recommendation     // .hold
    ///
    /// - Parameters:
    ///   - comment: the comment; its `storyID`, if any, names a story of the register.
    ///   - now: when.
    /// - Returns: the advice.
    /// - Throws: ``DeskError`` if the story is not known or the text is empty or too long, and what
    ///   the store throws.
    public func advise(on comment: Comment, now: Instant) async throws -> Advice {
        try check(comment)
        let story = comment.storyID.map { StoryID($0) }
        for _ in 0..<8 {
            var context = try await context(of: story, now: now)
            if let story, context.story == nil { throw DeskError.unknownStory(story) }
            let found = try await store.read { [context] reader -> Surroundings? in
                guard try context.isCurrent(in: reader) else { return nil }
                return try Surroundings(of: comment, in: reader, now: now)
            }
            guard let found else {
                try await readRegister()
                continue
            }
            if let parent = found.parent, parent.state != .erased {
                context.context.thread.append(
                    ThreadComment(id: parent.id.rawValue, text: parent.text)
                )
            }
            let screening = screening.screen(comment, in: context)
            return Advice(screening, found, context)
        }
        throw DeskError.busy
    }
}

/// What the desk keeps about whatever surrounds a comment.
private struct Surroundings: Sendable {
    var parent: CommentRecord?
    var restriction: Standing.Restriction = .none

    init(of comment: Comment, in reader: any DeskReader, now: Instant) throws {
        if let id = comment.parentID.map({ CommentID($0) }) {
            parent = try reader.comment(id).flatMap {
                $0.story?.rawValue == comment.storyID ? $0 : nil
            }
        }
        guard let author = comment.author?.id.map({ CommenterID($0) }) else { return }
        let sanctions = try reader.sanctions(of: author)
        restriction = Standing(strikes: [], sanctions: sanctions, at: now).restriction
    }
}

extension Advice {
    fileprivate init(_ screening: Screening, _ found: Surroundings, _ context: DeskContext) {
        let mode = context.story?.mode ?? .open
        let placement = Placement(
            Placement.Situation(
                screening: screening,
                mode: mode,
                restriction: found.restriction,
                isTrusted: true,
                parent: found.parent?.state,
                viewsPerHour: context.story?.viewsPerHour,
                isBlind: context.isBlind
            ),
            facts: context.facts
        )
        var recommendation: Recommendation =
            switch placement.state {
            case .rejected, .removed, .erased: .reject
            case .held, .hidden: .hold
            case .published: .publish
            }
        var why = recommendation > .publish ? placement.concern?.why ?? [] : []
        if !mode.takesComments {
            why.append("its story is \(mode.rawValue) and takes no comments")
            recommendation = max(recommendation, .hold)
        }
        if found.restriction == .suspended || found.restriction == .banned {
            why.append("its author may not comment")
            recommendation = .reject
        }
        self.init(
            screening: screening,
            recommendation: recommendation,
            why: why,
            story: context.story,
            isSealed: placement.isSealed
        )
    }
}
