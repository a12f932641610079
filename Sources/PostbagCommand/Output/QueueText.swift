import PostbagCore
import PostbagDesk
import PostbagTerminal

/// What waits, as people see it.
struct QueueText {
    let now: Instant
    let width: Int

    /// A line for each queue that holds something.
    func backlog(_ backlog: [QueueBacklog]) -> [StyledText] {
        let waiting = backlog.filter { $0.count > 0 }.sorted { $0.queue < $1.queue }
        guard !waiting.isEmpty else { return [StyledText("Nothing waits.", Style(.green))] }
        var table = Table([
            Table.Column("queue"), Table.Column("waiting", alignedRight: true),
            Table.Column("oldest", alignedRight: true), Table.Column("next is due"),
        ])
        for row in waiting {
            table.addRow([
                StyledText(row.queue.rawValue, style(of: row.queue)),
                StyledText(Summary.grouped(row.count)),
                StyledText(row.oldest.map { Moments.text($0.duration(to: now)) } ?? ""),
                row.nextDue.map { due($0) } ?? StyledText(),
            ])
        }
        let count = waiting.reduce(0) { $0 + $1.count }
        let total = StyledText(Summary.counted(count, "case waits", "cases wait"), .bold)
        return table.lines(width: width) + [StyledText(), total]
    }

    /// A line for each case, in order.
    func list(_ cases: [ReviewCase], texts: [CommentID: String]) -> [StyledText] {
        guard !cases.isEmpty else { return [] }
        var table = Table([
            Table.Column("case", alignedRight: true), Table.Column("queue"), Table.Column("due"),
            Table.Column("rule"), Table.Column("comment"),
        ])
        for reviewCase in cases {
            table.addRow([
                StyledText(reviewCase.id.description, .bold),
                StyledText(reviewCase.queue.rawValue, style(of: reviewCase.queue)),
                holder(of: reviewCase) ?? due(reviewCase.due),
                rule(of: reviewCase).truncated(to: 16),
                excerpt(of: reviewCase, texts[reviewCase.comment]),
            ])
        }
        return [StyledText()] + table.lines(width: width)
    }

    private func due(_ due: Instant) -> StyledText {
        StyledText(Moments.shortDue(due, now: now), due < now ? Style(.red) : .plain)
    }

    private func holder(of reviewCase: ReviewCase) -> StyledText? {
        guard let claim = reviewCase.claim, claim.holds(at: now) else { return nil }
        return StyledText("\(visible(claim.reviewer.rawValue)) has it", .dim)
    }

    private func rule(of reviewCase: ReviewCase) -> StyledText {
        StyledText(reviewCase.isSealed ? "" : reviewCase.rules.first?.rawValue ?? "")
    }

    private func excerpt(of reviewCase: ReviewCase, _ text: String?) -> StyledText {
        guard let text else { return StyledText("‹sealed›", Style(.magenta)) }
        // What is grave is not thrown at somebody who only wants to see how much there is.
        guard reviewCase.severity < 80 else { return StyledText("‹hidden until shown›", .dim) }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return StyledText(visible(line))
    }

    private func style(of queue: Queue) -> Style {
        switch queue {
        case .urgent: Style(.red, bold: true)
        case .sealedLegal: Style(.magenta)
        case .notices, .reported: Style(.yellow)
        case .held, .newUser, .appeals, .qualitySample: .plain
        }
    }
}
