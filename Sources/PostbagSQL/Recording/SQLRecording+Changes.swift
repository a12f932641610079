import PostbagCore
package import PostbagDesk

extension SQLRecording {
    /// Carries one change out.
    package func apply(_ change: DeskChange) throws {
        switch change {
        case .story(let record): try save(record)
        case .addComment(let record): try add(record)
        case .comment(let record): try save(record)
        case .keepRevision(let record): try save(record)
        case .eraseRevisions(let id):
            try run("DELETE FROM revision WHERE comment = ?", [id.rawValue])
        case .commenter(let record): try save(record)
        case .reviewCase(let record): try save(record)
        case .note(let note): try save(note)
        case .decision(let record): try save(record)
        case .report(let record): try save(record)
        case .eraseReports(let reporter): try eraseReports(from: reporter)
        case .eraseReportTraces(let before): try eraseReportTraces(before: before)
        case .reporter(let reporter, let record): try save(reporter, record)
        case .sanction(let sanction): try save(sanction)
        case .appeal(let appeal): try save(appeal)
        case .order(let order): try save(order)
        case .rescan(let record): try save(record)
        case .details(let comment, let story, let references):
            try save(references, of: comment, under: story)
        case .webhookReceiver(let receiver): try save(receiver)
        case .webhook(let message): try save(message)
        case .answer(let answer): try save(answer)
        case .forgetAnswers(let before):
            try run("DELETE FROM answer WHERE given < ?", [before.milliseconds])
        case .accessKey(let key): try save(key)
        case .account(let account): try save(account)
        case .session(let session): try save(session)
        case .forgetSessions(let now):
            try run("DELETE FROM session WHERE expires <= ?", [now.milliseconds])
        }
    }

    /// Writes a row, or every column but the key of the row that is there.
    func upsert(
        _ table: String,
        key: String,
        _ columns: KeyValuePairs<String, (any SQLConvertible)?>
    ) throws {
        try run(UpsertStatements.sql(table, key: key, columns.map(\.key)), values(of: columns))
    }

    func insert(
        _ table: String,
        _ columns: KeyValuePairs<String, (any SQLConvertible)?>,
        else refusal: DeskStoreError? = nil
    ) throws {
        try run(
            UpsertStatements.insert(table, columns.map(\.key)),
            values(of: columns),
            else: refusal
        )
    }

    /// The values in their order; engines cut a text off at a NUL, so none is let through.
    private func values(
        of columns: KeyValuePairs<String, (any SQLConvertible)?>
    ) throws -> [any SQLConvertible] {
        for (column, value) in columns {
            if let text = value as? String, text.utf8.contains(0) {
                throw DeskStoreError.holdsNUL(column: column)
            }
        }
        return columns.map { $0.value ?? SQLValue.null }
    }

    func noteRegisterChange() throws {
        try lock(.registerToChange)
        try run("UPDATE register SET version = version + 1 WHERE id = ?", [1])
    }
}

/// The text of statements that write a whole row.
enum UpsertStatements {
    static func insert(_ table: String, _ columns: [String]) -> String {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    }

    static func sql(_ table: String, key: String, _ columns: [String]) -> String {
        let others = columns.filter { $0 != key }.map { "\($0) = excluded.\($0)" }
        return insert(table, columns)
            + " ON CONFLICT (\(key)) DO UPDATE SET \(others.joined(separator: ", "))"
    }
}
