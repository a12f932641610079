package import PostbagPolicy

extension CompiledPolicy {
    /// A small policy for tests of the desk: `muppet` is rejected, `rubbish` held, `kill you` urgent,
    /// `guilty` a matter for two people, and the names that orders protect are sealed.
    package static func forDeskTests() throws -> CompiledPolicy {
        try TemporaryPolicy([
            "policy.yaml": """
            policy: trial
            include: [abuse.yaml, rough.yaml, threats.yaml, contempt.yaml, names.yaml]
            """,
            "abuse.yaml": rule("personal-abuse", "muppet", score: 90, severity: 40),
            "rough.yaml": rule("profanity", "rubbish", score: 45, severity: 25),
            "threats.yaml": rule("threats", "kill you", score: 45, severity: 90, lane: "urgent"),
            "contempt.yaml": rule(
                "contempt-active-proceedings",
                "guilty",
                score: 45,
                severity: 95,
                lane: "legal"
            ),
            "names.yaml": """
            rule: protected-identity
            promise: A promise about names.
            message: We cannot publish this comment.
            lane: legal
            severity: 98
            sealed: true
            filters:
              - id: named
                protected-names: {seen: [full, surname], where: case}
                score: 95
                decisive: true
            """,
        ]).compile()
    }

    private static func rule(
        _ id: String,
        _ word: String,
        score: Int,
        severity: Int,
        lane: String = "community"
    ) -> String {
        """
        rule: \(id)
        promise: A promise about \(id).
        message: It breaks the rule on \(id).
        lane: \(lane)
        severity: \(severity)
        filters:
          - id: word
            words: ["\(word)"]
            score: \(score)
            decisive: true
        """
    }
}
