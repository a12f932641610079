import PostbagCore
import PostbagDesk
import PostbagSQL

extension PostgresTransaction {
    /// Takes answers for the answers to what the unit will ask.
    func foresee(
        _ results: [PostgresResult],
        to questions: [PostgresForesight.Question]
    ) throws {
        let foresight = PostgresForesight(clockwork: clockwork)
        for (question, result) in zip(questions, results) {
            try foresee(result, to: question, by: foresight)
        }
    }

    private func foresee(
        _ result: PostgresResult,
        to question: PostgresForesight.Question,
        by foresight: PostgresForesight
    ) throws {
        switch question.digest {
        case nil: foresee(PostgresAnswer(result), to: question.query)
        case .surroundings(let id): try foresee(result, around: id, by: foresight)
        case .submission(let id, let author, let key):
            guard result.count > 0 else { return }
            let note = Noting(unit: self, foresight: foresight, none: result)
            try note(PostgresAnswer(result), .registerVersion)
            if let key { try note("has_answer", .answer(to: key, scope: "submit")) }
            try note("has_comment", .comment(id))
            guard let author else { return }
            try note("has_sanctions", .sanctions(of: author))
            let commenter = PostgresAnswer(result, part: 1)
            let isThere = commenter[0].text("id") != nil
            try note(isThere ? commenter : note.nothing, .commenter(author))
        }
    }

    /// Takes what is around a case, and the case's own answer.
    private func foresee(
        _ result: PostgresResult,
        around id: CaseID,
        by foresight: PostgresForesight
    ) throws {
        guard result.count > 0, let reviewCase = try answer(to: .reviewCase(id), by: foresight),
            reviewCase.count > 0,
            let comment = reviewCase[0].text("comment").map({ CommentID($0) })
        else { return }
        let note = Noting(unit: self, foresight: foresight, none: result)
        holdComment(comment)
        try note(PostgresAnswer(reviewCase.result, part: 1), .comment(comment))
        try note(PostgresAnswer(result), .registerVersion)
        try note(PostgresAnswer(result, part: 1), .newID(.decision))
        let story = PostgresAnswer(result, part: 2)
        if let id = story[0].text("id") { try note(story, .story(StoryID(id))) }
        try note("has_reports", .waitingReports(of: comment))
        try note("has_receivers", .webhookReceivers)
        guard result[0].integer("has_others") == 0 else { return }
        let isOpen = reviewCase[0].text("state") == ReviewCase.State.open.rawValue
        try note(isOpen ? reviewCase : note.nothing, .openCases(about: comment))
    }
}

/// Takes down the answers to readings that another question has answered.
private struct Noting {
    let unit: PostgresTransaction
    let foresight: PostgresForesight
    /// An answer whose rows say of what there is none.
    let none: PostgresResult

    var nothing: PostgresAnswer { PostgresAnswer(none, limit: 0) }

    func callAsFunction(_ answer: PostgresAnswer, _ reading: DeskReading) throws {
        guard let query = try foresight.query(reading) else { return }
        unit.foresee(answer, to: query)
    }

    /// Nothing, if a column says that there is none.
    func callAsFunction(_ column: String, _ reading: DeskReading) throws {
        guard none[0].integer(column) == 0 else { return }
        try self(nothing, reading)
    }
}
