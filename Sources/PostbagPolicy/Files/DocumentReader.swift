import Foundation
package import PostbagCore

/// Takes values out of a document and collects what is wrong on the way.
///
/// Nothing is thrown, so one reading of a file shows all its mistakes together.
package struct DocumentReader {
    /// What was wrong so far, in the order it was met.
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    /// Records something that is wrong or doubtful at a place.
    package mutating func report(
        _ message: String,
        severity: Diagnostic.Severity = .error,
        at place: Place,
        in file: SourceFile,
        expected: String? = nil,
        fix: String? = nil
    ) {
        let diagnostic = Diagnostic(
            severity,
            message,
            at: file.location(place),
            expected: expected,
            fix: fix
        )
        diagnostics.append(file.isSealed ? diagnostic.withoutQuotations : diagnostic)
    }

    /// Records a finished diagnostic.
    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Whether anything so far is an error.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The map's values by key, after every key has been checked against those allowed.
    package mutating func fields(
        of document: Document,
        in file: SourceFile,
        allowed: [String],
        what: String
    ) -> Fields? {
        guard let entries = document.entries else {
            report(
                "\(what) must be a map of keys, and this is \(document.kindInWords)",
                at: document.place,
                in: file,
                fix:
                    "write one key a line: \(allowed.prefix(3).map { "\($0): …" }.joined(separator: ", "))"
            )
            return nil
        }
        for entry in entries where !allowed.contains(entry.key) {
            report(
                "\(what) has no key called '\(entry.key)'",
                at: entry.keyPlace,
                in: file,
                expected: "one of: \(allowed.joined(separator: ", "))",
                fix: Spelling.nearest(to: entry.key, among: allowed).map { "did you mean '\($0)'?" }
            )
        }
        return Fields(
            entries: Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first },
            place: document.place,
            file: file
        )
    }

    /// A text value; anything else is reported.
    package mutating func string(_ document: Document?, in file: SourceFile, what: String)
        -> String?
    {
        guard let document, !document.isNull else { return nil }
        if let text = document.text { return text }
        report(
            "\(what) must be a single value, and this is \(document.kindInWords)",
            at: document.place,
            in: file,
            fix: "write it on one line after the colon"
        )
        return nil
    }

    /// A list of text values; a single value counts as a list of one.
    package mutating func strings(_ document: Document?, in file: SourceFile, what: String)
        -> [Located]
    {
        guard let document, !document.isNull else { return [] }
        if let text = document.text { return [Located(text, document.place)] }
        guard let elements = document.elements else {
            _ = string(document, in: file, what: what)
            return []
        }
        return elements.compactMap { element in
            string(element, in: file, what: "each of \(what)").map { Located($0, element.place) }
        }
    }

    /// A whole number within bounds; anything else is reported.
    package mutating func integer(
        _ document: Document?,
        in file: SourceFile,
        what: String,
        within bounds: ClosedRange<Int>
    ) -> Int? {
        guard let document, let text = string(document, in: file, what: what) else { return nil }
        if let number = Int(text), bounds.contains(number) { return number }
        report(
            "\(what) is '\(text)'",
            at: document.place,
            in: file,
            expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        )
        return nil
    }

    /// `true` or `false`; anything else is reported.
    package mutating func flag(_ document: Document?, in file: SourceFile, what: String) -> Bool? {
        guard let document, let text = string(document, in: file, what: what) else { return nil }
        switch text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            report("\(what) is '\(text)'", at: document.place, in: file, expected: "true or false")
            return nil
        }
    }

    /// An instant with its zone; anything else is reported.
    package mutating func instant(_ document: Document?, in file: SourceFile, what: String)
        -> Instant?
    {
        guard let document, let text = string(document, in: file, what: what) else { return nil }
        if let instant = Instant(iso8601: text) { return instant }
        report(
            "\(what) is '\(text)'",
            at: document.place,
            in: file,
            expected: "an instant with its zone, such as 2026-01-05T10:00:00Z"
        )
        return nil
    }

    /// One of an enumeration's values; anything else is reported with the nearest.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ document: Document?,
        in file: SourceFile,
        what: String,
        of type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let document, let text = string(document, in: file, what: what) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        report(
            "\(what) cannot be '\(text)'",
            at: document.place,
            in: file,
            expected: "one of: \(names.joined(separator: ", "))",
            fix: Spelling.nearest(to: text, among: names).map { "did you mean '\($0)'?" }
        )
        return nil
    }
}

extension Diagnostic {
    /// The diagnostic without what it repeats of a file that nobody may see.
    package var withoutQuotations: Diagnostic {
        var sealed = self
        // From the first mark that opens to the last that closes, as a name may hold one.
        if let start = message.range(of: " '"), let end = message.lastIndex(of: "'"),
            start.upperBound <= end
        {
            sealed.message = message[..<start.upperBound] + "…" + message[end...]
        }
        sealed.location?.source = ""
        return sealed
    }
}

/// A text with its place in a file.
package struct Located: Sendable, Hashable {
    package let text: String
    package let place: Place

    package init(_ text: String, _ place: Place) {
        self.text = text
        self.place = place
    }

    /// The place of a Unicode scalar of a text that stands on one line in quotes.
    package func place(atOffset offset: Int) -> Place {
        guard !text.contains("\n") else { return place }
        return Place(line: place.line, column: place.column + 1 + offset)
    }
}

/// A map's values by key.
package struct Fields: Sendable {
    package let entries: [String: Document]
    package let place: Place
    package let file: SourceFile

    package subscript(_ key: String) -> Document? { entries[key] }
}
