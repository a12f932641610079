package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func registerVersion() throws -> Int64 {
        try lock(.registerToRead)
        return try number("SELECT version AS value FROM register WHERE id = 1")
    }

    package func story(_ id: StoryID) throws -> StoryRecord? {
        try lock(.registerToRead)
        return try first("story", "SELECT * FROM story WHERE id = ?", [id.rawValue]) {
            try $0.story()
        }
    }

    package func stories(limit: Int) throws -> [StoryRecord] {
        try all("story", "SELECT * FROM story ORDER BY number DESC LIMIT ?", [limit]) {
            try $0.story()
        }
    }

    package func comment(_ id: CommentID) throws -> CommentRecord? {
        try lock(.key(table: "comment", id.rawValue))
        return try first("comment", "SELECT * FROM comment WHERE id = ?" + locked, [id.rawValue]) {
            try $0.comment()
        }
    }

    package func revisions(of id: CommentID) throws -> [RevisionRecord] {
        let sql = "SELECT * FROM revision WHERE comment = ? ORDER BY revision"
        return try all("revision", sql, [id.rawValue]) { try $0.revision() }
    }

    package func comments(under story: StoryID, limit: Int) throws -> [CommentRecord] {
        let sql = "SELECT * FROM comment WHERE story = ? ORDER BY number DESC LIMIT ?" + locked
        return try all("comment", sql, [story.rawValue, limit]) { try $0.comment() }
    }

    package func replies(to id: CommentID, limit: Int) throws -> [CommentRecord] {
        let sql = "SELECT * FROM comment WHERE parent = ? LIMIT ?" + locked
        return try all("comment", sql, [id.rawValue, limit]) { try $0.comment() }
    }

    package func comments(by author: CommenterID, limit: Int) throws -> [CommentRecord] {
        let sql = "SELECT * FROM comment WHERE author = ? ORDER BY created DESC LIMIT ?" + locked
        return try all("comment", sql, [author.rawValue, limit]) { try $0.comment() }
    }

    package func recentComments(by author: CommenterID, since: Instant) throws -> RecentComments {
        try lock(.key(table: "commenter", author.rawValue))
        let sql = """
            SELECT id, created, digest FROM comment WHERE author = ? AND created > ?
            ORDER BY created DESC LIMIT 200
            """
        let rows = try all("comment", sql, [author.rawValue, since.milliseconds]) {
            RecentComments.Sent(
                id: CommentID($0.text("id")),
                time: $0.instant("created"),
                digest: $0.int64("digest")
            )
        }
        return RecentComments(rows.reversed())
    }

    package func publishedComments(
        after cursor: Int64,
        through end: Int64,
        limit: Int
    ) throws -> (comments: [CommentRecord], cursor: Int64) {
        let sql = """
            SELECT * FROM comment WHERE number > ? AND number <= ? ORDER BY number LIMIT ?
            """
        var reached = cursor
        var comments: [CommentRecord] = []
        _ = try all("comment", sql, [cursor, end, limit]) { row in
            reached = row.int64("number")
            if row.text("state") == CommentState.published.rawValue {
                comments.append(try row.comment())
            }
        }
        return (comments, reached)
    }

    package func commentsPastRetention(changedBy time: Instant, limit: Int) throws
        -> [CommentRecord]
    {
        let sql = """
            SELECT * FROM comment WHERE state IN ('rejected', 'removed') AND salt IS NOT NULL
            AND has_legal_hold = 0 AND changed <= ? ORDER BY changed LIMIT ?
            """
        return try all("comment", sql, [time.milliseconds, limit]) { try $0.comment() }
    }

    package func lastCommentNumber() throws -> Int64 {
        try number("SELECT COALESCE(MAX(number), 0) AS value FROM comment")
    }

    package func details(under story: StoryID) throws -> Set<ProtectedDetail.Reference> {
        try lock(.key(table: "comment_detail", story.rawValue))
        let sql = "SELECT reporting_order, place FROM comment_detail WHERE story = ?"
        return Set(
            try all("comment_detail", sql, [story.rawValue]) {
                ProtectedDetail.Reference(order: $0.text("reporting_order"), index: $0.int("place"))
            }
        )
    }

    package func commenter(_ id: CommenterID) throws -> CommenterRecord? {
        try lock(.key(table: "commenter", id.rawValue))
        return try first(
            "commenter",
            "SELECT * FROM commenter WHERE id = ?" + locked,
            [id.rawValue]
        ) {
            try $0.commenter()
        }
    }

    package func sanction(_ id: SanctionID) throws -> Sanction? {
        try first("sanction", "SELECT * FROM sanction WHERE id = ?" + locked, [id.rawValue]) {
            try $0.sanction()
        }
    }

    package func sanctions(of commenter: CommenterID) throws -> [Sanction] {
        let sql = "SELECT * FROM sanction WHERE commenter = ? ORDER BY id" + locked
        return try all("sanction", sql, [commenter.rawValue]) { try $0.sanction() }
    }

    package func sanctionsEnding(by now: Instant, limit: Int) throws -> [Sanction] {
        let sql = """
            SELECT * FROM sanction WHERE state = 'in-force' AND ends <= ? ORDER BY ends LIMIT ?
            """
        return try all("sanction", sql, [try moment(now).milliseconds, limit]) {
            try $0.sanction()
        }
    }
}
