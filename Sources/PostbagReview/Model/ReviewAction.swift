package import PostbagTerminal

/// Everything that a reviewer can do, each with one key and one name.
///
/// The table here is the only one: keys, help and the command line all come from it.
package enum ReviewAction: String, CaseIterable, Sendable, Hashable {
    case follow, approve, reject, hide, escalate, pass, note, undo
    case next, previous, reveal, details, scrollDown = "down", scrollUp = "up"
    case top, bottom
    case list, duplicates, search, filter, avoid, rest
    case command, help, redraw, suspend, quit

    /// The key that does it.
    package var key: Key {
        switch self {
        case .follow: Key(.enter)
        case .approve: .character("a")
        case .reject: .character("r")
        case .hide: .character("h")
        case .escalate: .character("e")
        case .pass: .character("p")
        case .note: .character("n")
        case .undo: .character("u")
        case .next: Key(.right)
        case .previous: Key(.left)
        case .reveal: .character("x")
        case .details: Key(.tab)
        case .scrollDown: .character(" ")
        case .scrollUp: .character("b")
        case .top: Key(.home)
        case .bottom: Key(.end)
        case .list: .character("l")
        case .duplicates: .character("d")
        case .search: .character("/")
        case .filter: .character("f")
        case .avoid: .character("o")
        case .rest: .character("z")
        case .command: .character(":")
        case .help: .character("?")
        case .redraw: .control("l")
        case .suspend: .control("z")
        case .quit: .character("q")
        }
    }

    /// The key as it is written on keyboards.
    package var keyName: String {
        switch key.code {
        case .enter: "Enter"
        case .left: "←"
        case .right: "→"
        case .tab: "Tab"
        case .home: "Home"
        case .end: "End"
        case .character(" "): "Space"
        case .character(let character) where key.modifiers.contains(.control):
            "Ctrl-\(character.uppercased())"
        case .character(let character): String(character)
        default: ""
        }
    }

    /// Other keys that do the same.
    package var otherKeys: [Key] {
        switch self {
        case .next: [.character("]")]
        case .previous: [.character("[")]
        case .scrollDown: [Key(.pageDown), Key(.down), .character("j")]
        case .top: [.character("g")]
        case .bottom: [.character("G")]
        case .scrollUp: [Key(.pageUp), Key(.up), .character("k")]
        case .details: [Key(.tab, .shift)]
        case .quit: [.control("c"), .control("d")]
        default: []
        }
    }

    /// What it does, for the page of help.
    package var explanation: String {
        switch self {
        case .follow: "do what the engine recommends, as the line at the bottom says"
        case .approve: "publish, keep or restore"
        case .reject: "reject or remove: choose the rule, Enter takes the engine's"
        case .hide: "take from sight until somebody has decided"
        case .escalate: "hand to a senior, a lawyer or an editor"
        case .pass: "leave it to others, without a question"
        case .note: "write a note for colleagues"
        case .undo: "take the last decision back"
        case .next: "put this one aside and see the next"
        case .previous: "see the one before"
        case .reveal: "show or mask hard words"
        case .details: "thread, reports, commenter, notes, why"
        case .scrollDown: "read on"
        case .scrollUp: "read back"
        case .top: "go to the start of the comment"
        case .bottom: "go to its end, however long it is"
        case .list: "list what waits; select and decide together"
        case .duplicates: "list cases with nearly the same text"
        case .search: "search the queue for words"
        case .filter: "show only a queue, story, rule or commenter"
        case .avoid: "choose topics you would rather not see"
        case .rest: "take a break: claims go back, nothing is shown"
        case .command: "do anything here by its name"
        case .help: "this page"
        case .redraw: "paint the screen again"
        case .suspend: "give the claim back and stop; fg goes on"
        case .quit: "give the claim back and leave"
        }
    }

    /// The action of a key.
    package static func of(_ key: Key) -> ReviewAction? {
        allCases.first { $0.key == key || $0.otherKeys.contains(key) }
    }

    /// The action of a name or an unmistakable start of one.
    package static func named(_ name: String) -> ReviewAction? {
        if let exact = ReviewAction(rawValue: name) { return exact }
        if name.count == 1 {
            return allCases.first { $0.keyName == name }
        }
        let starting = allCases.filter { $0.rawValue.hasPrefix(name) }
        return starting.count == 1 ? starting[0] : nil
    }
}
