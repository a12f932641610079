import Foundation
import PostbagCore
import Testing

@Suite struct `What is sealed` {
    static let secret = "Perpetua Winstanleigh"
    let person = ProtectedPerson(
        ref: "P1",
        role: Sealed("stepdaughter-of-Winstanleigh"),
        name: Sealed(Self.secret),
        aliases: Sealed(["Petty Winstanleigh"]),
        dateOfBirth: Sealed("2011-04-Winstanleigh")
    )
    var order: ReportingOrder {
        ReportingOrder(
            id: "ORD-1",
            kind: Sealed("about Winstanleigh"),
            people: [person],
            details: [
                ProtectedDetail(
                    type: Sealed("Winstanleigh-type"),
                    value: Sealed("Winstanleigh Row")
                )
            ],
            safePhrases: Sealed(["Winstanleigh Lane"])
        )
    }
    var context: StoryContext { StoryContext(story: Story(id: "s", orders: [order])) }

    @Test func `shows nowhere that a program prints`() {
        var dumped = ""
        dump(context, to: &dumped)
        var printed = ""
        print(context, order, person, person.name, to: &printed)
        debugPrint(context, order, person, person.name, to: &printed)
        let texts = [
            dumped, printed, "\(context)", "\(order)", String(reflecting: context),
            String(describing: Mirror(reflecting: person.name).children.map(\.value)),
            String(describing: Optional(person.name)), String(reflecting: [person.name]),
            Self.allReflected(context),
        ]
        for text in texts { #expect(!text.contains("Winstanleigh")) }
        #expect(dumped.contains("sealed"))
    }

    /// Everything that mirrors reach, however deep.
    static func allReflected(_ value: Any, depth: Int = 12) -> String {
        guard depth > 0 else { return "" }
        let children = Mirror(reflecting: value).children.map {
            ($0.label ?? "") + allReflected($0.value, depth: depth - 1)
        }
        return String(reflecting: value) + children.joined()
    }

    @Test func `is not encoded by accident, and the error does not say what it was`() {
        do {
            _ = try JSONEncoder().encode(order)
            Issue.record("the order was encoded without a purpose")
        } catch {
            #expect(error as? SealError == .encodedWithoutPurpose)
            #expect(!"\(error)".contains("Winstanleigh"))
        }
    }

    @Test func `comes back from encrypted storage as it was`() throws {
        let encoder = JSONEncoder()
        encoder.userInfo = UnsealingPurpose.storage.userInfo
        let data = try encoder.encode(order)
        #expect(String(decoding: data, as: UTF8.self).contains("Winstanleigh"))
        #expect(try JSONDecoder().decode(ReportingOrder.self, from: data) == order)
    }

    @Test func `tells nothing when stored data is of the wrong kind`() {
        let data = Data(#"{"ref":"P1","role":"","name":["Winstanleigh"],"aliases":[]}"#.utf8)
        do {
            _ = try JSONDecoder().decode(ProtectedPerson.self, from: data)
            Issue.record("a list was read as a name")
        } catch {
            #expect(error as? SealError == .unreadable)
            #expect(!"\(error) \(error.localizedDescription)".contains("Winstanleigh"))
        }
    }

    @Test func `opens for a named purpose and compares by what it holds`() {
        #expect(person.name.unseal(for: .matching) == Self.secret)
        #expect(Sealed("a") == Sealed("a"))
        #expect(Sealed("a") != Sealed("b"))
        #expect(Set([Sealed("a"), Sealed("a")]).count == 1)
        #expect(Sealed("ab").map(\.count) == Sealed(2))
    }
}
