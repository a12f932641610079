/// A comment near the one that a case is about.
package struct ThreadSheet: Codable, Sendable, Hashable {
    /// Who wrote it.
    package var author: String
    /// Its text.
    package var text: String
    /// When it came in.
    package var createdAt: Double
    /// Where it stands: published, removed and so on.
    package var state: String
    /// How deep it stands among replies.
    package var depth: Int
    /// Whether it is the one that the case is about.
    package var isSubject: Bool
    /// What rules saw in it.
    package var findings: [FindingSheet] = []

    /// Describes a comment.
    package init(
        author: String,
        text: String,
        createdAt: Double,
        state: String = "published",
        depth: Int = 0,
        isSubject: Bool = false
    ) {
        self.author = author
        self.text = text
        self.createdAt = createdAt
        self.state = state
        self.depth = depth
        self.isSubject = isSubject
    }
}

/// Reports that give the same reason.
package struct ReportGroup: Codable, Sendable, Hashable {
    /// The reason: a rule's id or a word of the report form.
    package var reason: String
    /// How many readers gave it.
    package var count: Int
    /// What they weigh together; an ordinary reader's first report weighs about a half.
    package var weight: Double
    /// Some of what they wrote.
    package var texts: [String]

    /// Describes reports.
    package init(reason: String, count: Int, weight: Double, texts: [String] = []) {
        self.reason = reason
        self.count = count
        self.weight = weight
        self.texts = texts
    }
}

/// Who wrote the comment, and how they stand with the site.
package struct CommenterSheet: Codable, Sendable, Hashable {
    /// The commenter's id.
    package var id: String
    /// The name that readers see.
    package var name: String
    /// The standing in words, `new` or `suspended for 3 days` for example.
    package var standing: String
    /// How many comments were published.
    package var published: Int
    /// How many were rejected or removed.
    package var rejected: Int
    /// Sanctions and other events, newest first, in words.
    package var history: [String]

    /// Describes a commenter.
    package init(
        id: String,
        name: String,
        standing: String = "new",
        published: Int = 0,
        rejected: Int = 0,
        history: [String] = []
    ) {
        self.id = id
        self.name = name
        self.standing = standing
        self.published = published
        self.rejected = rejected
        self.history = history
    }
}

/// What a colleague wrote about a case.
package struct NoteSheet: Codable, Sendable, Hashable {
    /// Who.
    package var by: String
    /// When.
    package var at: Double
    /// What.
    package var text: String

    /// Describes a note.
    package init(by: String, at: Double, text: String) {
        self.by = by
        self.at = at
        self.text = text
    }
}

/// Who holds a case, and for how long.
package struct ClaimSheet: Codable, Sendable, Hashable {
    /// Who.
    package var holder: String
    /// Until when, if it is not renewed.
    package var until: Double
    /// Whether it is the person who asked.
    package var isOurs: Bool

    /// Describes a claim.
    package init(holder: String, until: Double, isOurs: Bool = true) {
        self.holder = holder
        self.until = until
        self.isOurs = isOurs
    }
}

/// What to know when putting up or keeping needs two people.
package struct SecondPerson: Codable, Sendable, Hashable {
    /// Why two are needed.
    package var reason: String
    /// Whether somebody else has already chosen; how, is told after the second has chosen too.
    package var isFirstDone: Bool

    /// Describes the need.
    package init(reason: String, isFirstDone: Bool = false) {
        self.reason = reason
        self.isFirstDone = isFirstDone
    }
}
