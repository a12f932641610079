package import PostbagCore

/// What a story has established, made ready to be looked for; built once a story and shared.
package final class KnownStory: Sendable {
    package let story: Story
    /// The orders that bind the story alone.
    let orders: CompiledOrders
    /// People who are suspected and not charged, and whom the story does not name itself.
    let suspects: CompiledOrders
    let people: StoryPeople
    let facts: FactSheet

    package init(_ story: Story) {
        self.story = story
        orders = CompiledOrders(story.orders)
        let names = Set(story.namedOK.map { $0.lowercased() })
        let unnamed = story.proceedings.filter {
            $0.isBeforeCharge && !names.contains($0.defendant.lowercased())
        }
        let people = unnamed.map {
            ProtectedPerson(ref: "suspect", name: Sealed($0.defendant))
        }.filter { $0.name.unseal(for: .matching).contains { $0.isUppercase } }
        suspects = CompiledOrders(
            people.isEmpty ? [] : [ReportingOrder(id: "suspects", people: people)]
        )
        self.people = StoryPeople(story)
        facts = FactSheet(story)
    }
}

/// Keeps the stories that a worker met last, made ready.
struct StoryShelfMemory {
    private var known: [String: KnownStory] = [:]
    private static let most = 256

    /// The story made ready; made again only when it has changed.
    mutating func known(_ story: Story?) -> KnownStory? {
        guard let story else { return nil }
        if let found = known[story.id], found.story == story { return found }
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        let made = KnownStory(story)
        known[story.id] = made
        return made
    }
}
