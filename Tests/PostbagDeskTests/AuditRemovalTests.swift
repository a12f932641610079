import Foundation
import PostbagCore
import PostbagDesk
import Testing

@testable import PostbagDesk

@Suite struct `An audit whose beginning was removed` {
    /// Forty entries, of which the last tells that those up to a place are gone.
    private func chain(telling last: AuditHead?) -> [AuditEntry] {
        var chain = AuditChain(head: .start)
        var entries = Audit.events.map { chain.append($0) }
        guard let last else { return entries }
        let event = AuditRemoval(through: last).event(by: "owner", now: Audit.events[0].at)
        entries.append(chain.append(event))
        return entries
    }

    private func head(of entry: AuditEntry) -> AuditHead {
        AuditHead(sequence: entry.sequence, hash: entry.hash)
    }

    @Test func `is whole if an entry that is left tells it`() throws {
        let gone = head(of: chain(telling: nil)[14])
        let left = chain(telling: gone).dropFirst(15)
        #expect(failure(in: left) == nil)
        #expect(AuditRemoval(try #require(left.last))?.last == gone)
        var verifier = AuditVerifier()
        for entry in left { try verifier.check(entry) }
        #expect(verifier.removed == gone)
    }

    @Test func `is not whole if nobody told it, or something else`() {
        let entries = chain(telling: nil)
        let missing = AuditFailure(sequence: 1, reason: .missing(next: 16))
        #expect(failure(in: entries.dropFirst(15)) == missing)
        let other = chain(telling: head(of: entries[13])).dropFirst(15)
        #expect(failure(in: other) == missing)
        let forged = chain(telling: AuditHead(sequence: 15, hash: entries[3].hash)).dropFirst(15)
        #expect(failure(in: forged) == missing)
    }

    @Test func `is compared with a head that is left, and not with one that is gone`() {
        let entries = chain(telling: nil)
        let left = chain(telling: head(of: entries[14])).dropFirst(15)
        #expect(failure(in: left, expecting: head(of: entries[20])) == nil)
        #expect(failure(in: left, expecting: head(of: entries[14])) == nil)
        #expect(failure(in: left, expecting: .start) == nil)
        #expect(
            failure(in: left, expecting: head(of: entries[9]))
                == AuditFailure(sequence: 10, reason: .removed(through: 15))
        )
        let rewritten = AuditHead(sequence: 15, hash: entries[2].hash)
        #expect(failure(in: left, expecting: rewritten)?.reason == .rewritten)
        let later = AuditHead(sequence: 99, hash: entries[2].hash)
        #expect(failure(in: left, expecting: later)?.reason == .cutOff(before: 99))
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 197_001), ("2026-02-28T23:59:59Z", 202_602),
        ("2026-03-01T00:00:00Z", 202_603), ("2026-12-31T23:59:59Z", 202_612),
    ])
    func `stands in months of UTC`(time: String, number: Int) throws {
        let seconds = try Date(time, strategy: .iso8601).timeIntervalSince1970
        let month = AuditMonth(of: Instant(secondsSince1970: seconds))
        #expect(month.number == number)
        #expect(AuditMonth(number: number) == month)
        #expect(month.advanced(by: 12).number == number + 100)
        #expect(month.advanced(by: -72).advanced(by: 72) == month)
        #expect(month.description.count == 7)
    }
}
