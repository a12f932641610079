import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Order of queues` {
    let order = QueueOrder()
    let now = Instant(milliseconds: 1_780_000_000_000)

    func entry(
        _ queue: Queue,
        after delay: Duration = .zero,
        severity: Int = 50,
        probability: Double = 0.5,
        isLive: Bool = false,
        due: Instant? = nil
    ) -> QueueEntry {
        QueueEntry(
            queue: queue,
            entered: now + delay,
            severity: severity,
            probability: probability,
            exposure: Exposure(isLive: isLive),
            due: due
        )
    }

    func key(_ entry: QueueEntry) -> Int64 { order.position(of: entry).sortKey }

    @Test func `cases that come in together stand in the order of their queues`() {
        let keys = Queue.allCases.map { key(entry($0)) }
        #expect(keys == keys.sorted())
        #expect(Set(keys).count == keys.count)
    }

    @Test func `nothing comes before what is urgent, however long it waits`() {
        let old = key(entry(.held, after: .seconds(-86_400 * 3_650), severity: 100, probability: 1))
        #expect(key(entry(.urgent, severity: 0, probability: 0)) < old)
        #expect(key(entry(.urgent)) < key(entry(.sealedLegal, after: .seconds(-86_400))))
        #expect(key(entry(.sealedLegal, severity: 0)) < old)
    }

    @Test func `a threat comes before swearing that came in before it`() {
        let threat = entry(.reported, severity: 90, probability: 0.9, isLive: true)
        let swearing = entry(
            .reported,
            after: .seconds(-3_600),
            severity: 30,
            probability: 0.4,
            isLive: true
        )
        #expect(key(threat) < key(swearing))
    }

    @Test func `what readers can see comes before what they cannot`() {
        #expect(key(entry(.held, isLive: true)) < key(entry(.held, isLive: false)))
        let read = Exposure(isLive: true, viewsPerHour: 10_000).share
        let unread = Exposure(isLive: true, viewsPerHour: 0).share
        #expect(read == 1)
        #expect(unread == 0.5)
        #expect(Exposure(isLive: true, viewsPerHour: 1_000_000).share == 1)
    }

    /// The worst: a slight case in the last queue, against the gravest ones that keep coming in.
    @Test func `nothing starves`() throws {
        let slight = key(entry(.qualitySample, severity: 0, probability: 0))
        let hours = (0..<24 * 30).first { hour in
            let gravest = entry(
                .notices,
                after: .seconds(3_600 * hour),
                severity: 100,
                probability: 1,
                isLive: true
            )
            return slight < key(gravest)
        }
        #expect(try #require(hours) <= 55)
    }

    @Test func `two cases never change places while they wait`() {
        // The key holds no "now": all that could change it is the case itself.
        let first = order.position(of: entry(.held, severity: 60))
        let second = order.position(of: entry(.reported, after: .seconds(60)))
        #expect((first.sortKey < second.sortKey) == (first.sortKey < second.sortKey))
        let later = order.position(of: entry(.held, severity: 60))
        #expect(later == first)
    }

    @Test func `a date that the law sets brings a notice forward`() {
        let pressing = entry(.notices, due: now + .seconds(1_800))
        #expect(key(pressing) < key(entry(.notices, after: .seconds(-3_600 * 20))))
        let relaxed = entry(.notices, due: now + .seconds(86_400 * 2))
        #expect(key(relaxed) == key(entry(.notices)))
    }

    @Test func `says why a case is first`() {
        let threat = entry(.reported, severity: 90, probability: 0.62, isLive: true)
        let text = order.position(of: threat).explanation(now: now + .seconds(4_320))
        #expect(
            text == [
                "The reported queue is worth 1 d 0 h of waiting.",
                "Expected harm is 41.85 of 100: severity 90, probability 0.62, exposure 0.75 "
                    + "(readers can see it). It is worth 3 h 29 min of waiting.",
                "It has waited 1 h 12 min.",
            ]
        )
    }
}
