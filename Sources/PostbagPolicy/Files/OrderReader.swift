import PostbagCore

/// Reads one order out of a file.
struct OrderReader {
    let file: SourceFile
    var reader: DocumentReader

    static let keys = [
        "id", "kind", "title", "jurisdiction", "court", "legal_basis", "scope", "stories", "state",
        "made", "effective_from", "expires", "lifetime", "protected_people", "protected_details",
        "permitted_labels", "safe_phrases", "secret_existence", "entered_by", "confirmed_by",
        "review_at", "source", "note",
    ]

    mutating func read(_ document: Document, number: Int, story: String?) -> ReportingOrder? {
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: Self.keys,
                what: "an order"
            )
        else { return nil }
        let people = readPeople(fields["protected_people"])
        let details = readDetails(fields["protected_details"])
        if people.isEmpty, details.isEmpty {
            reader.report(
                "this order protects nobody",
                severity: .warning,
                at: document.place,
                in: file,
                fix: "add protected_people: or protected_details:, or take the order out"
            )
        }
        return ReportingOrder(
            id: string(fields["id"], "id") ?? "order-\(number)",
            kind: Sealed(string(fields["kind"], "kind") ?? ""),
            jurisdiction: string(fields["jurisdiction"], "jurisdiction"),
            court: string(fields["court"], "court").map { Sealed($0) },
            legalBasis: string(fields["legal_basis"], "legal_basis").map { Sealed($0) },
            scope: story.map { .stories([$0]) } ?? readScope(fields["scope"]),
            caseStories: strings(fields["stories"], "stories"),
            state: reader.choice(fields["state"], in: file, what: "state") ?? .inForce,
            effectiveFrom: reader.instant(
                fields["effective_from"],
                in: file,
                what: "effective_from"
            ),
            expires: readExpiry(fields),
            people: people,
            details: details,
            permittedLabels: strings(fields["permitted_labels"], "permitted_labels"),
            safePhrases: Sealed(strings(fields["safe_phrases"], "safe_phrases")),
            hasSecretExistence: reader.flag(
                fields["secret_existence"],
                in: file,
                what: "secret_existence"
            ) ?? false,
            enteredBy: string(fields["entered_by"], "entered_by"),
            confirmedBy: string(fields["confirmed_by"], "confirmed_by"),
            reviewAt: reader.instant(fields["review_at"], in: file, what: "review_at")
        )
    }

    private mutating func string(_ document: Document?, _ what: String) -> String? {
        reader.string(document, in: file, what: what)
    }

    private mutating func strings(_ document: Document?, _ what: String) -> [String] {
        reader.strings(document, in: file, what: what).map(\.text)
    }

    private mutating func readScope(_ document: Document?) -> OrderScope {
        guard let document, !document.isNull else { return .site }
        if document.text == "site" { return .site }
        let ids = strings(document, "scope")
        guard ids.isEmpty else { return .stories(ids) }
        reader.report(
            "the order's scope names no story",
            at: document.place,
            in: file,
            expected: "site, or a list of story ids"
        )
        return .site
    }

    /// An order without an end needs no word; one that says both contradicts itself.
    private mutating func readExpiry(_ fields: Fields) -> Instant? {
        let expires = reader.instant(fields["expires"], in: file, what: "expires")
        let isForLife = reader.flag(fields["lifetime"], in: file, what: "lifetime") ?? false
        if isForLife, expires != nil, let place = fields["expires"]?.place {
            reader.report(
                "this order is for life and has an end",
                at: place,
                in: file,
                fix: "write expires: null, or leave lifetime out"
            )
        }
        return expires
    }

    private mutating func readPeople(_ document: Document?) -> [ProtectedPerson] {
        elements(document, "protected_people").enumerated().compactMap { number, element in
            guard
                let fields = reader.fields(
                    of: element,
                    in: file,
                    allowed: ["ref", "role", "name", "names", "aliases", "date_of_birth"],
                    what: "a protected person"
                )
            else { return nil }
            var names = strings(fields["name"], "name") + strings(fields["names"], "names")
            names.removeAll { !$0.contains(where: \.isLetter) }
            guard let name = names.first else {
                reader.report(
                    "this protected person has no name",
                    at: element.place,
                    in: file,
                    fix: "write name: and the full name in quotes"
                )
                return nil
            }
            return ProtectedPerson(
                ref: string(fields["ref"], "ref") ?? "P\(number + 1)",
                role: Sealed(string(fields["role"], "role") ?? ""),
                name: Sealed(name),
                aliases: Sealed(Array(names.dropFirst()) + strings(fields["aliases"], "aliases")),
                dateOfBirth: string(fields["date_of_birth"], "date_of_birth").map { Sealed($0) }
            )
        }
    }

    private mutating func readDetails(_ document: Document?) -> [ProtectedDetail] {
        elements(document, "protected_details").compactMap { element in
            guard
                let fields = reader.fields(
                    of: element,
                    in: file,
                    allowed: ["type", "value", "weight"],
                    what: "a protected detail"
                )
            else { return nil }
            guard let value = string(fields["value"], "value"), !value.isEmpty else {
                reader.report(
                    "this protected detail has no value",
                    at: element.place,
                    in: file,
                    fix: "write value: and the detail in quotes"
                )
                return nil
            }
            let weight = reader.integer(
                fields["weight"],
                in: file,
                what: "weight",
                within: 1...100
            )
            return ProtectedDetail(
                type: Sealed(string(fields["type"], "type") ?? ""),
                value: Sealed(value),
                weight: weight ?? 50
            )
        }
    }

    private mutating func elements(_ document: Document?, _ what: String) -> [Document] {
        guard let document, !document.isNull else { return [] }
        if let elements = document.elements { return elements }
        reader.report(
            "\(what) must be a list, and this is \(document.kindInWords)",
            at: document.place,
            in: file,
            fix: "start each entry with a hyphen"
        )
        return []
    }
}
