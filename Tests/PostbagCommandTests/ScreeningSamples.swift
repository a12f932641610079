import Postbag
import PostbagCore

/// Screenings that show every part of the output.
enum ScreeningSamples {
    static let comments = [
        PostbagCore.Comment(
            id: "c1",
            text: "You absolute mυppet, I have read this piece twice and still cannot see how "
                + "anybody could believe a word of it. Damn.",
            author: Author(id: "7", name: "Jo Reader")
        ),
        PostbagCore.Comment(id: "c2", text: "A fair piece, thank you.\nMore like it."),
        PostbagCore.Comment(id: "c3", text: "It was Nemo Nobody of Sealed Lane, everyone knows."),
        PostbagCore.Comment(id: "c4", text: "I do not want to be here any more."),
        PostbagCore.Comment(id: "\u{1B}[31mc5", text: " \u{200B}\u{1B}[2J "),
    ]

    static let screenings = [rejected, published, sealed, urgent, empty]

    private static let rejected = Screening(
        recommendation: .reject,
        rules: [RuleID("personal-abuse"), RuleID("profanity")],
        queue: "held",
        message: "Please say what you disagree with, and leave out the name-calling.",
        scores: ["TOXICITY": 0.91, "INSULT": 0.950_04],
        findings: [
            Finding(
                rule: RuleID("personal-abuse"),
                filter: "personal-abuse/called-a-name",
                score: 80,
                recommendation: .reject,
                spans: [13..<19],
                survived: [.homoglyph, .leet]
            ),
            Finding(
                rule: RuleID("profanity"),
                filter: "profanity/mild",
                score: 5,
                recommendation: .publish,
                spans: [111..<115]
            ),
        ],
        policyRevision: "house@3f9c2a17b0d4",
        engineVersion: "1.0.0"
    )

    private static let published = Screening(
        recommendation: .publish,
        rules: [RuleID("off-topic")],
        queue: "sample",
        policyRevision: "house@3f9c2a17b0d4",
        engineVersion: "1.0.0"
    )

    private static let sealed = Screening(
        recommendation: .reject,
        rules: [RuleID("protected-identity")],
        queue: "sealed-legal",
        message: "We cannot publish this comment.",
        findings: [
            Finding(
                rule: RuleID("protected-identity"),
                filter: "protected-identity/name",
                score: 100,
                recommendation: .reject,
                spans: [7..<18],
                isSealed: true
            ),
            Finding(
                rule: RuleID("private-information"),
                filter: "private-information/street",
                score: 40,
                recommendation: .hold,
                spans: [12..<33]
            ),
        ],
        policyRevision: "house@3f9c2a17b0d4",
        engineVersion: "1.0.0"
    )

    private static let urgent = Screening(
        recommendation: .hold,
        rules: [RuleID("self-harm")],
        queue: "urgent",
        isUrgent: true,
        message: "You are not alone. You can call Samaritans on 116 123 at any time.",
        findings: [
            Finding(
                rule: RuleID("self-harm"),
                filter: "self-harm/disclosure",
                score: 60,
                recommendation: .hold,
                spans: [0..<33]
            )
        ],
        policyRevision: "house@3f9c2a17b0d4",
        engineVersion: "1.0.0",
        couldNotAssess: ["threats/wishes-harm"]
    )

    private static let empty = Screening(
        recommendation: .reject,
        rules: [RuleID("unassessable")],
        queue: "held",
        message: "There is nothing in this comment.",
        findings: [
            Finding(
                rule: RuleID("unassessable"),
                filter: "unassessable/empty",
                score: 100,
                recommendation: .reject,
                spans: []
            )
        ],
        policyRevision: "house@3f9c2a17b0d4",
        engineVersion: "1.0.0"
    )
}
