public import PostbagCore

extension Desk {
    /// Enters an order as a draft; it binds once another person has confirmed it.
    ///
    /// - Parameters:
    ///   - order: the order; whatever its state says, it begins as a draft.
    ///   - reviewer: who enters it; a senior, a lawyer or an editor.
    ///   - now: when.
    /// - Throws: ``DeskError`` if the person may not, the id is taken or the desk has no key.
    public func enter(_ order: ReportingOrder, by reviewer: Reviewer, now: Instant) async throws {
        guard !order.id.isEmpty, order.id.utf8.count <= 100 else {
            throw DeskError.invalid("an order needs an id of 1 to 100 bytes")
        }
        var machine = OrderStateMachine(OrderRecord(order: order))
        let actions = machine.handle(.enter(by: reviewer), now: now)
        try await carryOut(actions, on: nil, OrderID(order.id), "order.entered", reviewer, now)
    }

    /// Confirms an order that another person entered, or what another person proposed for it.
    ///
    /// A confirmed order binds from now on, and a search of the live comments begins.
    ///
    /// - Returns: the search, if one began; ``elapse(now:)`` goes on with it.
    /// - Throws: ``DeskError`` if the person entered or proposed it, or may not.
    @discardableResult
    public func confirm(
        _ id: OrderID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> RescanRecord? {
        try await handle(.confirm(by: reviewer), id, "order.confirmed", reviewer, now)
    }

    /// Proposes to vary, lift or expire an order; another person must confirm it.
    ///
    /// Ending an order publishes nothing: what it hid waits for people.
    ///
    /// - Throws: ``DeskError`` if the person may not, or the order is not in force.
    public func propose(
        _ change: OrderProposal.Change,
        for id: OrderID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws {
        try await handle(.propose(change, by: reviewer), id, "order.proposed", reviewer, now)
    }

    /// Takes a draft or a proposal back.
    ///
    /// - Throws: ``DeskError`` if the person may not, or nothing waits for a confirmation.
    public func withdraw(_ id: OrderID, by reviewer: Reviewer, now: Instant) async throws {
        try await handle(.withdraw(by: reviewer), id, "order.withdrawn", reviewer, now)
    }

    /// Every order, opened for people who may see them; the opening is told to the audit.
    ///
    /// - Throws: ``DeskError`` if the person may not or the desk has no key.
    public func orders(for reviewer: Reviewer, now: Instant) async throws -> [ReportingOrder] {
        try await orderRecords(for: reviewer, now: now).map(\.order)
    }

    /// Every order with what is proposed for it and who did what, as ``orders(for:now:)``.
    ///
    /// - Throws: ``DeskError`` if the person may not or the desk has no key.
    public func orderRecords(
        for reviewer: Reviewer,
        now: Instant
    ) async throws -> [OrderRecord] {
        guard reviewer.has(.senior, .lawyer, .editor) else {
            throw DeskError.notAllowed("orders are for a senior, a lawyer or an editor")
        }
        let stored = try await store.read { try $0.orders() }
        let orders = try stored.map { try open($0) }
        guard !orders.isEmpty else { return [] }
        try await perform(now: now) { unit in
            unit.tell("orders.seen", by: reviewer.actor, of: "orders")
        }
        return orders
    }

    func open(_ stored: StoredOrder) throws -> OrderRecord {
        guard let key else { throw DeskError.noKey }
        return try Sealer(key: key).openOrder(stored.sealed, id: stored.id)
    }

    @discardableResult
    private func handle(
        _ event: OrderStateMachine.Event,
        _ id: OrderID,
        _ word: String,
        _ reviewer: Reviewer,
        _ now: Instant
    ) async throws -> RescanRecord? {
        guard let stored = try await store.read({ try $0.order(id) }) else {
            throw DeskError.unknownOrder(id)
        }
        var machine = OrderStateMachine(try open(stored))
        let actions = machine.handle(event, now: now)
        return try await carryOut(actions, on: stored, id, word, reviewer, now)
    }

    /// Stores the order and begins the search in one unit, if nobody changed it meanwhile.
    @discardableResult
    private func carryOut(
        _ actions: [OrderStateMachine.Action],
        on stored: StoredOrder?,
        _ id: OrderID,
        _ word: String,
        _ reviewer: Reviewer,
        _ now: Instant
    ) async throws -> RescanRecord? {
        var sealed: StoredOrder?
        var mustSearch = false
        for action in actions {
            switch action {
            case .save(let record): sealed = try seal(record, after: stored, now)
            case .rescan: mustSearch = true
            case .remind: break
            case .refuse(let why): throw DeskError.notAllowed(why)
            }
        }
        guard let order = sealed else { return nil }
        let isSearched = mustSearch
        let search = try await perform(now: now) { unit -> RescanRecord? in
            guard try unit.transaction.order(id)?.version == stored?.version else {
                throw DeskError.refused(
                    stored == nil
                        ? "there is an order '\(id)' already; give this one another id"
                        : "somebody changed order \(id) meanwhile; look again"
                )
            }
            unit.changes.append(.order(order))
            unit.tell(word, by: reviewer.actor, of: "order:\(id)", ["state": .text(order.state)])
            guard isSearched else { return nil }
            let end = try unit.transaction.lastCommentNumber()
            let search = RescanRecord(order: id, end: end, started: unit.now)
            unit.changes.append(.rescan(search))
            return search
        }
        try await readRegister()
        return search
    }

    private func seal(
        _ record: OrderRecord,
        after stored: StoredOrder?,
        _ now: Instant
    ) throws -> StoredOrder {
        guard let key else { throw DeskError.noKey }
        return StoredOrder(
            id: OrderID(record.order.id),
            state: record.order.state.rawValue,
            sealed: try Sealer(key: key).seal(record),
            changed: now,
            version: (stored?.version ?? 0) + 1
        )
    }
}
