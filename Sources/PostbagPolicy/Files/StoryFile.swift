package import PostbagCore

/// Reads a story in the shape that sites send it.
package enum StoryFile {
    static let keys = [
        "id", "headline", "url", "section", "published_at", "body", "profile", "facts",
        "facts_checked_until", "named_ok", "permitted_labels", "proceedings", "vulnerable",
        "orders", "jurisdiction",
    ]

    /// Reads a story's keys; mistakes are reported and the rest is kept.
    package static func read(
        _ document: Document,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> Story? {
        guard
            let fields = reader.fields(of: document, in: file, allowed: keys, what: "a story")
        else { return nil }
        guard let id = reader.string(fields["id"], in: file, what: "id"), !id.isEmpty else {
            reader.report(
                "the story has no id",
                at: document.place,
                in: file,
                fix: "add a line such as id: review-2026"
            )
            return nil
        }
        func text(_ key: String, _ reader: inout DocumentReader) -> String? {
            reader.string(fields[key], in: file, what: key)
        }
        func list(_ key: String, _ reader: inout DocumentReader) -> [String] {
            reader.strings(fields[key], in: file, what: key).map(\.text)
        }
        let story = Story(
            id: id,
            headline: text("headline", &reader) ?? "",
            url: text("url", &reader),
            section: text("section", &reader),
            publishedAt: text("published_at", &reader),
            body: text("body", &reader),
            profile: reader.choice(fields["profile"], in: file, what: "profile") ?? .none,
            facts: list("facts", &reader),
            factsCheckedUntil: reader.instant(
                fields["facts_checked_until"],
                in: file,
                what: "facts_checked_until"
            ),
            namedOK: list("named_ok", &reader),
            permittedLabels: list("permitted_labels", &reader),
            proceedings: ProceedingsFile.read(fields["proceedings"], in: file, using: &reader),
            vulnerable: list("vulnerable", &reader),
            orders: OrdersFile.readList(fields["orders"], of: id, in: file, using: &reader),
            jurisdiction: text("jurisdiction", &reader)
        )
        ProceedingsFile.check(story, fields, in: file, using: &reader)
        return story
    }
}
