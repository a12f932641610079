import PostbagTerminal

extension ReviewModel {
    /// Takes a key in.
    mutating func press(_ key: Key) -> [ReviewEffect] {
        switch stage {
        case .waiting, .reading, .finished: return pressWhileReading(key)
        case .picking(let picker, let purpose): return press(key, on: picker, purpose)
        case .confirming(let confirmation): return press(key, on: confirmation)
        case .typing(let field, let purpose): return press(key, in: field, purpose)
        case .listing: return pressInList(key)
        case .help(let offset): return press(key, inHelpAt: offset)
        case .resting: return pressWhileResting(key)
        }
    }

    private mutating func pressWhileReading(_ key: Key) -> [ReviewEffect] {
        guard let action = ReviewAction.of(key) else {
            message = Message("That key does nothing here; ? shows those that do.")
            return []
        }
        return perform(action)
    }

    /// Does what a key or a name stands for.
    mutating func perform(_ action: ReviewAction) -> [ReviewEffect] {
        message = nil
        switch action {
        case .quit: return leave(status: 0)
        case .suspend: return suspend()
        case .redraw: return [.redraw]
        case .help: return turn(to: .help(0))
        case .command: return turn(to: .typing(TextField(), .command))
        case .search: return turn(to: .typing(TextField(), .search))
        case .filter: return turn(to: .picking(filterPicker, .filterKind))
        case .avoid: return pickTopic()
        case .list: return ask(.list(filter))
        case .undo: return undo()
        case .rest: return rest()
        case .next: return moveOn()
        case .previous: return moveBack()
        default: return performOnCase(action)
        }
    }

    private mutating func performOnCase(_ action: ReviewAction) -> [ReviewEffect] {
        guard let sheet else {
            message = Message("There is no case in view.")
            return []
        }
        switch action {
        case .follow: return follow()
        case .approve: return approve()
        case .reject:
            guard haveRules() else { return [] }
            return turn(to: .picking(rulePicker(for: sheet), .rule(of: nil)))
        case .hide: return decide(.hide, rule: sheet.rules.first, isDeliberate: false)
        case .escalate: return turn(to: .picking(Self.rolePicker, .role))
        case .pass: return ask(.pass(sheet.id))
        case .note: return turn(to: .typing(TextField(), .note))
        case .reveal: isRevealed.toggle()
        case .details: turnDetail()
        case .scrollDown: read(by: 1)
        case .scrollUp: read(by: -1)
        case .top: (part, scroll) = (0, 0)
        case .bottom:
            part = parts.count - 1
            scroll = lastScroll
        case .duplicates: return listDuplicates(of: sheet)
        default: break
        }
        return []
    }

    private mutating func pickTopic() -> [ReviewEffect] {
        haveRules() ? turn(to: .picking(topicPicker, .topic)) : []
    }

    mutating func turn(to stage: Stage) -> [ReviewEffect] {
        self.stage = stage
        return []
    }

    /// Where the screen goes when a question or a list has been answered or left.
    var home: Stage { sheet == nil ? (desk == nil ? .waiting : .finished) : .reading }

    private mutating func turnDetail() {
        let all = Detail.allCases
        let index = all.firstIndex(of: detail) ?? 0
        detail = all[(index + 1) % all.count]
    }

    private mutating func listDuplicates(of sheet: CaseSheet) -> [ReviewEffect] {
        guard !sheet.duplicates.isEmpty else {
            message = Message("No other case has nearly the same text.")
            return []
        }
        let lines = [sheet.line] + sheet.duplicates
        listing = CaseListing(title: "Nearly the same text", lines: lines, selectsAll: true)
        return turn(to: .listing)
    }

    /// Puts the case aside and goes to the next.
    mutating func moveOn() -> [ReviewEffect] {
        let effects = releases
        if let sheet {
            if !sheet.isDecided, conflict == nil, place == visited.count - 1 {
                skipped.append(sheet.id)
            }
            self.sheet?.claim = nil
        }
        conflict = nil
        if place >= 0, place + 1 < visited.count {
            return effects + ask(.open(visited[place + 1]))
        }
        return effects + goOn()
    }

    private mutating func moveBack() -> [ReviewEffect] {
        let before = sheet == nil ? place : place - 1
        guard before >= 0, visited.indices.contains(before) else {
            message = Message("This is the first case of this sitting.")
            return []
        }
        let effects = releases
        sheet?.claim = nil
        return effects + ask(.open(visited[before]))
    }

    private mutating func press(_ key: Key, on confirmation: Confirmation) -> [ReviewEffect] {
        let back: Stage = confirmation.isFromList ? .listing : home
        switch key.code {
        case .character("y"), .character("Y"):
            stage = back
            let count = confirmation.orders.count
            let first = confirmation.orders[0]
            let what = first.action.done + (first.rule.map { ": \($0)" } ?? "")
            let words = count == 1 ? "Case \(first.caseID) \(what)" : "\(count) cases \(what)"
            return send(confirmation.orders, words: words)
        case .character("n"), .character("N"), .escape, .character("q"):
            stage = back
            message = Message("Nothing was done.")
        default:
            break
        }
        return []
    }

    private mutating func press(
        _ key: Key,
        in field: TextField,
        _ purpose: TypingPurpose
    ) -> [ReviewEffect] {
        var field = field
        switch key.code {
        case .escape:
            stage = home
        case .enter:
            stage = home
            return submit(field.text, purpose)
        case .backspace where field.text.isEmpty:
            stage = home
        default:
            if key == .control("c") {
                stage = home
                return []
            }
            _ = field.take(key)
            stage = .typing(field, purpose)
        }
        return []
    }

    private mutating func press(_ key: Key, inHelpAt offset: Int) -> [ReviewEffect] {
        switch ReviewAction.of(key) {
        case .scrollDown: stage = .help(min(offset + 5, max(0, helpLines.count - 5)))
        case .scrollUp: stage = .help(max(0, offset - 5))
        default: stage = listing == nil ? home : .listing
        }
        return []
    }

    private mutating func pressWhileResting(_ key: Key) -> [ReviewEffect] {
        switch key.code {
        case .character("z") where stage == .resting(isOffer: true): return rest()
        case .character("o"): return pickTopic()
        case .character("q"): return leave(status: 0)
        case .enter:
            if stage == .resting(isOffer: true) { exposure.postpone(under: desk?.wellbeing) }
            stage = .waiting
            return goOn()
        default:
            if key == .control("c") { return leave(status: 0) }
            if key == .control("z") { return suspend() }
            return []
        }
    }

    /// Handles a line typed into a prompt.
    mutating func submit(_ text: String, _ purpose: TypingPurpose) -> [ReviewEffect] {
        let text = text.split(separator: " ").joined(separator: " ")
        switch purpose {
        case .command: return obey(text)
        case .search:
            filter.text = text.isEmpty ? nil : text
            return ask(.list(filter))
        case .note:
            guard let sheet, !text.isEmpty else { return [] }
            return ask(.note(sheet.id, text: text))
        case .escalation(let role):
            guard let sheet else { return [] }
            return ask(.escalate(sheet.id, to: role, reason: text))
        }
    }
}

extension CaseLine {
    /// The line, with a mark if there are words in it that nobody should come upon unawares.
    package func covered(if isHard: Bool) -> CaseLine {
        var line = self
        line.isHard = isHard
        return line
    }
}

extension CaseSheet {
    /// The case as a line of a list.
    package var line: CaseLine {
        CaseLine(
            id: id,
            version: version,
            queue: queue,
            author: commenter.name,
            headline: story.headline,
            excerpt: String(comment.text.prefix(200)),
            rule: rules.first,
            dueAt: dueAt,
            isLegal: isLegal
        ).covered(if: hasHardWords)
    }
}
