package import PostbagTerminal

/// A short list from which one thing is chosen by number, by typing or with the arrow keys.
package struct Picker: Sendable, Hashable {
    /// Something to choose.
    package struct Choice: Sendable, Hashable {
        /// What is chosen.
        package var value: String
        /// Its name.
        package var label: String
        /// What else to know about it.
        package var detail: String

        /// Describes a choice.
        package init(_ value: String, label: String? = nil, detail: String = "") {
            self.value = value
            self.label = label ?? value
            self.detail = detail
        }
    }

    /// What came of a key.
    package enum Outcome: Sendable, Hashable {
        case goesOn
        case chosen(String)
        case cancelled
    }

    /// What is asked.
    package let title: String
    /// All choices, likeliest first.
    package let choices: [Choice]
    /// What has been typed to narrow them down.
    package private(set) var query = ""
    /// The place of the selected one among those shown.
    package private(set) var selection = 0

    /// Offers choices.
    package init(title: String, choices: [Choice]) {
        self.title = title
        self.choices = choices
    }

    /// The choices that fit what has been typed.
    ///
    /// Those that begin with it come before those that hold it further on.
    package var shown: [Choice] {
        guard !query.isEmpty else { return choices }
        let wanted = query.lowercased()
        func starts(_ choice: Choice) -> Bool {
            choice.label.lowercased().split(separator: "-").contains { $0.hasPrefix(wanted) }
                || choice.label.lowercased().hasPrefix(wanted)
        }
        let first = choices.filter(starts)
        let rest = choices.filter { choice in
            !starts(choice)
                && (choice.label + " " + choice.detail).lowercased().contains(wanted)
        }
        return first + rest
    }

    /// Takes a key in.
    package mutating func take(_ key: Key) -> Outcome {
        let shown = shown
        switch key.code {
        case .escape: return .cancelled
        case .enter:
            guard shown.indices.contains(selection) else { return .goesOn }
            return .chosen(shown[selection].value)
        case .down, .tab: selection = min(selection + 1, max(0, shown.count - 1))
        case .up: selection = max(0, selection - 1)
        case .backspace:
            if !query.isEmpty { query.removeLast() }
            selection = 0
        default:
            if key == .control("c") { return .cancelled }
            guard let typed = key.typed else { return .goesOn }
            if let number = typed.wholeNumberValue, typed.isASCII {
                guard number > 0, number <= shown.count else { return .goesOn }
                return .chosen(shown[number - 1].value)
            }
            query.append(typed)
            selection = 0
        }
        return .goesOn
    }
}
