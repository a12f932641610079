import PostbagCore

/// What the screen needs to know before the first case is shown.
package struct DeskOpening: Codable, Sendable, Hashable {
    /// The person who works.
    package var reviewer: String
    /// What the person may do, in words.
    package var roles: [String]
    /// The name of the site.
    package var site: String
    /// The rules that a comment can be rejected under, if they are known already.
    package var rules: [RuleSheet]
    /// What waits, if it has been counted already.
    package var queues: [QueueCount]
    /// How people are looked after.
    package var wellbeing: Wellbeing
    /// Topics that the person would rather not see.
    package var avoided: [String]
    /// What the person saw in earlier sittings, if that is remembered.
    package var exposure: Exposure?

    /// Describes a desk.
    package init(
        reviewer: String,
        roles: [String] = ["reviewer"],
        site: String = "",
        rules: [RuleSheet] = [],
        queues: [QueueCount] = [],
        wellbeing: Wellbeing = Wellbeing(),
        avoided: [String] = []
    ) {
        self.reviewer = reviewer
        self.roles = roles
        self.site = site
        self.rules = rules
        self.queues = queues
        self.wellbeing = wellbeing
        self.avoided = avoided
    }
}

/// What the screen needs to know of the policy.
package struct PolicySheet: Codable, Sendable, Hashable {
    /// The rules that a comment can be rejected under.
    package var rules: [RuleSheet]
    /// How people are looked after.
    package var wellbeing: Wellbeing

    /// Describes a policy.
    package init(rules: [RuleSheet], wellbeing: Wellbeing = Wellbeing()) {
        self.rules = rules
        self.wellbeing = wellbeing
    }
}

/// A rule as a reviewer chooses it.
package struct RuleSheet: Codable, Sendable, Hashable {
    /// Its id.
    package var id: String
    /// What the site promises readers.
    package var promise: String
    /// 0 to 100.
    package var severity: Int

    /// Describes a rule.
    package init(id: String, promise: String = "", severity: Int = 50) {
        self.id = id
        self.promise = promise
        self.severity = severity
    }
}

/// How many cases wait in a queue.
package struct QueueCount: Codable, Sendable, Hashable {
    /// The queue's name, `held` for one.
    package var queue: String
    /// How many wait.
    package var waiting: Int
    /// Whether any of them is past its time.
    package var isLate: Bool

    /// Describes a queue.
    package init(queue: String, waiting: Int, isLate: Bool = false) {
        self.queue = queue
        self.waiting = waiting
        self.isLate = isLate
    }
}
