import Foundation
import Postbag
import PostbagCore

/// What a comment is screened in, with the register's version that it was taken from.
struct DeskContext: Sendable {
    var version: Int64
    var generation: Int
    var story: StoryRecord?
    var storyDigest: String
    var context: StoryContext
    var policy: CompiledPolicy
    var orders: CompiledOrders
    var facts: PolicyFacts

    /// Whether nothing of what the comment was screened in has changed since, on any machine.
    func isCurrent(in reader: any DeskReader) throws -> Bool {
        guard try reader.registerVersion() == version else { return false }
        guard let story, orders.count > 0 else { return true }
        return try reader.details(under: story.id) == context.threadDetails
    }

    /// Whether an order that may bind a sensitive story could not be opened.
    var isBlind: Bool { context.profile.isSensitive && !context.missing.isEmpty }
}

extension Desk {
    /// The context of a story as it is kept, or as it is read if nothing is kept.
    func context(of story: StoryID?, now: Instant) async throws -> DeskContext {
        var kept = register.snapshot
        if kept.version == 0 { kept = try await readRegister() }
        var record: Register.Kept?
        if let story {
            record = kept.stories[story]
            if record == nil {
                record = try await readStory(story)
                // A story that was read as the register moved on is kept where nobody looks again.
                if let record { kept.stories.add(record) }
            }
        }
        var missing = kept.missing
        if register.isStale(at: now) {
            missing.append("the store cannot be reached, so orders may have changed")
        }
        var context = StoryContext(story: record?.record.story, now: now, missing: missing)
        if let story, !kept.orders.isEmpty {
            context.threadDetails = try await store.read { try $0.details(under: story) }
        }
        return DeskContext(
            version: kept.version,
            generation: kept.generation,
            story: record?.record,
            storyDigest: record?.digest ?? "",
            context: context,
            policy: kept.policy,
            orders: kept.compiledOrders,
            facts: kept.facts
        )
    }

    /// Reads the register's version and the orders, and forgets the stories.
    @discardableResult
    func readRegister() async throws -> Register.Snapshot {
        var snapshot = register.blank()
        let (version, stored) = try await store.read { reader in
            (try reader.registerVersion(), try reader.orders())
        }
        snapshot.version = version
        for order in stored {
            do {
                snapshot.orders.append(try open(order).order)
            } catch {
                snapshot.missing.append("order \(order.id) could not be opened")
            }
        }
        snapshot.compiledOrders = CompiledOrders(snapshot.orders)
        return register.keep(snapshot)
    }

    private func readStory(_ id: StoryID) async throws -> Register.Kept? {
        guard let record = try await store.read({ try $0.story(id) }) else { return nil }
        return Register.Kept(record: record, digest: try record.digest())
    }
}

extension StoryRecord {
    /// A digest of all that is known of the story, so that a decision can be replayed.
    func digest() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return AuditDigest(of: try encoder.encode(story)).description
    }
}
