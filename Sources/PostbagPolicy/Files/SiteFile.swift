package import PostbagCore

/// Reads what a site tells the engine about itself.
package enum SiteFile {
    static let keys = [
        "name", "languages", "max_comment_chars", "link_allow", "public_numbers", "staff_bylines",
    ]

    /// Reads a site's keys; those left out keep the values of `base`.
    package static func read(
        _ document: Document,
        in file: SourceFile,
        onto base: Site = Site(),
        using reader: inout DocumentReader
    ) -> Site {
        var site = base
        guard
            let fields = reader.fields(of: document, in: file, allowed: keys, what: "a site")
        else { return site }
        if let name = reader.string(fields["name"], in: file, what: "name") { site.name = name }
        if let limit = reader.integer(
            fields["max_comment_chars"],
            in: file,
            what: "max_comment_chars",
            within: 1...1_000_000
        ) {
            site.maxCommentLength = limit
        }
        func list(_ key: String, _ reader: inout DocumentReader) -> [String]? {
            guard let value = fields[key] else { return nil }
            return reader.strings(value, in: file, what: key).map(\.text)
        }
        site.languages = list("languages", &reader) ?? site.languages
        site.allowedLinks = list("link_allow", &reader) ?? site.allowedLinks
        site.publicNumbers = list("public_numbers", &reader) ?? site.publicNumbers
        site.staffBylines = list("staff_bylines", &reader) ?? site.staffBylines
        return site
    }
}
