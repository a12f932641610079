package import PostbagCore
import Yams

/// A YAML or JSON value that remembers where it stands in its file.
package struct Document: Sendable {
    /// What a value holds.
    package enum Content: Sendable {
        case null
        case scalar(String, isQuoted: Bool)
        case list([Document])
        case map([Entry])
    }

    /// A key and its value in a map.
    package struct Entry: Sendable {
        package let key: String
        package let keyPlace: Place
        package let value: Document
    }

    package let content: Content
    package let place: Place

    /// Reads a file's text; JSON is read as the YAML it also is.
    ///
    /// - Throws: a located `Diagnostic` when the text is not well-formed.
    package static func parse(_ file: SourceFile) throws(Diagnostic) -> Document {
        do {
            // Values are read as text, so nobody needs to know which look like numbers or dates.
            guard let node = try compose(yaml: file.text, .basic) else {
                return Document(content: .null, place: Place(line: 1, column: 1))
            }
            return Document(node)
        } catch {
            let diagnostic = diagnostic(for: error, in: file)
            throw file.isSealed ? diagnostic.withoutQuotations : diagnostic
        }
    }

    init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    private init(_ node: Node) {
        let place = Place(node)
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let isNull = !isQuoted && ["", "~", "null"].contains(scalar.string)
            self.init(
                content: isNull ? .null : .scalar(scalar.string, isQuoted: isQuoted),
                place: place
            )
        case .sequence(let sequence):
            self.init(content: .list(sequence.map { Document($0) }), place: place)
        case .mapping(let mapping):
            let entries = mapping.map { key, value in
                Entry(key: key.scalar?.string ?? "", keyPlace: Place(key), value: Document(value))
            }
            self.init(content: .map(entries), place: place)
        case .alias:
            self.init(content: .null, place: place)
        }
    }

    private static func diagnostic(for error: any Error, in file: SourceFile) -> Diagnostic {
        let fix = "check the indentation, and put text that holds : or # or { in quotes"
        switch error {
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            let place = Place(line: mark.line, column: mark.column)
            return Diagnostic(
                .error,
                "this is not YAML: \(problem)",
                at: file.location(place),
                fix: fix
            )
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let place = Place(line: context.mark.line, column: context.mark.column)
            return Diagnostic(
                .error,
                "the key '\(duplicates.joined(separator: "', '"))' stands here twice",
                at: file.location(place),
                fix: "keep one of them"
            )
        default:
            return Diagnostic(
                .error,
                "this file cannot be read as YAML",
                at: file.location(Place(line: 1, column: 1)),
                fix: fix
            )
        }
    }
}

extension Place {
    fileprivate init(_ node: Node) {
        let mark = node.mark
        self.init(
            line: mark?.line ?? 1,
            column: mark?.column ?? 1,
            length: max(1, node.scalar?.string.count ?? 1)
        )
    }
}

extension Document {
    /// The entries, if this is a map.
    package var entries: [Entry]? {
        guard case .map(let entries) = content else { return nil }
        return entries
    }

    /// The elements, if this is a list.
    package var elements: [Document]? {
        guard case .list(let elements) = content else { return nil }
        return elements
    }

    /// The text, if this is a single value.
    package var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// Whether nothing stands here.
    package var isNull: Bool {
        guard case .null = content else { return false }
        return true
    }

    /// What this is, in words for a diagnostic.
    package var kindInWords: String {
        switch content {
        case .null: "nothing"
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a map of keys"
        }
    }
}
