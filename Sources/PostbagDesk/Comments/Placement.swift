import Postbag
import PostbagCore

/// Where a comment that was screened goes, and who must look at it.
struct Placement: Equatable {
    /// What is known when a comment has been screened.
    struct Situation {
        var screening: Screening
        var mode: StoryMode
        var restriction: Standing.Restriction
        /// Whether the commenter has had as many comments approved as the desk asks for.
        var isTrusted: Bool
        var parent: CommentState?
        var viewsPerHour: Int?
        /// Whether what binds a sensitive story could not be read, so that nothing may be published.
        var isBlind = false
    }

    var state: CommentState
    /// Why a person must look, if one must.
    var concern: CaseConcern?
    var needsTwo = false
    var isSealed = false

    /// Decides by the engine's advice first, then the story's mode, the commenter's standing and what
    /// is answered.
    ///
    /// Each of these only ever makes a comment wait.
    init(_ situation: Situation, facts: PolicyFacts) {
        let screening = situation.screening
        let stopping = screening.recommendation > .publish
        isSealed = screening.isSealed
        needsTwo = stopping && (isSealed || facts.isLegal(screening.rules))
        switch screening.recommendation {
        case .reject: state = .rejected
        case .hold: state = .held
        case .publish: state = .published
        }
        var why = screening.rules.map { "the engine sees '\($0)'" }
        if !screening.couldNotAssess.isEmpty { why.append("the engine could not read all of it") }
        var queue = screening.queue.flatMap(Queue.init(rawValue:))
        if state == .published, let wait = Self.reasonToWait(situation) {
            state = .held
            queue = wait.queue
            why.append(wait.why)
        }
        let mustLook =
            switch state {
            case .held: true
            case .rejected: screening.isUrgent
            case .published, .hidden, .removed, .erased: queue != nil
            }
        guard mustLook else { return }
        concern = CaseConcern(
            queue: queue ?? .held,
            rules: screening.rules,
            severity: facts.severity(of: screening.rules.first),
            probability: Self.probability(of: screening),
            isLive: state == .published,
            viewsPerHour: situation.viewsPerHour,
            why: why,
            needsTwo: needsTwo,
            isSealed: isSealed
        )
    }

    private static func reasonToWait(_ situation: Situation) -> (queue: Queue, why: String)? {
        if situation.isBlind {
            return (.sealedLegal, "the orders that may bind its story cannot be read")
        }
        if let parent = situation.parent, !parent.isVisible {
            return (.held, "it answers a comment that is \(parent.rawValue)")
        }
        if situation.restriction == .preModerated {
            return (.newUser, "its author's comments wait for a person, as a sanction")
        }
        if !situation.isTrusted { return (.newUser, "its author is new here") }
        if situation.mode == .preModerated { return (.held, "every comment under its story waits") }
        return nil
    }

    /// How likely the main rule is broken, from the points of its findings.
    private static func probability(of screening: Screening) -> Double {
        guard let main = screening.rules.first else { return 0.1 }
        let points = screening.findings.filter { $0.rule == main }.reduce(0) { $0 + $1.score }
        return min(0.95, max(0.2, Double(points) / 100))
    }
}

extension Screening {
    /// Whether something was found that must be stopped and may not be told.
    var isSealed: Bool { findings.contains { $0.isSealed && $0.recommendation > .publish } }
}
