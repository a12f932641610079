import PostbagTerminal

extension ReviewModel {
    static let rolePicker = Picker(
        title: "Who needs to see it?",
        choices: [
            Picker.Choice("senior", detail: "a second opinion, a sanction"),
            Picker.Choice("lawyer", detail: "court orders, contempt, libel"),
            Picker.Choice("editor", detail: "the story, its comment mode, a ban"),
        ]
    )

    var filterPicker: Picker {
        var choices = [
            Picker.Choice("queue", label: "queue…"), Picker.Choice("rule", label: "rule…"),
        ]
        if let sheet {
            choices.append(
                Picker.Choice("story", label: "this story", detail: sheet.story.headline)
            )
            choices.append(
                Picker.Choice("commenter", label: "this commenter", detail: sheet.commenter.name)
            )
        }
        if !filter.isEmpty {
            choices.append(
                Picker.Choice("clear", label: "show all", detail: "now: \(filter.words)")
            )
        }
        return Picker(title: "Show only", choices: choices)
    }

    var topicPicker: Picker {
        Picker(
            title: "Topics you would rather not see; nobody asks why",
            choices: (desk?.rules ?? []).map { rule in
                let isAvoided = avoided.contains(rule.id)
                return Picker.Choice(rule.id, detail: isAvoided ? "left out" : "")
            }
        )
    }

    /// The rules, likeliest first: those that spoke, those that readers name, the gravest.
    func rulePicker(for sheet: CaseSheet?) -> Picker {
        let known = (desk?.rules ?? []).sorted { $0.severity > $1.severity }
        let spoke = sheet?.rules ?? []
        let reported = (sheet?.reports ?? []).map(\.reason).filter { reason in
            known.contains { $0.id == reason }
        }
        var seen: Set<String> = []
        let order = (spoke + reported + known.map(\.id)).filter { seen.insert($0).inserted }
        let promises = Dictionary(known.map { ($0.id, $0.promise) }) { first, _ in first }
        return Picker(
            title: sheet?.comment.isPublic == true
                ? "Remove under which rule?" : "Reject under which rule?",
            choices: order.map { Picker.Choice($0, detail: promises[$0] ?? "") }
        )
    }

    mutating func press(
        _ key: Key,
        on picker: Picker,
        _ purpose: PickPurpose
    ) -> [ReviewEffect] {
        var picker = picker
        switch picker.take(key) {
        case .goesOn:
            stage = .picking(picker, purpose)
            return []
        case .cancelled:
            if case .rule(of: .some) = purpose { return turn(to: .listing) }
            stage = home
            return []
        case .chosen(let value):
            stage = home
            return choose(value, purpose)
        }
    }

    mutating func choose(_ value: String, _ purpose: PickPurpose) -> [ReviewEffect] {
        switch purpose {
        case .rule(of: nil): return decide(.reject, rule: value, isDeliberate: !isGrave)
        case .rule(of: .some(let lines)): return confirm(.reject, rule: value, lines)
        case .role: return turn(to: .typing(TextField(), .escalation(role: value)))
        case .filterKind: return chooseFilter(value)
        case .filter(let kind):
            if kind == "queue" { filter.queue = value } else { filter.rule = value }
            return applyFilter()
        case .topic:
            if let index = avoided.firstIndex(of: value) {
                avoided.remove(at: index)
                message = Message("\(value) comes again.")
            } else {
                avoided.append(value)
                message = Message("\(value) is left out from now on.", .good)
            }
            return [.ask(.avoid(avoided))]
        }
    }

    private mutating func chooseFilter(_ kind: String) -> [ReviewEffect] {
        switch kind {
        case "queue":
            let choices = queues.map { Picker.Choice($0.queue, detail: "\($0.waiting)") }
            return turn(
                to: .picking(Picker(title: "Which queue?", choices: choices), .filter(kind))
            )
        case "rule":
            guard haveRules() else { return [] }
            return turn(to: .picking(rulePicker(for: sheet), .filter(kind)))
        case "story": filter.story = sheet?.story.id
        case "commenter": filter.commenter = sheet?.commenter.id
        default: filter = CaseFilter()
        }
        return applyFilter()
    }

    mutating func applyFilter() -> [ReviewEffect] {
        let words = filter.isEmpty ? "Showing all." : "Showing only \(filter.words)."
        message = Message(words)
        skipped = []
        let effects = releases
        sheet?.claim = nil
        listing = nil
        return effects + goOn()
    }

    mutating func pressInList(_ key: Key) -> [ReviewEffect] {
        message = nil
        switch key.code {
        case .down, .character("j"): listing?.move(by: 1)
        case .up, .character("k"): listing?.move(by: -1)
        case .pageDown: listing?.move(by: max(1, size.rows - 6))
        case .pageUp: listing?.move(by: -max(1, size.rows - 6))
        case .character(" "): listing?.toggle()
        case .character("*"): listing?.selectAll()
        case .character("a"): return confirm(.approve, rule: nil, listing?.chosen ?? [])
        case .character("r"):
            guard let lines = listing?.chosen, !lines.isEmpty else { return [] }
            guard haveRules() else { return [] }
            return turn(to: .picking(rulePicker(for: lines), .rule(of: lines)))
        case .character("u"): return undo()
        case .character("?"): return turn(to: .help(0))
        case .enter: return openFromList()
        case .escape, .character("q"), .character("l"):
            listing = nil
            if sheet == nil || sheet?.isDecided == true { return goOn() }
            stage = home
        default:
            if key == .control("c") { return leave(status: 0) }
            if key == .control("z") { return suspend() }
            if key == .control("l") { return [.redraw] }
        }
        return []
    }

    private mutating func openFromList() -> [ReviewEffect] {
        guard let line = listing?.current else { return [] }
        let effects = sheet?.id == line.id ? [] : releases
        listing = nil
        stage = .reading
        return effects + ask(.open(line.id))
    }

    /// The rules for several cases: those that spoke in any of them come first.
    private func rulePicker(for lines: [CaseLine]) -> Picker {
        var seen: Set<String> = []
        let spoke = lines.compactMap(\.rule).filter { seen.insert($0).inserted }
        let all = rulePicker(for: nil)
        let first = spoke.compactMap { rule in all.choices.first { $0.value == rule } }
        let rest = all.choices.filter { !spoke.contains($0.value) }
        return Picker(title: "Reject \(lines.count) under which rule?", choices: first + rest)
    }

    /// Asks once for all; cases in which the law has a say are decided one by one.
    private mutating func confirm(
        _ action: DecisionAction,
        rule: String?,
        _ lines: [CaseLine]
    ) -> [ReviewEffect] {
        let free = lines.filter { !$0.isLegal && $0.heldBy == nil && $0.queue != "urgent" }
        guard !free.isEmpty else {
            stage = .listing
            message = Message(
                "Urgent and legal cases, and those of others, are opened one by one.",
                .warning
            )
            return []
        }
        let left = lines.count - free.count
        let verb = action == .approve ? "Approve" : "Reject"
        let cases = free.count == 1 ? "this case" : "these \(free.count) cases"
        let under = rule.map { " under \($0)" } ?? ""
        let rest = left == 0 ? "" : " \(left) urgent, legal or held by others are left out."
        stage = .confirming(
            Confirmation(
                question: "\(verb) \(cases)\(under)?\(rest)",
                orders: free.map {
                    DecisionOrder(caseID: $0.id, version: $0.version, action: action, rule: rule)
                },
                isFromList: true
            )
        )
        return []
    }
}
