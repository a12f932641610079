package import PostbagTerminal

/// The reviewer's screen as a value: events go in, effects and frames come out.
///
///     var model = ReviewModel(size: .usual)
///     let effects = model.update(.started, at: now)   // [.ask(.opening)]
///     let frame = model.view()
///
/// It touches neither terminal nor desk nor clock, so that a test can play any shift through.
package struct ReviewModel: Sendable {
    /// How large the terminal is.
    package internal(set) var size: TerminalSize
    /// Whether found words get marks that need no colours.
    package var marksWords: Bool
    /// The time of the last event.
    package internal(set) var now: Double = 0
    /// Who works where, once that is known.
    package internal(set) var desk: DeskOpening?
    /// What the screen is busy with.
    package internal(set) var stage = Stage.waiting
    /// The case in view.
    package internal(set) var sheet: CaseSheet?
    /// What is in the way of deciding the case in view.
    package internal(set) var conflict: DeskProblem?
    /// Whether hard words are shown.
    package internal(set) var isRevealed = false
    /// How many lines of the comment have been scrolled past.
    package internal(set) var scroll = 0
    /// The pieces of a long comment.
    package internal(set) var parts = CommentParts("")
    /// Which piece is shown.
    package internal(set) var part = 0
    /// Which detail is shown where there is room for one.
    package internal(set) var detail = Detail.thread
    /// Which cases are served.
    package internal(set) var filter: CaseFilter
    /// Cases put aside for now.
    package internal(set) var skipped: [String] = []
    /// Topics that are not served.
    package internal(set) var avoided: [String] = []
    /// What waits, by queue.
    package internal(set) var queues: [QueueCount] = []
    /// The list, if one is shown or lies behind.
    package internal(set) var listing: CaseListing?
    /// What is said at the bottom.
    package internal(set) var message: Message?
    /// What can still be taken back, last one last.
    package internal(set) var settled: [Settled] = []
    /// How many cases were decided in this sitting.
    package internal(set) var decidedCount = 0
    /// How much of the worst was seen in this shift.
    package internal(set) var exposure = Exposure()

    /// What was seen in earlier sittings, until it is known whether they belong to this shift.
    var keptExposure: Exposure?
    /// The request that keys wait for.
    var pending: DeskRequest?
    /// Keys typed ahead.
    var keysAhead: [ReviewEvent] = []
    /// Whether the rules have been asked for and are not here yet.
    var areRulesOnTheirWay = false
    /// Whether what was typed last cannot be done before the rules are here.
    private var needsRules = false
    /// Cases seen, in order, and which of them is in view.
    var visited: [String] = []
    var place = -1
    /// What the batch that is being decided is called.
    var pendingWords = ""
    /// When the claim was got and when a key was last pressed.
    var claimedAt: Double = 0
    var lastKeyAt: Double = 0
    var isRenewing = false
    var lastPoll: Double = 0
    var isLeaving = false

    /// Starts a sitting.
    package init(size: TerminalSize, filter: CaseFilter = CaseFilter(), marksWords: Bool = false) {
        self.size = size
        self.filter = filter
        self.marksWords = marksWords
    }

    /// How long somebody may be away from the keys before a claim is no longer renewed, in seconds.
    static let longestAbsence: Double = 900

    /// Lets something happen.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - now: When, in seconds since 1970.
    /// - Returns: What is to be done about it, in order.
    package mutating func update(_ event: ReviewEvent, at now: Double) -> [ReviewEffect] {
        self.now = now
        exposure.pass(to: now)
        settled.removeAll { $0.undoUntil <= now }
        switch event {
        case .started:
            lastKeyAt = now
            return ask(.opening)
        case .input(let input): return take(input)
        case .line(let line):
            lastKeyAt = now
            guard pending == nil else {
                keysAhead.append(event)
                return []
            }
            return follow(event) { $0.takeLine(line) }
        case .tick: return passTime()
        case .reply(let reply): return take(reply) + replayKeys()
        }
    }

    /// Asks the desk, and has keys wait if they may be meant for what comes.
    mutating func ask(_ request: DeskRequest) -> [ReviewEffect] {
        if request.holdsKeys { pending = request }
        return [.ask(request)]
    }

    private mutating func take(_ input: InputEvent) -> [ReviewEffect] {
        switch input {
        case .key(let key):
            lastKeyAt = now
            if key == .control("c"), pending != nil { return leave(status: 0) }
            guard pending == nil else {
                keysAhead.append(.input(input))
                return []
            }
            return follow(.input(input)) { $0.take(key) }
        case .paste(let text):
            guard pending == nil else {
                keysAhead.append(.input(input))
                return []
            }
            return paste(text)
        case .resized(let size):
            self.size = size
            scroll = min(scroll, lastScroll)
            return []
        case .suspended: return suspend()
        case .resumed: return resume()
        case .ended(.signal(let number)): return leave(status: 128 + number)
        case .ended(.inputClosed): return leave(status: 0)
        }
    }

    private mutating func take(_ key: Key) -> [ReviewEffect] {
        guard key.modifiers.contains(.alt) else { return press(key) }
        // Esc and a key that follows at once look like one key with alt held down.
        var plain = key
        plain.modifiers.remove(.alt)
        return press(Key(.escape)) + press(plain)
    }

    private mutating func replayKeys() -> [ReviewEffect] {
        var effects: [ReviewEffect] = []
        while pending == nil, !keysAhead.isEmpty, !isLeaving {
            let event = keysAhead.removeFirst()
            effects += follow(event) { model in
                switch event {
                case .input(.key(let key)): model.take(key)
                case .input(.paste(let text)): model.paste(text)
                case .line(let line): model.takeLine(line)
                default: []
                }
            }
        }
        return effects
    }

    /// Does what was typed, or has it wait if it takes rules that are still on their way.
    private mutating func follow(
        _ event: ReviewEvent,
        _ act: (inout ReviewModel) -> [ReviewEffect]
    ) -> [ReviewEffect] {
        let before = self
        let effects = act(&self)
        guard needsRules else { return effects }
        self = before
        keysAhead.insert(event, at: 0)
        pending = .policy
        message = Message("The rules are being read; what you type waits for them.")
        return []
    }

    /// Whether the rules are here; if they are still on their way, what was typed waits for them.
    mutating func haveRules() -> Bool {
        needsRules = areRulesOnTheirWay
        return !needsRules
    }

    /// Forgets keys that were typed ahead of something nobody foresaw, and says so.
    mutating func dropKeysAhead() {
        guard !keysAhead.isEmpty else { return }
        let count = keysAhead.count
        keysAhead = []
        let note = "\(count) key\(count == 1 ? "" : "s") typed ahead not used."
        message = Message([message?.text, note].compactMap { $0 }.joined(separator: " "), .warning)
    }

    private mutating func paste(_ text: String) -> [ReviewEffect] {
        guard case .typing(var field, let purpose) = stage else {
            message = Message(
                "Pasted text goes into notes and searches; nothing was done.",
                .warning
            )
            return []
        }
        field.paste(text)
        stage = .typing(field, purpose)
        return []
    }
}
