/// A story that readers comment on, with what it has established.
public struct Story: Sendable, Hashable, Codable {
    /// The story's id on the site.
    public var id: String
    /// The headline.
    public var headline: String
    /// The address, if known.
    public var url: String?
    /// The section it stands in, if known.
    public var section: String?
    /// When it was published, as the site writes it.
    public var publishedAt: String?
    /// The article's text, if the site sends it.
    public var body: String?
    /// How carefully its comments must be handled, as the desk has set it.
    public var profile: StoryProfile
    /// Sentences the story has established: the fact sheet.
    public var facts: [String]
    /// By when the fact sheet must be checked again, if that was set.
    public var factsCheckedUntil: Instant?
    /// People and firms that the story names itself.
    public var namedOK: [String]
    /// How protected people may be called.
    public var permittedLabels: [String]
    /// The cases that it reports, one a person.
    public var proceedings: [Proceedings]
    /// People who must not be located or pictured.
    public var vulnerable: [String]
    /// Orders that bind this story alone.
    public var orders: [ReportingOrder]
    /// The law of which country it is published under, such as `england-and-wales`.
    public var jurisdiction: String?

    /// Describes a story; only its id is required.
    public init(
        id: String,
        headline: String = "",
        url: String? = nil,
        section: String? = nil,
        publishedAt: String? = nil,
        body: String? = nil,
        profile: StoryProfile = .none,
        facts: [String] = [],
        factsCheckedUntil: Instant? = nil,
        namedOK: [String] = [],
        permittedLabels: [String] = [],
        proceedings: [Proceedings] = [],
        vulnerable: [String] = [],
        orders: [ReportingOrder] = [],
        jurisdiction: String? = nil
    ) {
        self.id = id
        self.headline = headline
        self.url = url
        self.section = section
        self.publishedAt = publishedAt
        self.body = body
        self.profile = profile
        self.facts = facts
        self.factsCheckedUntil = factsCheckedUntil
        self.namedOK = namedOK
        self.permittedLabels = permittedLabels
        self.proceedings = proceedings
        self.vulnerable = vulnerable
        self.orders = orders
        self.jurisdiction = jurisdiction
    }
}

extension Story {
    /// Whether any case it reports is active.
    ///
    /// A story whose profile says so is active as long as no case says otherwise.
    public func hasActiveCase(from trigger: Proceedings.Trigger = .arrest) -> Bool {
        let states = proceedings.map { $0.state(from: trigger) }
        if states.contains(.active) { return true }
        guard profile == .activeProceedings else { return false }
        return states.isEmpty || states.contains(.unknown)
    }

    /// Whether its comments must be handled with care: by its profile, or since a case is active
    /// or an order binds it.
    public var isSensitive: Bool { effectiveProfile.isSensitive }

    /// The profile that its comments are screened under.
    ///
    /// A story that nobody has marked is handled as what its record shows it to be.
    public var effectiveProfile: StoryProfile {
        if profile != .none { return profile }
        if proceedings.contains(where: { $0.state() == .active }) { return .activeProceedings }
        return orders.isEmpty ? .none : .anonymityOrder
    }
}
