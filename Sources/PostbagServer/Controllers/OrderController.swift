import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/orders`: reporting restrictions, of which nothing that they protect is ever sent back.
///
/// Only a person who gave a second factor is answered, and the audit notes who looked.
struct OrderController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/orders") { _, context in
            let caller = try context.requireSealed()
            return try Response(json: Page(items: try await list(for: caller), next: nil))
        }
        router.post("/v1/orders") { request, context in
            let caller = try context.requireSealed()
            let orders = try await request.orders(upTo: service.limits.body)
            for order in orders {
                try await service.desk.enter(
                    order,
                    by: caller.reviewer,
                    now: service.clock.now()
                )
            }
            let items = orders.map { OrderBody($0, state: .draft) }
            return try Response(json: Page(items: items, next: nil), status: .created)
        }
        router.post("/v1/orders/{order}/confirm") { _, context in
            let caller = try context.requireSealed()
            let id = try context.name("order", OrderID.self)
            try await service.desk.confirm(id, by: caller.reviewer, now: service.clock.now())
            return try await answer(id, for: caller)
        }
        router.post("/v1/orders/{order}/propose") { request, context in
            let caller = try context.requireSealed()
            let id = try context.name("order", OrderID.self)
            let wanted = try await request.json(ProposeRequest.self, upTo: 4_096)
            try await service.desk.propose(
                wanted.change == .lift ? .lift : .expire,
                for: id,
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try await answer(id, for: caller)
        }
        router.post("/v1/orders/{order}/vary") { request, context in
            let caller = try context.requireSealed()
            let id = try context.name("order", OrderID.self)
            let orders = try await request.orders(upTo: service.limits.body)
            guard orders.count == 1, let order = orders.first, order.id == id.rawValue else {
                throw Problem(
                    .unprocessableContent,
                    "invalid",
                    "The body must hold the one order that the path names, as it should be.",
                    fix: "Send the whole order under its own id."
                )
            }
            try await service.desk.propose(
                .vary(order),
                for: id,
                by: caller.reviewer,
                now: service.clock.now()
            )
            return try await answer(id, for: caller)
        }
        router.post("/v1/orders/{order}/withdraw") { _, context in
            let caller = try context.requireSealed()
            let id = try context.name("order", OrderID.self)
            try await service.desk.withdraw(id, by: caller.reviewer, now: service.clock.now())
            return try await answer(id, for: caller)
        }
    }

    private func list(for caller: Caller) async throws -> [OrderBody] {
        try await service.desk.orders(for: caller.reviewer, now: service.clock.now())
            .map { OrderBody($0, state: $0.state) }
    }

    private func answer(_ id: OrderID, for caller: Caller) async throws -> Response {
        guard let order = try await list(for: caller).first(where: { $0.order == id.rawValue })
        else { throw Problem.unknown }
        return try Response(json: order)
    }
}

/// What should become of an order, once another person confirms it.
struct ProposeRequest: Decodable {
    enum Change: String, Decodable {
        case lift, expire
    }

    var change: Change
}

/// An order as `postbag.order/1`, without anything that it protects.
struct OrderBody: Encodable {
    var schema = "postbag.order/1"
    var order: String
    var state: String
    var scope: OrderScope
    var effectiveFrom: Instant?
    var expires: Instant?
    var enteredBy: String?
    var confirmedBy: String?
    var people: Int
    var details: Int

    enum CodingKeys: String, CodingKey {
        case schema, order, state, scope
        case effectiveFrom = "effective_from"
        case expires
        case enteredBy = "entered_by"
        case confirmedBy = "confirmed_by"
        case people, details
    }

    init(_ record: ReportingOrder, state word: ReportingOrder.State) {
        order = record.id
        state = word.rawValue
        scope = record.scope
        effectiveFrom = record.effectiveFrom
        expires = record.expires
        enteredBy = record.enteredBy
        confirmedBy = record.confirmedBy
        people = record.people.count
        details = record.details.count
    }
}
