import PostbagCore
package import PostbagDesk
import Synchronization

extension SQLRecording {
    /// Carries one change out.
    package func apply(_ change: DeskChange) throws {
        switch change {
        case .story(let record): try save(record)
        case .addComment(let record):
            try add(record, to: .comment, else: .commentExists(record.id))
        case .comment(let record, let old):
            try update(record, from: old, in: .comment)
        case .keepRevision(let record): try save(record)
        case .eraseRevisions(let id):
            try run("DELETE FROM revision WHERE comment = ?", [id.rawValue])
        case .commenter(let record): try save(record)
        case .addReviewCase(let record): try add(record, to: .reviewCase)
        case .reviewCase(let record, let old?): try update(record, from: old, in: .reviewCase)
        case .reviewCase(let record, nil): try upsert(record, in: .reviewCase)
        case .note(let note): try save(note)
        case .addDecision(let record): try add(record, to: .decision)
        case .decision(let record): try upsert(record, in: .decision)
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
        case .feedback(let feedback): try save(feedback)
        case .forgetFeedback(let before):
            try run("DELETE FROM feedback WHERE given < ?", [before.milliseconds])
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
        try run(
            UpsertStatements.sql(table, key: key, columns.map(\.key)),
            values(of: columns.map { ($0.key, $0.value) })
        )
    }

    /// Writes a new record.
    private func add<Record>(
        _ record: Record,
        to table: RecordTable<Record>,
        else refusal: DeskStoreError? = nil
    ) throws {
        let columns = try table.values(of: record, in: table.columns)
        try run(
            UpsertStatements.insert(table.name, columns.map(\.name)),
            values(of: columns),
            else: refusal
        )
    }

    /// Writes a record, or every column but the key of the one that is there.
    private func upsert<Record>(_ record: Record, in table: RecordTable<Record>) throws {
        let columns = try table.values(of: record, in: table.columns)
        try run(
            UpsertStatements.sql(table.name, key: "id", columns.map(\.name)),
            values(of: columns)
        )
    }

    /// Writes a record that is there: what is another than it was, or all of it.
    private func update<Record>(
        _ record: Record,
        from old: Record?,
        in table: RecordTable<Record>
    ) throws {
        let changed =
            old.map { table.changes(from: $0, to: record) } ?? Array(table.columns.dropFirst())
        guard !changed.isEmpty else { return }
        let columns = try table.values(of: record, in: changed)
        let key = try table.values(of: record, in: Array(table.columns.prefix(1)))
        try run(
            UpsertStatements.update(table.name, key: "id", columns.map(\.name)),
            values(of: columns + key)
        )
    }

    func insert(
        _ table: String,
        _ columns: KeyValuePairs<String, (any SQLConvertible)?>,
        else refusal: DeskStoreError? = nil
    ) throws {
        try run(
            UpsertStatements.insert(table, columns.map(\.key)),
            values(of: columns.map { ($0.key, $0.value) }),
            else: refusal
        )
    }

    /// The values in their order; engines cut a text off at a NUL, so none is let through.
    private func values(
        of columns: [(name: String, value: (any SQLConvertible)?)]
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

/// The text of statements that write a whole row, each made once.
enum UpsertStatements {
    private enum Kind { case insert, update, upsert }
    private struct Key: Hashable {
        let kind: Kind
        let table: String
        let columns: [String]
    }

    private static let made = Mutex<[Key: String]>([:])

    static func insert(_ table: String, _ columns: [String]) -> String {
        once(.insert, table, columns) {
            let marks = columns.map { _ in "?" }.joined(separator: ", ")
            return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        }
    }

    static func update(_ table: String, key: String, _ columns: [String]) -> String {
        once(.update, table, columns) {
            let others = columns.filter { $0 != key }.map { "\($0) = ?" }
            return "UPDATE \(table) SET \(others.joined(separator: ", ")) WHERE \(key) = ?"
        }
    }

    static func sql(_ table: String, key: String, _ columns: [String]) -> String {
        once(.upsert, table, columns) {
            let others = columns.filter { $0 != key }.map { "\($0) = excluded.\($0)" }
            return insert(table, columns)
                + " ON CONFLICT (\(key)) DO UPDATE SET \(others.joined(separator: ", "))"
        }
    }

    private static func once(
        _ kind: Kind,
        _ table: String,
        _ columns: [String],
        _ make: () -> String
    ) -> String {
        let key = Key(kind: kind, table: table, columns: columns)
        if let known = made.withLock({ $0[key] }) { return known }
        let text = make()
        made.withLock { $0[key] = text }
        return text
    }
}
