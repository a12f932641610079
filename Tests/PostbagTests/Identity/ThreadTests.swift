import Postbag
import PostbagTestSupport
import Testing

@Suite struct `A thread under an order` {
    let order = ReportingOrder(
        id: "ORD-1",
        people: [ProtectedPerson(ref: "P1", name: Sealed("Perpetua Winstanleigh"))],
        details: [
            ProtectedDetail(type: Sealed("street"), value: Sealed("Tarnhow Street")),
            ProtectedDetail(type: Sealed("school"), value: Sealed("Saint Wulfram's")),
        ]
    )
    let story = Story(id: "review", profile: .anonymityOrder)
    let street = (id: "a", text: "Flowers have been left all along Tarnhow Street.")
    let school = (id: "b", text: "Saint Wulfram's held a minute of silence.")

    private func screenings(_ comments: [(id: String, text: String)]) throws -> [Recommendation] {
        let policy = try HousePolicy.compiled.get()
        var screener = Screener(policy: policy, orders: CompiledOrders([order]))
        var thread: [ThreadComment] = []
        return comments.map { comment in
            let context = StoryContext(story: story, thread: thread)
            thread.append(ThreadComment(id: comment.id, text: comment.text))
            return screener.screen(Comment(id: comment.id, text: comment.text), in: context)
                .recommendation
        }
    }

    @Test func `is stopped at the second of two comments that identify, in either order`() throws {
        #expect(try screenings([street, school]) == [.publish, .hold])
        #expect(try screenings([school, street]) == [.publish, .hold])
    }

    @Test func `is free again when either is gone`() throws {
        #expect(try screenings([street]) == [.publish])
        #expect(try screenings([school]) == [.publish])
        #expect(try screenings([street, street]) == [.publish, .publish])
    }

    @Test func `needs no texts when the details of earlier screenings were kept`() throws {
        let policy = try HousePolicy.compiled.get()
        var screener = Screener(policy: policy, orders: CompiledOrders([order]))
        let text = Comment(id: street.id, text: street.text)
        let first = screener.screen(text, in: StoryContext(story: story))
        #expect(first.details == [ProtectedDetail.Reference(order: "ORD-1", index: 0)])
        let context = StoryContext(story: story, threadDetails: first.details)
        let other = Comment(id: school.id, text: school.text)
        #expect(screener.screen(other, in: context).recommendation == .hold)
        #expect(screener.screen(text, in: context).recommendation == .publish)
    }

    @Test(arguments: [
        "13 Tarnhow Street", "thirteen Tarnhow Street", "no. THIRTEEN, Tarnhow Street",
    ])
    func `reads a protected number in words and in figures`(written: String) {
        let house = ReportingOrder(
            id: "ORD-1",
            details: [ProtectedDetail(type: Sealed("house"), value: Sealed("13 Tarnhow Street"))]
        )
        let found = CompiledOrders([house]).detailReferences(in: "They left \(written) in tears.")
        #expect(found == [ProtectedDetail.Reference(order: "ORD-1", index: 0)])
    }

    @Test func `is judged again when an order ends while a comment waits`() throws {
        let end = try #require(Instant(iso8601: "2026-10-25T01:00:00Z"))
        var ending = order
        ending.expires = end
        let comment = Comment(id: "a", text: "It was Perpetua Winstanleigh all along.")
        let policy = try HousePolicy.compiled.get()
        func screened(_ order: ReportingOrder, _ now: Instant) -> Recommendation {
            screen(
                comment,
                in: StoryContext(story: story, now: now),
                under: policy,
                orders: CompiledOrders([order])
            ).recommendation
        }
        #expect(screened(ending, end.advanced(bySeconds: -1)) == .reject)
        #expect(screened(ending, end) == .hold)
        ending.state = .expired
        #expect(screened(ending, end) == .publish)
    }

    @Test func `holds when something could not be fetched or was not checked in time`() throws {
        let policy = try HousePolicy.compiled.get()
        let now = try #require(Instant(iso8601: "2026-10-25T01:00:00Z"))
        var screener = Screener(policy: policy)
        var overdue = story
        overdue.factsCheckedUntil = now
        let comment = Comment(id: "a", text: "How very sad.")
        func recommendation(_ story: Story?, missing: [String] = []) -> Recommendation {
            let context = StoryContext(story: story, now: now, missing: missing)
            return screener.screen(comment, in: context).recommendation
        }
        #expect(recommendation(story) == .publish)
        #expect(recommendation(overdue) == .hold)
        #expect(recommendation(story, missing: ["orders"]) == .hold)
        #expect(recommendation(nil, missing: ["orders"]) == .hold)
        overdue.factsCheckedUntil = now.advanced(bySeconds: 1)
        #expect(recommendation(overdue) == .publish)
        overdue.proceedings = [Proceedings(defendant: "C. Name", step: .charged, nextCheck: now)]
        #expect(recommendation(overdue) == .hold)
    }

    @Test func `holds when the policy has no part that looks for names`() throws {
        let files = try TemporaryPolicy(filter: "words: [muppet/n]\nscore: 90")
        let screening = screen(
            Comment(id: "a", text: "How very sad."),
            in: StoryContext(story: story),
            under: try files.compile(),
            orders: CompiledOrders([order])
        )
        #expect(screening.recommendation == .hold)
        #expect(screening.couldNotAssess == ["protected-names"])
    }
}
