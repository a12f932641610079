import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagScoring
import PostbagTerminal

/// `postbag model decisions`: writes what reviewers decided, for `model adapt` to learn from.
struct ModelDecisionsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Write what reviewers decided, for `model adapt`.",
        discussion: """
            One comment a line, with its text and what the last decision about it says of the labels \
            that the policy asks the classifier for. Decisions under other rules are left out, since \
            the words of such comments teach nothing about tone, and so is what an order or a rule \
            of law concerns. What other programs told of texts follows (Akismet's submit-spam and \
            submit-ham, Perspective's suggestscore, if the policy keeps them), of texts that nobody \
            at the desk decided about. The lines hold readers' words: keep the file as you keep the \
            desk.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions

    @Option(help: ArgumentHelp("How many days to look back.", valueName: "n"))
    var days = 365

    func validate() throws {
        guard (1...3_650).contains(days) else {
            throw ValidationError("--days must be from 1 to 3650.")
        }
    }

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let teaching = TeachingRules(policy)
        guard !teaching.labels.isEmpty else {
            throw Diagnostic(
                .error,
                "no rule of the policy asks the classifier, so there is nothing to teach it",
                fix: "give a policy with a classifier filter by --policy"
            )
        }
        let desk = try desk.open(policy: policy, console: console)
        let now = console.now()
        var lines = TeachingLines()
        let start = now - .days(days)
        let omitted = try await desk.decidedComments(from: start, until: now) { comment in
            lines.add(comment, teaching.targets(of: comment))
            try console.write(lines.take())
        }
        let protected = try await desk.feedback(since: start, now: now) { feedback in
            lines.add(feedback)
            try console.write(lines.take())
        }
        try console.write(lines.take(all: true))
        console.talk.say(StyledText(lines.summary(leftOut: omitted + protected), .dim))
    }
}

/// The lines that `model adapt` reads, and how many there are of each kind.
private struct TeachingLines {
    private var json = JSONWriter(capacity: 1 << 16)
    private var count = 0
    private var elsewhere = 0
    private var told = 0
    /// The texts that people at the desk decided about, which have the last word.
    private var decided: Set<String> = []

    /// A decided comment; nothing if its decision says nothing of a label.
    mutating func add(_ comment: DecidedComment, _ targets: [ScoreLabel: Bool]?) {
        decided.insert(comment.text)
        guard let targets else { return elsewhere += 1 }
        count += 1
        write(
            comment.id.rawValue,
            comment.text,
            isBreach: comment.isBreach,
            targets.mapValues { $0 ? 1 : 0 }
        )
    }

    mutating func add(_ feedback: TextFeedback) {
        var scores: [ScoreLabel: Double] = [:]
        for (name, score) in feedback.scores {
            ScoreLabel(rawValue: name).map { scores[$0] = score }
        }
        guard !scores.isEmpty, !decided.contains(feedback.text) else { return }
        told += 1
        let isBreach = scores.values.contains { $0 >= 0.5 }
        write("feedback:\(feedback.id)", feedback.text, isBreach: isBreach, scores)
    }

    /// What is written, once it is enough to hand on or nothing more comes.
    mutating func take(all: Bool = false) -> [UInt8] {
        guard all || json.bytes.count > 1 << 15 else { return [] }
        defer { json.removeAll() }
        return json.bytes
    }

    func summary(leftOut: Int) -> String {
        var parts = [Summary.counted(count, "decided comment", "decided comments")]
        if told > 0 { parts.append("\(told) told by other programs") }
        if elsewhere > 0 {
            parts.append("\(elsewhere) under rules that no classifier serves left out")
        }
        if leftOut > 0 { parts.append("\(leftOut) changed, erased, hidden or protected left out") }
        return parts.joined(separator: "; ")
    }

    private mutating func write(
        _ id: String,
        _ text: String,
        isBreach: Bool,
        _ targets: [ScoreLabel: Double]
    ) {
        json.beginObject()
        json.key("id")
        json.string(id)
        json.key("text")
        json.string(text)
        json.key("decision")
        json.string(isBreach ? "reject" : "publish")
        json.key("a")
        json.beginObject()
        for label in ScoreLabel.allCases {
            guard let target = targets[label] else { continue }
            json.key(label.rawValue)
            json.number(target)
        }
        json.endObject()
        json.endObject()
        json.endLine()
    }
}

/// What decisions under a policy's rules say of the labels that the rules ask the classifier for.
struct TeachingRules {
    /// The labels, by rule.
    let labels: [RuleID: Set<ScoreLabel>]

    init(_ policy: CompiledPolicy) {
        labels = policy.labelsOfRules
    }

    /// What a decision says: of a comment that was let stand, that it has none of the labels.
    ///
    /// Nothing if it was turned away under rules that do not ask the classifier.
    func targets(of comment: DecidedComment) -> [ScoreLabel: Bool]? {
        guard comment.isBreach else {
            let every = labels.values.reduce(into: Set()) { $0.formUnion($1) }
            return Dictionary(uniqueKeysWithValues: every.map { ($0, false) })
        }
        let named = comment.rules.reduce(into: Set()) { $0.formUnion(certain(labels[$1] ?? [])) }
        return named.isEmpty ? nil : Dictionary(uniqueKeysWithValues: named.map { ($0, true) })
    }

    /// The labels that a breach of a rule surely has: a rule that asks for several harms, as for the
    /// urging and for the despair of self-harm, does not say which it was.
    private func certain(_ labels: Set<ScoreLabel>) -> Set<ScoreLabel> {
        let harms = labels.filter { $0.group == .harm }
        return harms.count > 1 ? labels.subtracting(harms) : labels
    }
}
