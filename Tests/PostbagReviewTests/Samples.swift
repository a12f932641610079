import PostbagCore
import PostbagReview

/// Invented cases.
enum Samples {
    static let now: Double = 1_772_800_000

    static let rules = [
        RuleSheet(
            id: "protected-identity",
            promise: "Never name people whom a court protects.",
            severity: 100
        ),
        RuleSheet(id: "threats", promise: "No threats, and no wishing harm.", severity: 95),
        RuleSheet(id: "hate", promise: "No hate against groups of people.", severity: 90),
        RuleSheet(id: "graphic-detail", promise: "Spare others graphic detail.", severity: 75),
        RuleSheet(
            id: "defamation-accusation",
            promise: "Do not accuse people of crimes.",
            severity: 60
        ),
        RuleSheet(
            id: "personal-abuse",
            promise: "Attack the argument, not the person.",
            severity: 50
        ),
        RuleSheet(id: "spam", promise: "No advertising.", severity: 20),
        RuleSheet(id: "off-topic", promise: "Stay with the story.", severity: 10),
    ]

    static let story = StorySheet(
        id: "review-2026",
        headline: "Review finds three chances missed to protect Child K",
        profile: .activeProceedings,
        mode: "pre_moderated",
        legalState: ["case ACTIVE since charge on 3 March: no guilt, no past"]
    )

    static func finding(
        _ rule: String,
        _ filter: String,
        _ words: String,
        in text: String,
        score: Int = 45,
        _ recommendation: Recommendation = .reject
    ) -> FindingSheet {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.firstRange(of: wanted)?.lowerBound ?? 0
        return FindingSheet(
            rule: rule,
            filter: "\(rule)/\(filter)",
            score: score,
            recommendation: recommendation,
            spans: words.isEmpty ? [] : [SpanSheet(start: start, end: start + wanted.count)]
        )
    }

    /// A case with a text and what was found in it.
    static func sheet(
        _ id: String,
        _ text: String,
        queue: String = "held",
        _ recommendation: Recommendation = .hold,
        findings: [FindingSheet] = []
    ) -> CaseSheet {
        var comment = CommentSheet(
            id: "c\(id)",
            text: text,
            createdAt: now - 720,
            recommendation: recommendation,
            findings: findings
        )
        if queue == "reported" { comment.state = "reported" }
        var sheet = CaseSheet(
            id: id,
            queue: queue,
            enteredAt: now - 700,
            story: story,
            comment: comment,
            commenter: CommenterSheet(
                id: "u\(id)",
                name: "lil_mo",
                standing: "new",
                published: 2,
                rejected: 1,
                history: ["warned 12 days ago: personal-abuse, expires in 78 days"]
            )
        )
        sheet.dueAt = now + 47 * 60
        sheet.why = ["first in held", "expected harm 0.42: severity 50, seen by nobody yet"]
        return sheet
    }

    static var abuse: CaseSheet {
        let text =
            "The council had every warning it could want, and the head of service is an absolute muppet. "
            + "Three chances, all of them missed, and nobody will resign over it."
        var sheet = sheet(
            "118",
            text,
            .reject,
            findings: [
                finding("personal-abuse", "called-a-name", "absolute muppet", in: text, score: 85),
                finding(
                    "defamation-accusation",
                    "blame",
                    "all of them missed",
                    in: text,
                    score: 40,
                    .hold
                ),
            ]
        )
        sheet.thread = [
            ThreadSheet(
                author: "Dot",
                text: "They were told in March and again in May.",
                createdAt: now - 3_600
            ),
            ThreadSheet(
                author: "lil_mo",
                text: text,
                createdAt: now - 720,
                depth: 1,
                isSubject: true
            ),
        ]
        sheet.notes = [
            NoteSheet(by: "ben", at: now - 300, text: "Same words under the council story.")
        ]
        return sheet
    }

    static var threat: CaseSheet {
        let text =
            "Someone should burn his house down with him in it. We know where he lives, Mill Lane."
        var sheet = sheet(
            "119",
            text,
            queue: "urgent",
            .reject,
            findings: [finding("threats", "burn-home", "burn his house down", in: text, score: 95)]
        )
        sheet.comment.state = "held"
        sheet.dueAt = now - 120
        sheet.why = ["urgent comes first", "threat against a person who can be found"]
        return sheet
    }

    static var sealed: CaseSheet {
        let text = "Everyone round here knows that the mother is Tilda Mar from the chip shop."
        var sheet = sheet("120", text, queue: "sealed-legal")
        var finding = finding(
            "protected-identity",
            "protected-name",
            "Tilda Mar",
            in: text,
            score: 100,
            .hold
        )
        finding.sealedFor = ["lawyer", "editor"]
        sheet.comment.findings = [finding]
        sheet.secondPerson = SecondPerson(
            reason: "A court order protects somebody here.",
            isFirstDone: true
        )
        return sheet
    }

    static var reported: CaseSheet {
        var sheet = sheet(
            "121",
            "I worked there for ten years and the caseloads were never safe.",
            queue: "reported",
            .publish
        )
        sheet.reports = [
            ReportGroup(
                reason: "defamation-accusation",
                count: 3,
                weight: 1.4,
                texts: ["She was sacked."]
            ),
            ReportGroup(reason: "off-topic", count: 1, weight: 0.2),
        ]
        sheet.commenter.standing = "good"
        sheet.commenter.history = []
        return sheet
    }

    static var plain: [CaseSheet] {
        (1...5).map { sheet("\($0)", "A fair point about the bus lane, number \($0).", .publish) }
    }
}
