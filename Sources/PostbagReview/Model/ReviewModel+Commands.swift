import PostbagTerminal

extension ReviewModel {
    /// Does what a line says: an action's name, and what belongs to it.
    ///
    ///     reject threats he names the street
    ///     filter rule hate
    ///     open 118
    mutating func obey(_ line: String) -> [ReviewEffect] {
        let words = line.split(separator: " ").map(String.init)
        guard let name = words.first else { return [] }
        let rest = Array(words.dropFirst())
        if name == "open" || Int(name) != nil {
            return openCase(name == "open" ? rest.first : name)
        }
        guard let action = ReviewAction.named(name) else {
            message = Message("There is no action called “\(name)”; ? lists them.", .warning)
            return []
        }
        switch action {
        case .reject where !rest.isEmpty: return reject(rest)
        case .approve where sheet != nil:
            // The whole word is as deliberate as a question answered.
            guard name != action.rawValue || isGrave else {
                return decide(.approve, reason: rest.joined(separator: " "), isDeliberate: true)
            }
            return perform(action)
        case .escalate where !rest.isEmpty: return escalate(rest)
        case .note where !rest.isEmpty: return submit(rest.joined(separator: " "), .note)
        case .search where !rest.isEmpty: return submit(rest.joined(separator: " "), .search)
        case .filter where !rest.isEmpty: return setFilter(rest)
        case .avoid where !rest.isEmpty: return avoid(rest)
        default: return perform(action)
        }
    }

    private mutating func openCase(_ id: String?) -> [ReviewEffect] {
        guard let id else {
            message = Message("Which case? For example: open 118", .warning)
            return []
        }
        let effects = sheet?.id == id ? [] : releases
        listing = nil
        stage = sheet == nil ? .waiting : .reading
        return effects + ask(.open(id))
    }

    private mutating func reject(_ words: [String]) -> [ReviewEffect] {
        guard let rule = rule(named: words[0]) else { return [] }
        guard sheet != nil else { return perform(.reject) }
        let reason = words.dropFirst().joined(separator: " ")
        return decide(.reject, rule: rule, reason: reason, isDeliberate: !isGrave)
    }

    private mutating func rule(named name: String) -> String? {
        guard haveRules() else { return nil }
        let ids = (desk?.rules ?? []).map(\.id)
        if ids.contains(name) { return name }
        let starting = ids.filter { $0.hasPrefix(name) }
        if starting.count == 1 { return starting[0] }
        let what = starting.isEmpty ? "There is no rule “\(name)”." : "“\(name)” could be several."
        let names = (starting.isEmpty ? ids : starting).prefix(6).joined(separator: ", ")
        message = Message("\(what) There are: \(names)", .warning)
        return nil
    }

    private mutating func escalate(_ words: [String]) -> [ReviewEffect] {
        let roles = Self.rolePicker.choices.map(\.value)
        guard let role = roles.first(where: { $0.hasPrefix(words[0]) }) else {
            message = Message("To whom? \(roles.joined(separator: ", "))", .warning)
            return []
        }
        guard words.count > 1 else {
            return turn(to: .typing(TextField(), .escalation(role: role)))
        }
        return submit(words.dropFirst().joined(separator: " "), .escalation(role: role))
    }

    private mutating func setFilter(_ words: [String]) -> [ReviewEffect] {
        let value = words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
        switch words[0] {
        case "queue": filter.queue = value
        case "story": filter.story = value ?? sheet?.story.id
        case "rule": filter.rule = value
        case "commenter": filter.commenter = value ?? sheet?.commenter.id
        case "text": filter.text = value
        case "clear", "all", "none": filter = CaseFilter()
        default:
            message = Message(
                "Filter by queue, story, rule, commenter or text; “filter clear” shows all.",
                .warning
            )
            return []
        }
        return applyFilter()
    }

    private mutating func avoid(_ words: [String]) -> [ReviewEffect] {
        guard let rule = rule(named: words[0]) else { return [] }
        return choose(rule, .topic)
    }
}
