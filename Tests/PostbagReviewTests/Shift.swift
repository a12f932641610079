import PostbagReview
import PostbagTerminal
import Synchronization

/// A sitting that a test plays through: keys go in, and the desk is asked at once.
struct Shift {
    let desk: FakeDesk
    var model: ReviewModel
    var now = Samples.now
    var keyCount = 0
    private(set) var status: Int32?
    private(set) var isSuspended = false
    /// Whether the desk keeps its answers back.
    var isDeskSlow = false
    /// Whether it keeps its rules back.
    private var isPolicySlow = false
    private var unanswered: [DeskRequest] = []

    /// Sits down again at the same desk.
    init(at desk: FakeDesk, now: Double) async {
        self.desk = desk
        self.now = now
        model = ReviewModel(size: .usual, marksWords: true)
        await send(.started)
    }

    init(
        _ sheets: [CaseSheet],
        size: TerminalSize = .usual,
        wellbeing: Wellbeing = Wellbeing(),
        areRulesLate: Bool = false
    ) async {
        desk = FakeDesk(sheets, wellbeing: wellbeing)
        if areRulesLate {
            isPolicySlow = true
            desk.state.withLock { $0.opening.rules = [] }
        }
        model = ReviewModel(size: size, marksWords: true)
        await send(.started)
    }

    mutating func send(_ event: ReviewEvent) async {
        await obey(model.update(event, at: now))
    }

    /// Presses keys one after the other.
    mutating func press(_ keys: Key...) async {
        for key in keys {
            keyCount += 1
            await send(.input(.key(key)))
        }
    }

    /// Types letters.
    mutating func type(_ text: String) async {
        for character in text {
            await press(character == "\n" ? Key(.enter) : .character(character))
        }
    }

    /// Lets time pass, a second at a time.
    mutating func wait(_ seconds: Int) async {
        for _ in 0..<seconds {
            now += 1
            await send(.tick)
        }
    }

    /// Has the desk answer what it kept back.
    mutating func answer() async {
        (isDeskSlow, isPolicySlow) = (false, false)
        let requests = unanswered
        unanswered = []
        for request in requests { await send(.reply(request.answer(from: desk))) }
    }

    private mutating func obey(_ effects: [ReviewEffect]) async {
        for effect in effects {
            switch effect {
            case .ask(let request):
                if isDeskSlow || isPolicySlow && request == .policy {
                    unanswered.append(request)
                } else {
                    await send(.reply(request.answer(from: desk)))
                }
            case .suspend: isSuspended = true
            case .redraw: break
            case .quit(let status): self.status = status
            }
        }
    }

    var screen: String { model.view().plainText }
    var caseID: String? { model.sheet?.id }
}
