import Foundation
import PostbagCore
import PostbagDesk
import Testing

/// What a verifier finds wrong with entries, if anything.
func failure(
    in entries: some Collection<AuditEntry>,
    expecting kept: AuditHead? = nil
) -> AuditFailure? {
    var verifier = AuditVerifier(expecting: kept)
    do throws(AuditFailure) {
        for entry in entries { try verifier.check(entry) }
        try verifier.finish()
        return nil
    } catch {
        return error
    }
}

@Suite struct `Audit` {
    static let events: [AuditEvent] = (1...40).map { number in
        AuditEvent(
            at: Instant(milliseconds: 1_780_000_000_000 + Int64(number) * 1_000),
            actor: number.isMultiple(of: 3) ? "reviewer:asha" : "policy:house@3f9c2a17b0d4",
            action: "comment.published",
            subject: "comment:c\(number)",
            detail: AuditDetail([
                "rules": .texts(["threats", "hate"]), "revision": 1, "live": true,
            ])
        )
    }

    static func chain() -> [AuditEntry] {
        var chain = AuditChain(head: .start)
        return events.map { chain.append($0) }
    }

    @Test func `is verified from its first entry to its last`() {
        let entries = Self.chain()
        #expect(failure(in: entries) == nil)
        #expect(entries.map(\.sequence) == Array(1...40))
        #expect(Set(entries.map(\.hash)).count == 40)
    }

    @Test func `names the first entry in which one field was altered`() {
        let entries = Self.chain()
        for index in entries.indices {
            for field in 0..<6 {
                var altered = entries
                altered[index] = entries[index].altered(field)
                let failure = failure(in: altered)
                #expect(
                    failure?.sequence == entries[index].sequence,
                    "entry \(index), field \(field)"
                )
                #expect(failure?.reason == .altered)
            }
        }
    }

    @Test func `finds one bit of a detail`() {
        let entries = Self.chain()
        let detail = Array(entries[20].detail.utf8)
        for place in detail.indices {
            var bytes = detail
            bytes[place] ^= 1
            var altered = entries
            altered[20] = entries[20].with(detail: String(decoding: bytes, as: UTF8.self))
            #expect(failure(in: altered)?.sequence == 21)
        }
    }

    @Test func `finds an entry that was left out, put in or moved`() {
        var entries = Self.chain()
        let gone = entries.remove(at: 10)
        #expect(failure(in: entries) == AuditFailure(sequence: 11, reason: .missing(next: 12)))
        entries.insert(gone, at: 11)
        #expect(failure(in: entries)?.sequence == 11)
        entries = Self.chain()
        entries.insert(entries[4], at: 5)
        #expect(failure(in: entries)?.sequence == 6)
    }

    @Test func `finds a chain that was cut off or written anew, by a head that was kept`() {
        let entries = Self.chain()
        let kept = AuditHead(sequence: 40, hash: entries[39].hash)
        #expect(failure(in: entries, expecting: kept) == nil)
        #expect(
            failure(in: Array(entries.dropLast(3)), expecting: kept)
                == AuditFailure(sequence: 37, reason: .cutOff(before: 40))
        )
        var events = Self.events
        events[5].actor = "reviewer:mallory"
        var chain = AuditChain(head: .start)
        let forged = events.map { chain.append($0) }
        #expect(failure(in: forged) == nil)
        #expect(failure(in: forged, expecting: kept)?.reason == .rewritten)
        #expect(AuditHead(kept.description) == kept)
        #expect(AuditHead("40:zz") == nil)
    }

    @Test func `stays valid when a person's data is erased`() {
        var salt: AuditSalt? = AuditSalt.random()
        guard let known = salt else { return }
        let commitment = AuditCommitment(to: "the comment's text", salt: known)
        var chain = AuditChain(head: .start)
        let entry = chain.append(
            AuditEvent(
                at: Instant(milliseconds: 0),
                actor: "desk",
                action: "comment.received",
                subject: "comment:c1",
                detail: AuditDetail(["text": .commitment(commitment)])
            )
        )
        #expect(commitment.matches("the comment's text", salt: known))
        #expect(!commitment.matches("another text", salt: known))
        #expect(!entry.detail.contains("text's"))
        salt = nil
        #expect(failure(in: [entry]) == nil)
        #expect(!commitment.matches("the comment's text", salt: .random()))
    }

    @Test func `details are canonical JSON`() throws {
        let detail = AuditDetail([
            "b": "tab\there \"quoted\" \\ \u{7F}", "a": 2, "é": .texts(["1", "2"]), "A": false,
        ])
        #expect(
            detail.text
                == #"{"A":false,"a":2,"b":"tab\u0009here \"quoted\" \\ \u007f","é":["1","2"]}"#
        )
        let read = try JSONSerialization.jsonObject(with: Data(detail.text.utf8))
        #expect((read as? [String: Any])?["b"] as? String == "tab\there \"quoted\" \\ \u{7F}")
    }

    /// The digest was worked out by another implementation, from the bytes as they are documented.
    @Test func `hashes what its documentation says`() {
        var chain = AuditChain(head: .start)
        let entry = chain.append(
            AuditEvent(
                at: Instant(milliseconds: 1_780_000_000_000),
                actor: "desk",
                action: "comment.held",
                subject: "comment:c1",
                detail: AuditDetail(["rule": "threats"])
            )
        )
        #expect(
            entry.hash.description
                == "2b36ff2c6b718d273754e7af61aa58b5a70b151db938a623ba5b971303ab8da0"
        )
    }

    @Test func `is exported in lines that another program can verify`() throws {
        let entry = Self.chain()[0]
        let line = AuditExport.line(entry)
        let fields = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        )
        #expect(fields["schema"] as? String == "postbag.audit/1")
        #expect(fields["detail"] as? String == entry.detail)
        #expect(fields["hash"] as? String == entry.hash.description)
        #expect((fields["sequence"] as? NSNumber)?.int64Value == 1)
    }
}

extension AuditEntry {
    func altered(_ field: Int) -> AuditEntry {
        AuditEntry(
            sequence: sequence,
            at: field == 0 ? at + .milliseconds(1) : at,
            actor: field == 1 ? actor + " " : actor,
            action: field == 2 ? "comment.rejected" : action,
            subject: field == 3 ? subject + "0" : subject,
            detail: field == 4 ? String(detail.dropLast()) : detail,
            previous: previous,
            hash: field == 5
                ? previous == .none
                    ? AuditDigest(hexadecimal: String(repeating: "a", count: 64)) ?? .none : .none
                : hash
        )
    }

    func with(detail: String) -> AuditEntry {
        AuditEntry(
            sequence: sequence,
            at: at,
            actor: actor,
            action: action,
            subject: subject,
            detail: detail,
            previous: previous,
            hash: hash
        )
    }
}
