/// What is known of the case against one person.
public struct Proceedings: Sendable, Hashable, Codable {
    /// How far a case has come.
    public enum Step: String, Sendable, Hashable, CaseIterable, Codable {
        case investigation
        case arrested
        case warrant
        case summons
        case charged
        case committed
        case trial
        case verdict
        case sentenced
        case appeal
        case concluded
    }

    /// Before which kind of court.
    public enum Mode: String, Sendable, Hashable, CaseIterable, Codable {
        case jury
        case magistrates
        case youth
        case civil
        case inquest
    }

    /// Whether what is published could prejudice the case.
    public enum State: String, Sendable, Hashable, CaseIterable, Codable {
        case active
        case inactive
        case unknown
    }

    /// From which step on a case is active.
    ///
    /// The Contempt of Court Act 1981, schedule 1, paragraph 4 counts from the arrest without
    /// warrant, the warrant, the summons or the charge, whichever comes first. Elsewhere the
    /// charge may be the trigger.
    public enum Trigger: String, Sendable, Hashable, CaseIterable, Codable {
        case arrest
        case charge
    }

    /// The person the case is against, as the story calls them.
    public var defendant: String
    /// How far it has come, if known.
    public var step: Step?
    /// When that step was taken, as the file writes it.
    public var date: String?
    /// Before which kind of court.
    public var mode: Mode?
    /// Whether it is active, where a person has said so; otherwise the step tells.
    public var statedState: State?
    /// Where the case is heard.
    public var venue: String?
    /// Who checked how far it has come.
    public var checkedBy: String?
    /// When they did.
    public var checkedAt: Instant?
    /// By when it must be checked again.
    public var nextCheck: Instant?

    /// Describes a case against a person.
    public init(
        defendant: String,
        step: Step? = nil,
        date: String? = nil,
        mode: Mode? = nil,
        statedState: State? = nil,
        venue: String? = nil,
        checkedBy: String? = nil,
        checkedAt: Instant? = nil,
        nextCheck: Instant? = nil
    ) {
        self.defendant = defendant
        self.step = step
        self.date = date
        self.mode = mode
        self.statedState = statedState
        self.venue = venue
        self.checkedBy = checkedBy
        self.checkedAt = checkedAt
        self.nextCheck = nextCheck
    }

    /// Whether the case is active, as stated or as its step tells.
    ///
    ///     Proceedings(defendant: "C. Name", step: .charged).state()             // .active
    ///     Proceedings(defendant: "C. Name", step: .arrested).state(from: .charge)   // .inactive
    public func state(from trigger: Trigger = .arrest) -> State {
        if let statedState { return statedState }
        switch step {
        case nil: return .unknown
        case .investigation: return .inactive
        case .arrested, .warrant: return trigger == .arrest ? .active : .inactive
        case .summons, .charged, .committed, .trial, .verdict, .appeal: return .active
        case .sentenced, .concluded: return .inactive
        }
    }

    /// Whether somebody is suspected and not charged, so that the name may not be given.
    public var isBeforeCharge: Bool {
        switch step {
        case .investigation, .arrested, .warrant: true
        default: false
        }
    }
}
