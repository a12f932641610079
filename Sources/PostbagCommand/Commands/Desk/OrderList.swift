import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag order list`: shows the register of orders without what they protect.
struct OrderListCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the register of orders; never what they protect.",
        discussion: "It is for a senior, a lawyer or an editor, and the audit notes who looked."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        let records = try await desk.orderRecords(for: person, now: console.now())
        if records.isEmpty { console.talk.say(StyledText("There are no orders.", .dim)) }
        for record in records {
            let order = record.order
            switch output.format {
            case .json: try console.write(OrderText.json(order, state: order.state))
            case .pretty:
                let reminders = OrderStateMachine(record).reminders(at: console.now())
                try console.write(
                    [OrderText.line(order, state: order.state)] + reminders.map(OrderText.line)
                )
            }
        }
    }
}

/// An order without what it protects.
enum OrderText {
    /// A line for people.
    static func line(_ order: ReportingOrder, state: ReportingOrder.State) -> StyledText {
        var line = StyledText(visible(order.id), .bold)
        line.append("  \(state.rawValue)", state == .inForce ? Style(.green) : Style(.yellow))
        switch order.scope {
        case .site: line.append("  the whole site")
        case .stories(let ids): line.append("  \(visible(ids.joined(separator: ", ")))")
        }
        line.append(order.expires.map { "  until \(Moments.clock($0))" } ?? "  for life", .dim)
        if let by = order.enteredBy { line.append("  entered by \(visible(by))", .dim) }
        if let by = order.confirmedBy { line.append(", confirmed by \(visible(by))", .dim) }
        return line
    }

    /// What the lawyers must do about an order, for people.
    static func line(_ reminder: OrderReminder) -> StyledText {
        let text =
            switch reminder {
            case .waitsForConfirmation: "another person must confirm it"
            case .runsOut(let end): "its time runs out on \(Moments.clock(end))"
            case .hasRunOut(let end):
                "its time ran out on \(Moments.clock(end)); it holds until two people end it"
            case .isToBeReviewed(let day): "it was to be looked at again on \(Moments.clock(day))"
            }
        return StyledText("  \(text)", Style(.yellow))
    }

    /// `postbag.order-proposal/1`.
    static func proposal(_ word: String, for order: String, by person: Reviewer) -> [UInt8] {
        JSONWriter.line("postbag.order-proposal/1") { json in
            json.member("order", order)
            json.member("proposal", word)
            json.member("by", person.id.rawValue)
        }
    }

    /// `postbag.order/1`.
    static func json(_ order: ReportingOrder, state: ReportingOrder.State) -> [UInt8] {
        JSONWriter.line("postbag.order/1") { json in
            json.member("order", order.id)
            json.member("state", state.rawValue)
            switch order.scope {
            case .site: json.member("scope", "site")
            case .stories(let ids): json.member("scope", ids)
            }
            json.member("effective_from", order.effectiveFrom)
            json.member("expires", order.expires)
            json.member("entered_by", order.enteredBy)
            json.member("confirmed_by", order.confirmedBy)
            json.member("people", order.people.count)
            json.member("details", order.details.count)
        }
    }
}
