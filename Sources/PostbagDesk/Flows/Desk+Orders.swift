import Foundation
import Postbag
public import PostbagCore

extension Desk {
    /// Enters an order as a draft; it binds once another person has confirmed it.
    ///
    /// - Parameters:
    ///   - order: the order; whatever its state says, it begins as a draft.
    ///   - reviewer: who enters it; a senior, a lawyer or an editor.
    ///   - now: when.
    /// - Throws: ``DeskError`` if the person may not, the id is taken or the desk has no key.
    public func enter(
        _ order: ReportingOrder,
        by reviewer: Reviewer,
        now: Instant
    ) async throws {
        try checkMayHandleOrders(reviewer)
        guard !order.id.isEmpty, order.id.utf8.count <= 100 else {
            throw DeskError.invalid("an order needs an id of 1 to 100 bytes")
        }
        var draft = order
        draft.state = .draft
        draft.enteredBy = reviewer.id.rawValue
        draft.confirmedBy = nil
        let sealed = try seal(draft, version: 1, now: now)
        try await perform(now: now) { unit in
            guard try unit.transaction.order(sealed.id) == nil else {
                throw DeskError.refused(
                    "there is an order '\(order.id)' already; give it another id"
                )
            }
            unit.changes.append(.order(sealed))
            unit.tell("order.entered", by: reviewer.actor, of: "order:\(sealed.id)")
        }
    }

    /// Confirms a draft: it binds from now on, and a search of the live comments begins.
    ///
    /// - Returns: the search; ``elapse(now:)`` or ``continueRescans(now:)`` goes on with it.
    /// - Throws: ``DeskError`` if the person entered it or may not, or it is no draft.
    @discardableResult
    public func confirm(
        _ id: OrderID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> RescanRecord {
        try checkMayHandleOrders(reviewer)
        let stored = try await storedOrder(id)
        var order = try open(stored)
        guard order.state == .draft else {
            throw DeskError.refused("order \(id) is \(order.state.rawValue), not a draft")
        }
        guard order.enteredBy != reviewer.id.rawValue else {
            throw DeskError.notAllowed("another person than the one who entered it must confirm it")
        }
        order.state = .inForce
        order.confirmedBy = reviewer.id.rawValue
        let confirmed = order
        let sealed = try seal(confirmed, version: stored.version + 1, now: now)
        let search = try await perform(now: now) { unit -> RescanRecord in
            try unit.checkUnchanged(stored)
            let search = RescanRecord(
                order: id,
                end: try unit.transaction.lastCommentNumber(),
                started: unit.now
            )
            unit.changes += [.order(sealed), .rescan(search)]
            unit.tell("order.confirmed", by: reviewer.actor, of: "order:\(id)")
            return search
        }
        try await readRegister()
        return search
    }

    /// Ends an order, which takes two people who say that nothing else protects.
    ///
    /// Nothing is published by it.
    ///
    /// - Throws: ``DeskError`` if the people are the same or may not.
    public func end(
        _ id: OrderID,
        as state: ReportingOrder.State,
        reason: String,
        by reviewer: Reviewer,
        confirmedBy second: Reviewer,
        now: Instant
    ) async throws {
        try checkMayHandleOrders(reviewer)
        try checkMayHandleOrders(second)
        guard reviewer.id != second.id else {
            throw DeskError.notAllowed("to end an order takes two different people")
        }
        guard state == .lifted || state == .expired else {
            throw DeskError.invalid("an order ends as lifted or expired")
        }
        let stored = try await storedOrder(id)
        var order = try open(stored)
        guard order.state == .inForce || order.state == .varied else {
            throw DeskError.refused("order \(id) is \(order.state.rawValue)")
        }
        order.state = state
        let sealed = try seal(order, version: stored.version + 1, now: now)
        try await perform(now: now) { unit in
            try unit.checkUnchanged(stored)
            unit.changes.append(.order(sealed))
            unit.tell(
                "order.\(state.rawValue)",
                by: reviewer.actor,
                of: "order:\(id)",
                ["second": .text(second.id.rawValue), "reason": .text(reason)]
            )
        }
        try await readRegister()
    }

    /// Every order, opened for people who may see them; the opening is told to the audit.
    ///
    /// - Throws: ``DeskError`` if the person may not or the desk has no key.
    public func orders(for reviewer: Reviewer, now: Instant) async throws -> [ReportingOrder] {
        try checkMayHandleOrders(reviewer)
        let stored = try await store.read { try $0.orders() }
        let orders = try stored.map { try open($0) }
        guard !orders.isEmpty else { return [] }
        try await perform(now: now) { unit in
            unit.tell("orders.seen", by: reviewer.actor, of: "orders")
        }
        return orders
    }

    func open(_ stored: StoredOrder) throws -> ReportingOrder {
        guard let key else { throw DeskError.noKey }
        let text = try Sealer(key: key).open(stored.sealed, for: "order:\(stored.id)")
        return try JSONDecoder().decode(ReportingOrder.self, from: text)
    }

    private func seal(_ order: ReportingOrder, version: Int, now: Instant) throws -> StoredOrder {
        guard let key else { throw DeskError.noKey }
        let encoder = JSONEncoder()
        encoder.userInfo = UnsealingPurpose.storage.userInfo
        let text = try encoder.encode(order)
        return StoredOrder(
            id: OrderID(order.id),
            state: order.state.rawValue,
            sealed: try Sealer(key: key).seal(text, for: "order:\(order.id)"),
            changed: now,
            version: version
        )
    }

    private func storedOrder(_ id: OrderID) async throws -> StoredOrder {
        guard let stored = try await store.read({ try $0.order(id) }) else {
            throw DeskError.unknownOrder(id)
        }
        return stored
    }

    private func checkMayHandleOrders(_ reviewer: Reviewer) throws {
        guard reviewer.has(.senior, .lawyer, .editor) else {
            throw DeskError.notAllowed("orders are for a senior, a lawyer or an editor")
        }
    }
}

extension UnitOfWork {
    fileprivate func checkUnchanged(_ stored: StoredOrder) throws {
        guard try transaction.order(stored.id)?.version == stored.version else {
            throw DeskError.refused("somebody changed order \(stored.id) meanwhile; look again")
        }
    }
}
