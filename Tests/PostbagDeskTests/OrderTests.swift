import Crypto
import Foundation
import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Orders` {
    let lawyer = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])
    let editor = Reviewer(id: ReviewerID("ed"), roles: [.editor])
    let reviewer = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])
    let now = Instant(milliseconds: 1_780_000_000_000)

    func order(expires: Instant? = nil) -> ReportingOrder {
        ReportingOrder(
            id: "ORD-1",
            scope: .stories(["s1"]),
            expires: expires,
            people: [ProtectedPerson(ref: "P1", name: Sealed("Wilhelmina Quirk"))]
        )
    }

    func inForce(expires: Instant? = nil) -> OrderStateMachine {
        var machine = OrderStateMachine(OrderRecord(order: order(expires: expires)))
        _ = machine.handle(.enter(by: lawyer), now: now)
        _ = machine.handle(.confirm(by: editor), now: now)
        return machine
    }

    @Test func `are entered by one person and confirmed by another`() {
        var machine = OrderStateMachine(OrderRecord(order: order()))
        #expect(machine.handle(.enter(by: reviewer), now: now).isRefusal)
        #expect(machine.handle(.enter(by: lawyer), now: now) == [.save(machine.record)])
        #expect(machine.record.order.state == .draft)
        #expect(machine.handle(.confirm(by: lawyer), now: now).isRefusal)
        #expect(machine.handle(.confirm(by: reviewer), now: now).isRefusal)
        let actions = machine.handle(.confirm(by: editor), now: now)
        #expect(actions == [.save(machine.record), .rescan(.stories(["s1"]))])
        #expect(machine.record.order.state == .inForce)
        #expect(machine.record.order.binding(at: now) == .full)
    }

    @Test func `whose time runs out still hold and publish nothing`() {
        let end = now + .seconds(86_400)
        var machine = inForce(expires: end)
        #expect(machine.handle(.timePasses, now: now) == [.remind(.runsOut(end))])
        #expect(machine.handle(.timePasses, now: end) == [.remind(.hasRunOut(end))])
        #expect(machine.record.order.state == .inForce)
        #expect(machine.record.order.binding(at: end) == .lapsed)
        #expect(machine.handle(.propose(.expire, by: lawyer), now: now).isRefusal)
        #expect(!machine.handle(.propose(.expire, by: lawyer), now: end).isRefusal)
        #expect(machine.handle(.confirm(by: lawyer), now: end).isRefusal)
        #expect(machine.handle(.confirm(by: editor), now: end) == [.save(machine.record)])
        #expect(machine.record.order.state == .expired)
    }

    @Test func `are lifted and varied by two people`() {
        var machine = inForce()
        _ = machine.handle(.propose(.lift, by: editor), now: now)
        #expect(machine.record.order.binding(at: now) == .full)
        #expect(machine.handle(.confirm(by: editor), now: now).isRefusal)
        _ = machine.handle(.withdraw(by: editor), now: now)
        var wider = order()
        wider.scope = .site
        _ = machine.handle(.propose(.vary(wider), by: editor), now: now)
        let actions = machine.handle(.confirm(by: lawyer), now: now)
        #expect(actions.contains(.rescan(.site)))
        #expect(machine.record.order.state == .varied)
        #expect(machine.record.order.binding(at: now) == .full)
        _ = machine.handle(.propose(.lift, by: editor), now: now)
        _ = machine.handle(.confirm(by: lawyer), now: now)
        #expect(machine.record.order.state == .lifted)
        #expect(
            machine.record.changes.map(\.kind) == [
                .entered, .confirmed, .proposed, .withdrawn, .proposed, .varied, .proposed, .lifted,
            ]
        )
    }

    @Test(arguments: ReportingOrder.State.allCases)
    func `that are refused something stay as they were`(state: ReportingOrder.State) {
        let events: [OrderStateMachine.Event] = [
            .enter(by: lawyer), .confirm(by: lawyer), .propose(.lift, by: reviewer),
            .propose(.expire, by: lawyer), .withdraw(by: lawyer), .timePasses,
        ]
        for event in events {
            var given = inForce().record
            given.order.state = state
            var machine = OrderStateMachine(given)
            let actions = machine.handle(event, now: now)
            if actions.isRefusal { #expect(machine.record == given) }
            if state == .expired || state == .lifted { #expect(machine.record == given) }
        }
    }

    @Test func `print nothing of what they protect`() {
        let machine = inForce()
        #expect(!"\(machine)".contains("Quirk"))
        #expect(!String(reflecting: machine.record).contains("Quirk"))
    }
}

@Suite struct `Sealing` {
    let key = DeskKey(bytes: Data(repeating: 3, count: 32))

    @Test func `gives back what was sealed and shows nothing of it`() throws {
        let sealer = Sealer(key: try #require(key))
        let record = OrderRecord(
            order: ReportingOrder(
                id: "ORD-1",
                people: [ProtectedPerson(ref: "P1", name: Sealed("Wilhelmina Quirk"))]
            )
        )
        let sealed = try sealer.seal(record)
        #expect(try sealer.openOrder(sealed, id: OrderID("ORD-1")) == record)
        #expect(!String(decoding: sealed, as: UTF8.self).contains("Quirk"))
        #expect(try sealer.seal(record) != sealed)
    }

    @Test func `does not open elsewhere, under another key or when a bit is changed`() throws {
        let sealer = Sealer(key: try #require(key))
        let sealed = try sealer.seal(Data("secret".utf8), for: "order:ORD-1")
        #expect(throws: SealingError.cannotOpen("order:ORD-2")) {
            try sealer.open(sealed, for: "order:ORD-2")
        }
        let other = Sealer(key: try #require(DeskKey(bytes: Data(repeating: 4, count: 32))))
        #expect(throws: SealingError.self) { try other.open(sealed, for: "order:ORD-1") }
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SealingError.self) { try sealer.open(changed, for: "order:ORD-1") }
        }
        #expect(throws: SealingError.self) { try sealer.open(Data(), for: "order:ORD-1") }
    }

    @Test func `derives another key for each purpose`() throws {
        let key = try #require(key)
        let keys = DeskKey.Purpose.allCases.map {
            Data(HMAC<SHA256>.authenticationCode(for: Data("x".utf8), using: key.key(for: $0)))
        }
        #expect(Set(keys).count == keys.count)
        #expect("\(key)" == "‹sealed›" && String(reflecting: key) == "‹sealed›")
    }
}

@Suite struct `The key file` {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "postbag-key-\(UInt64.random(in: 0 ... .max))").path

    func inFolder(_ body: (String) throws -> Void) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder + "/desk.key")
    }

    @Test func `is made once, for its owner alone, and read again`() throws {
        try inFolder { path in
            let made = try DeskKeyFile.loadOrCreate(at: path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect((mode as? NSNumber)?.intValue == 0o600)
            let read = try DeskKeyFile.loadOrCreate(at: path)
            let sealed = try Sealer(key: made).seal(Data("x".utf8), for: "p")
            #expect(try Sealer(key: read).open(sealed, for: "p") == Data("x".utf8))
            #expect(throws: DeskKeyError.cannotCreate(path)) { try DeskKeyFile.create(at: path) }
        }
    }

    @Test func `is refused when others can read it or it holds no key`() throws {
        try inFolder { path in
            _ = try DeskKeyFile.create(at: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            #expect(throws: DeskKeyError.openToOthers(path)) { try DeskKeyFile.load(at: path) }
            try Data("not a key\n".utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(throws: DeskKeyError.noKey(path)) { try DeskKeyFile.load(at: path) }
            #expect(throws: DeskKeyError.unreadable(path + "2")) {
                try DeskKeyFile.load(at: path + "2")
            }
        }
    }
}

extension [OrderStateMachine.Action] {
    var isRefusal: Bool {
        guard count == 1, case .refuse = self[0] else { return false }
        return true
    }
}
