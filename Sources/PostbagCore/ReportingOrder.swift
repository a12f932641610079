/// A court's order, or the rule of a statute, that forbids to say who somebody is.
///
/// Whatever would give the protected person away is ``Sealed``: the names, the details, and what
/// the order itself says. What stays open is what a desk needs to manage the order.
public struct ReportingOrder: Sendable, Hashable, Codable, Identifiable {
    /// Where an order stands in its life.
    public enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// Entered, not yet confirmed by a second person.
        case draft
        case inForce = "in_force"
        case varied
        /// Its time is over, and two people have confirmed that nothing else protects.
        case expired
        /// A court ended it, and two people have confirmed it.
        case lifted
    }

    /// How far an order binds at an instant.
    public enum Binding: Sendable, Hashable {
        /// Not at all.
        case none
        /// Its time has run out and nobody has confirmed it yet: matches are held and not published,
        /// since another order or a statute may still protect.
        case lapsed
        /// In full.
        case full
    }

    /// The desk's id, such as `ORD-1`; it is shown, so it must say nothing about anybody.
    public var id: String
    /// What kind of order it is.
    public var kind: Sealed<String>
    /// The law of which country, such as `england-and-wales`.
    public var jurisdiction: String?
    /// Which court made it.
    public var court: Sealed<String>?
    /// The legal basis, such as a section of an Act.
    public var legalBasis: Sealed<String>?
    /// Where it binds.
    public var scope: OrderScope
    /// The stories that report the case, where the scope does not say; empty when not known.
    public var caseStories: [String]
    /// Where it stands in its life.
    public var state: State
    /// From when on it binds; `nil` for as soon as it is in force.
    public var effectiveFrom: Instant?
    /// The first instant at which it no longer binds; `nil` for a lifetime.
    public var expires: Instant?
    /// Whom it protects.
    public var people: [ProtectedPerson]
    /// Details that together identify them.
    public var details: [ProtectedDetail]
    /// How the protected people may be called.
    public var permittedLabels: [String]
    /// Phrases that hold a protected word and mean something else, such as a street.
    public var safePhrases: Sealed<[String]>
    /// Whether nobody may even say that the order exists.
    public var hasSecretExistence: Bool
    /// Who entered it.
    public var enteredBy: String?
    /// Who confirmed it; never the same person.
    public var confirmedBy: String?
    /// When a person must look at it again.
    public var reviewAt: Instant?

    /// Describes an order; only its id is required.
    public init(
        id: String,
        kind: Sealed<String> = Sealed(""),
        jurisdiction: String? = nil,
        court: Sealed<String>? = nil,
        legalBasis: Sealed<String>? = nil,
        scope: OrderScope = .site,
        caseStories: [String] = [],
        state: State = .inForce,
        effectiveFrom: Instant? = nil,
        expires: Instant? = nil,
        people: [ProtectedPerson] = [],
        details: [ProtectedDetail] = [],
        permittedLabels: [String] = [],
        safePhrases: Sealed<[String]> = Sealed([]),
        hasSecretExistence: Bool = false,
        enteredBy: String? = nil,
        confirmedBy: String? = nil,
        reviewAt: Instant? = nil
    ) {
        self.id = id
        self.kind = kind
        self.jurisdiction = jurisdiction
        self.court = court
        self.legalBasis = legalBasis
        self.scope = scope
        self.caseStories = caseStories
        self.state = state
        self.effectiveFrom = effectiveFrom
        self.expires = expires
        self.people = people
        self.details = details
        self.permittedLabels = permittedLabels
        self.safePhrases = safePhrases
        self.hasSecretExistence = hasSecretExistence
        self.enteredBy = enteredBy
        self.confirmedBy = confirmedBy
        self.reviewAt = reviewAt
    }
}

extension ReportingOrder {
    /// Whether it protects for as long as the person lives.
    public var isForLife: Bool { expires == nil }

    /// How far the order binds at an instant.
    ///
    /// It binds from `effectiveFrom` on and no longer at `expires`: of an order that ends at
    /// midnight, 23:59:59 is the last second. Where the instant is not known, every order that
    /// could bind does.
    public func binding(at now: Instant?) -> Binding {
        switch state {
        case .draft, .expired, .lifted: return .none
        case .inForce, .varied: break
        }
        guard let now else { return .full }
        if let effectiveFrom, now < effectiveFrom { return .none }
        if let expires, now >= expires { return .lapsed }
        return .full
    }

    /// Whether the order must be minded under a story at an instant, in full or as lapsed.
    public func applies(to storyID: String?, at now: Instant?) -> Bool {
        scope.covers(story: storyID) && binding(at: now) != .none
    }

    /// Whether a story reports the case that the order belongs to.
    ///
    /// Known from `scope` or `caseStories`; without either, a sensitive story counts unless its
    /// labels for protected people and the order's are both given and have nothing in common.
    public func isCaseStory(_ story: Story) -> Bool {
        if !caseStories.isEmpty { return caseStories.contains(story.id) }
        switch scope {
        case .stories(let ids): return ids.contains(story.id)
        case .site:
            guard story.isSensitive else { return false }
            if permittedLabels.isEmpty || story.permittedLabels.isEmpty { return true }
            let own = Set(permittedLabels.map { $0.lowercased() })
            return story.permittedLabels.contains { own.contains($0.lowercased()) }
        }
    }
}
