import PostbagTerminal

extension ReviewModel {
    /// The keys that matter now, the likeliest first.
    func keyLine(width: Int) -> StyledText {
        let pairs: [(String, String)]
        switch stage {
        case .picking:
            pairs = [("1-9", "choose"), ("letters", "narrow"), ("Enter", "take"), ("Esc", "back")]
        case .confirming: pairs = [("y", "yes"), ("n", "no")]
        case .listing:
            pairs = [
                ("Enter", "open"), ("Space", "select"), ("*", "all"), ("a", "approve"),
                ("r", "reject"), ("u", "undo"), ("Esc", "back"),
            ]
        case .help: pairs = [("Space", "on"), ("b", "back"), ("any other key", "closes")]
        case .resting(isOffer: true):
            pairs = [
                ("z", "take a break"), ("Enter", "go on"), ("o", "leave topics out"), ("q", "stop"),
            ]
        case .resting(isOffer: false):
            pairs = [("Enter", "go on"), ("o", "leave topics out"), ("q", "stop")]
        case .finished:
            pairs = [
                ("f", "filter"), ("l", "list"), ("←", "before"), ("?", "help"), ("q", "leave"),
            ]
        default: pairs = readingKeys
        }
        var line = StyledText()
        for (key, word) in pairs {
            let item = StyledText(key, Palette.key) + StyledText(" \(word)")
            let gap = line.isEmpty ? "" : "  "
            guard line.width + gap.count + item.width <= width else { break }
            line.append(StyledText(gap) + item)
        }
        return line
    }

    private var readingKeys: [(String, String)] {
        if conflict != nil {
            return [
                ("Enter", "next case"), ("←", "before"), ("l", "list"), ("?", "help"),
                ("q", "leave"),
            ]
        }
        var pairs: [(String, String)] = []
        if let recommended {
            let rule = recommended.rule.map { ": \($0)" } ?? ""
            pairs.append(("Enter", verb(of: recommended.action) + rule))
        }
        return pairs + [
            ("a", "approve"), ("r", "reject"), ("e", "escalate"), ("p", "pass"), ("?", "help"),
            ("u", "undo"), ("h", "hide"), ("n", "note"), ("→", "next"), ("Tab", "details"),
            ("l", "list"), ("d", "duplicates"), ("f", "filter"), ("/", "search"), (":", "command"),
            ("z", "break"), ("q", "leave"),
        ]
    }

    /// What an action does to the comment in view, in one word.
    func verb(of action: DecisionAction) -> String {
        let isPublic = sheet?.comment.isPublic == true
        let isDown = ["rejected", "removed"].contains(sheet?.comment.state ?? "")
        if isDown { return action == .approve ? "restore" : "confirm" }
        switch action {
        case .approve: return isPublic ? "keep" : "publish"
        case .reject: return isPublic ? "remove" : "reject"
        case .hide: return "hide"
        }
    }

    /// The page of help.
    var helpLines: [StyledText] {
        let actions = ReviewAction.allCases.map { action -> StyledText in
            StyledText(action.keyName, Palette.key).padded(to: 8)
                + StyledText(action.rawValue, .bold).padded(to: 12) + StyledText(action.explanation)
        }
        let more: [StyledText] = [
            "", StyledText("By name, after a colon", Palette.heading),
            "  reject threats he names the street    a rule, or its start, and a reason",
            "  escalate lawyer the order of 3 March",
            "  filter queue reported · filter rule hate · filter clear",
            "  open 118", "", StyledText("In a list", Palette.heading),
            "  Space selects, * selects all, a and r decide what is selected,",
            "  after one question and with one undo.", "",
            StyledText("For you", Palette.heading),
            "  Hard words are masked until x. What is severe is named first.",
            "  p passes a case on, and nobody asks why. o leaves a topic out. z is a break.",
            "  The counts at the bottom are for you alone.",
        ]
        return [StyledText("Keys and names", Palette.heading)] + actions + more
    }

    func drawHelp(from offset: Int, in area: Area, of frame: inout Frame) {
        let inner = frame.box(area, title: StyledText("Help", Palette.heading))
        frame.draw(helpLines, in: inner.inset(horizontally: 1), skipping: offset)
    }
}
