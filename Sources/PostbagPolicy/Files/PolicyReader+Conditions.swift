import PostbagCore

extension ConditionSource {
    /// The conditions that need no definition.
    static let builtIn = BuiltInCondition.allCases.map(\.rawValue)
}

/// Conditions that the engine knows by itself.
package enum BuiltInCondition: String, Sendable, CaseIterable {
    case quoted
    case masked
    case disguised
    case properName = "proper-name"
    case question
    case onTopic = "on-topic"
    case hasStory = "has-story"
    case caseActive = "case-active"
    case ofBystander = "of-bystander"
    case established
    case namedByStory = "named-by-story"
}

extension PolicyReader {
    mutating func readConditionList(
        _ document: Document?,
        in file: SourceFile
    ) -> [ConditionSource] {
        guard let document, !document.isNull else { return [] }
        let elements = document.elements ?? [document]
        return elements.compactMap { readCondition($0, in: file) }
    }

    mutating func readCondition(_ document: Document, in file: SourceFile) -> ConditionSource? {
        if let name = document.text {
            return ConditionSource(kind: .named(name), place: document.place, file: file)
        }
        let scopes = ConditionScope.allCases.map(\.rawValue)
        if let elements = document.elements {
            let parts = elements.compactMap { readCondition($0, in: file) }
            return ConditionSource(kind: .anyOf(parts), place: document.place, file: file)
        }
        guard
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: scopes,
                what: "a condition"
            )
        else { return nil }
        let parts = ConditionScope.allCases.compactMap { scope -> ConditionSource? in
            guard let value = fields[scope.rawValue] else { return nil }
            let patterns = reader.strings(value, in: file, what: scope.rawValue)
            return ConditionSource(
                kind: .patterns(scope, patterns),
                place: value.place,
                file: file
            )
        }
        return ConditionSource(kind: .anyOf(parts), place: document.place, file: file)
    }
}
