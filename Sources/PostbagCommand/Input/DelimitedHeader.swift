import PostbagCore

/// Which column of delimited values holds what.
struct DelimitedHeader {
    /// How many columns there are.
    let count: Int
    private let columns: [String: Int]

    /// Reads the header's names; case and spaces around them do not matter.
    ///
    /// - Throws: A diagnostic if no column is called `text`, or a column that is read stands twice.
    init(names: [[UInt8]], file: String) throws(Diagnostic) {
        var columns: [String: Int] = [:]
        for (index, bytes) in names.enumerated() {
            let name = String(decoding: bytes, as: UTF8.self).lowercased().filter { $0 != " " }
            guard Self.known.contains(name) else { continue }
            guard columns.updateValue(index, forKey: name) == nil else {
                throw Diagnostic(.error, "the header of '\(file)' names '\(name)' twice")
            }
        }
        guard columns["text"] != nil else {
            throw Diagnostic(
                .error,
                "the header of '\(file)' names no column 'text'",
                fix: "begin the file with a line such as id,author,text"
            )
        }
        self.columns = columns
        count = names.count
    }

    private static let known: Set<String> = [
        "id", "text", "author", "author_id", "parent_id", "created_at", "story",
    ]

    /// Makes a comment of a record's fields; an empty field counts as missing.
    func comment(_ fields: [String], defaultID: Int) -> Comment {
        func value(_ name: String) -> String? {
            guard let column = columns[name], column < fields.count else { return nil }
            return fields[column].isEmpty ? nil : fields[column]
        }
        let author = value("author")
        let authorID = value("author_id")
        return Comment(
            id: value("id") ?? String(defaultID),
            text: value("text") ?? "",
            author: author == nil && authorID == nil
                ? nil : Author(id: authorID, name: author ?? ""),
            parentID: value("parent_id"),
            storyID: value("story"),
            createdAt: value("created_at").flatMap { Double($0) ?? Timestamp.seconds(in: $0) }
        )
    }
}
