import PostbagCore

/// What the screen needs to know before the first case is shown.
package struct DeskOpening: Codable, Sendable, Hashable {
    /// The person who works.
    package var reviewer: String
    /// What the person may do, in words.
    package var roles: [String]
    /// The name of the site.
    package var site: String
    /// The rules that a comment can be rejected under, gravest first.
    package var rules: [RuleSheet]
    /// What waits.
    package var queues: [QueueCount]
    /// How people are looked after.
    package var wellbeing: Wellbeing
    /// Topics that the person would rather not see.
    package var avoided: [String]

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
    /// How many of them are past their time.
    package var overdue: Int

    /// Describes a queue.
    package init(queue: String, waiting: Int, overdue: Int = 0) {
        self.queue = queue
        self.waiting = waiting
        self.overdue = overdue
    }
}
