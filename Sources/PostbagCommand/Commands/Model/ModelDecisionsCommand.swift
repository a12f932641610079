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
            of law concerns. The lines hold readers' words: keep the file as you keep the desk.
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
        var json = JSONWriter(capacity: 1 << 16)
        var (count, elsewhere) = (0, 0)
        let omitted = try await desk.decidedComments(from: now - .days(days), until: now) {
            comment in
            guard let targets = teaching.targets(of: comment) else { return elsewhere += 1 }
            Self.write(comment, targets, to: &json)
            count += 1
            guard json.bytes.count > 1 << 15 else { return }
            try console.write(json.bytes)
            json.removeAll()
        }
        try console.write(json.bytes)
        console.talk.say(StyledText(Self.summary(count, elsewhere, omitted), .dim))
    }

    private static func summary(_ count: Int, _ elsewhere: Int, _ omitted: Int) -> String {
        var parts = [Summary.counted(count, "decided comment", "decided comments")]
        if elsewhere > 0 {
            parts.append("\(elsewhere) under rules that no classifier serves left out")
        }
        if omitted > 0 { parts.append("\(omitted) changed, erased, hidden or protected left out") }
        return parts.joined(separator: "; ")
    }

    private static func write(
        _ comment: DecidedComment,
        _ targets: [ScoreLabel: Bool],
        to json: inout JSONWriter
    ) {
        json.beginObject()
        json.key("id")
        json.string(comment.id.rawValue)
        json.key("text")
        json.string(comment.text)
        json.key("decision")
        json.string(comment.isBreach ? "reject" : "publish")
        json.key("a")
        json.beginObject()
        for label in ScoreLabel.allCases {
            guard let target = targets[label] else { continue }
            json.key(label.rawValue)
            json.integer(target ? 1 : 0)
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
        let named = comment.rules.reduce(into: Set()) { $0.formUnion(labels[$1] ?? []) }
        return named.isEmpty ? nil : Dictionary(uniqueKeysWithValues: named.map { ($0, true) })
    }
}
