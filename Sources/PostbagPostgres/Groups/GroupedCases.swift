import PostbagDesk

/// The comments that the cases of a group are about: of two cases about one comment, what is done to
/// one may be done to the other too.
struct GroupedCases {
    private var comments: Set<String> = []

    /// Takes the cases of a unit in.
    ///
    /// - Parameters:
    ///   - results: the answers to the unit's questions.
    ///   - member: the unit.
    /// - Returns: whether none of them is about a comment that another unit's case is about.
    mutating func add(_ results: [PostgresResult], of member: GroupMember) -> Bool {
        let own = zip(member.questions, results).compactMap { question, result in
            question.query.sql == LockedCase.sql && result.count > 0
                ? result[0].text("comment") : nil
        }
        guard comments.isDisjoint(with: own) else { return false }
        comments.formUnion(own)
        return true
    }

    /// Whether a case is about the comment of one of these.
    func meet(_ other: ReviewCase) -> Bool { comments.contains(other.comment.rawValue) }
}
