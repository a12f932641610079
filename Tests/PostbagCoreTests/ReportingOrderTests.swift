import PostbagCore
import Testing

@Suite struct `A reporting order` {
    func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

    @Test func `binds from its first second and no longer at its end`() throws {
        let order = ReportingOrder(
            id: "ORD-1",
            effectiveFrom: try instant("2026-01-05T10:00:00Z"),
            expires: try instant("2026-06-30T23:00:00Z")
        )
        #expect(order.binding(at: try instant("2026-01-05T09:59:59Z")) == .none)
        #expect(order.binding(at: try instant("2026-01-05T10:00:00Z")) == .full)
        #expect(order.binding(at: try instant("2026-06-30T22:59:59Z")) == .full)
        #expect(order.binding(at: try instant("2026-06-30T23:00:00Z")) == .lapsed)
        #expect(order.binding(at: nil) == .full)
    }

    @Test func `ends at the right second on the night the clocks go back and forward`() throws {
        // On 25 October 2026 London has 01:30 twice: first in summer time, then in winter time.
        let first = ReportingOrder(id: "A", expires: try instant("2026-10-25T01:30:00+01:00"))
        let second = ReportingOrder(id: "B", expires: try instant("2026-10-25T01:30:00+00:00"))
        let between = try instant("2026-10-25T00:30:00Z")
        #expect(first.binding(at: between) == .lapsed)
        #expect(first.binding(at: between.advanced(bySeconds: -1)) == .full)
        #expect(second.binding(at: between) == .full)
        #expect(second.binding(at: between.advanced(bySeconds: 3_599)) == .full)
        #expect(second.binding(at: between.advanced(bySeconds: 3_600)) == .lapsed)
        // On 29 March 2026 it has no 01:30; the offset says which instant is meant.
        let spring = ReportingOrder(
            id: "C",
            effectiveFrom: try instant("2026-03-29T02:30:00+01:00")
        )
        #expect(spring.binding(at: try instant("2026-03-29T01:29:59Z")) == .none)
        #expect(spring.binding(at: try instant("2026-03-29T01:30:00Z")) == .full)
    }

    @Test(arguments: ReportingOrder.State.allCases)
    func `binds only in force or varied`(_ state: ReportingOrder.State) throws {
        let order = ReportingOrder(id: "ORD-1", state: state)
        let binds = state == .inForce || state == .varied
        #expect(order.binding(at: try instant("2026-01-05T10:00:00Z")) == (binds ? .full : .none))
        #expect(order.applies(to: "any", at: nil) == binds)
        #expect(order.isForLife)
    }

    @Test func `covers the stories of its scope`() {
        let everywhere = ReportingOrder(id: "A")
        let here = ReportingOrder(id: "B", scope: .stories(["review"]))
        #expect(everywhere.applies(to: nil, at: nil))
        #expect(here.applies(to: "review", at: nil))
        #expect(!here.applies(to: "bus", at: nil))
        #expect(!here.applies(to: nil, at: nil))
    }

    @Test func `knows the stories of its case`() {
        let review = Story(
            id: "review",
            profile: .sensitiveCase,
            permittedLabels: ["Child W", "the mother"]
        )
        let fire = Story(id: "fire", profile: .activeProceedings, permittedLabels: ["the watchman"])
        let bus = Story(id: "bus")
        let labelled = ReportingOrder(id: "A", permittedLabels: ["child w"])
        #expect([review, fire, bus].map(labelled.isCaseStory) == [true, false, false])
        let bare = ReportingOrder(id: "B")
        #expect([review, fire, bus].map(bare.isCaseStory) == [true, true, false])
        let told = ReportingOrder(id: "C", caseStories: ["bus"])
        #expect([review, fire, bus].map(told.isCaseStory) == [false, false, true])
    }
}

@Suite struct `A case before the courts` {
    @Test func `is active from the arrest, or from the charge where the law counts so`() {
        func states(_ trigger: Proceedings.Trigger) -> [Proceedings.State] {
            Proceedings.Step.allCases.map {
                Proceedings(defendant: "C. Name", step: $0).state(from: trigger)
            }
        }
        #expect(
            states(.arrest) == [
                .inactive, .active, .active, .active, .active, .active, .active, .active,
                .inactive, .active, .inactive,
            ]
        )
        #expect(
            states(.charge) == [
                .inactive, .inactive, .inactive, .active, .active, .active, .active, .active,
                .inactive, .active, .inactive,
            ]
        )
        #expect(Proceedings(defendant: "C. Name").state() == .unknown)
        let stated = Proceedings(defendant: "C. Name", step: .charged, statedState: .inactive)
        #expect(stated.state() == .inactive)
    }

    @Test func `makes a story sensitive that nobody marked`() {
        let charged = Proceedings(defendant: "C. Name", step: .charged)
        let over = Proceedings(defendant: "C. Name", step: .concluded)
        #expect(Story(id: "s", proceedings: [charged]).effectiveProfile == .activeProceedings)
        #expect(Story(id: "s", proceedings: [over]).effectiveProfile == .none)
        let bound = Story(id: "s", orders: [ReportingOrder(id: "A")])
        #expect(bound.effectiveProfile == .anonymityOrder)
        #expect(StoryContext(story: bound).profile == .anonymityOrder)
    }

    @Test func `is over when every case is`() {
        let over = Proceedings(defendant: "C. Name", step: .concluded)
        #expect(!Story(id: "s", profile: .activeProceedings, proceedings: [over]).hasActiveCase())
        #expect(Story(id: "s", profile: .activeProceedings).hasActiveCase())
        let unknown = Proceedings(defendant: "C. Name")
        #expect(
            Story(id: "s", profile: .activeProceedings, proceedings: [unknown]).hasActiveCase()
        )
        #expect(!Story(id: "s", profile: .sensitiveCase, proceedings: [unknown]).hasActiveCase())
    }
}
