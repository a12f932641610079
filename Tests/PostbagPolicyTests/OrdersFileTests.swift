import PostbagCore
import PostbagPolicy
import Testing

@Suite struct `A file of orders` {
    static let text = """
        orders:
          - id: ORD-1
            kind: court order protecting identities
            scope: [review]
            state: in_force
            effective_from: 2026-01-05T10:00:00Z
            expires: 2027-01-05T10:00:00+01:00
            protected_people:
              - {ref: P1, role: mother, name: "Perpetua Winstanleigh", aliases: ["Petty"]}
            protected_details:
              - {type: school, value: "Saint Wulfram's"}
              - {type: age, value: "aged nine", weight: 20}
            safe_phrases: ["Winstanleigh Lane"]
          - id: ORD-2
            expires: null
            protected_people: [{name: "Anselm O'Farrelly"}]
        """

    func read(_ text: String) throws -> (orders: [ReportingOrder], diagnostics: [Diagnostic]) {
        let file = SourceFile(name: "orders.yaml", text: text, isSealed: true)
        var reader = DocumentReader()
        do throws(Diagnostic) {
            let orders = OrdersFile.read(try Document.parse(file), in: file, using: &reader)
            return (orders, reader.diagnostics)
        } catch {
            return ([], [error])
        }
    }

    @Test func `is read in its fixed shape`() throws {
        let (orders, diagnostics) = try read(Self.text)
        #expect(diagnostics.isEmpty)
        let first = try #require(orders.first)
        #expect(orders.map(\.id) == ["ORD-1", "ORD-2"])
        #expect(first.scope == .stories(["review"]))
        #expect(first.effectiveFrom == Instant(iso8601: "2026-01-05T10:00:00Z"))
        #expect(first.expires == Instant(iso8601: "2027-01-05T09:00:00Z"))
        #expect(first.people.first?.name == Sealed("Perpetua Winstanleigh"))
        #expect(first.people.first?.aliases == Sealed(["Petty"]))
        #expect(first.details.map(\.weight) == [50, 20])
        #expect(first.safePhrases == Sealed(["Winstanleigh Lane"]))
        #expect(orders.last?.scope == .site)
        #expect(orders.last?.isForLife == true)
    }

    @Test(arguments: [
        ("in_force", "Winstanleigh in force", "state cannot be '…'"),
        ("2026-01-05T10:00:00Z", "Winstanleigh O'Farrelly day", "effective_from is '…'"),
        ("kind:", "Perpetua Winstanleigh:", "an order has no key called '…'"),
        ("name:", "Winstanleigh:", "a protected person has no key called '…'"),
        ("weight: 20", "weight: Winstanleigh", "weight is '…'"),
        ("[{name: \"Anselm O'Farrelly\"}]", "Winstanleigh", "must be a list"),
        ("aliases: [\"Petty\"]", "aliases: [[Winstanleigh]]", "must be a single value"),
        ("scope: [review]", "scope: [review", "this is not YAML"),
        ("orders:", "Winstanleigh:", "a file of orders has no key called '…'"),
        ("    safe_phrases:", "    kind: Winstanleigh\n    safe_phrases:", "the key '…'"),
    ])
    func `says what is wrong without repeating any of it`(
        _ part: String,
        _ wrong: String,
        _ problem: String
    ) throws {
        let (_, diagnostics) = try read(Self.text.replacing(part, with: wrong, maxReplacements: 1))
        let said = diagnostics.map(\.description).joined(separator: "\n")
        #expect(said.contains(problem))
        #expect(said.contains("orders.yaml:"))
        for secret in ["Winstan", "Farrelly", "Perpetua", "Petty", "Wulfram", "mother"] {
            #expect(!said.contains(secret))
        }
    }

    @Test func `keeps what it can and reports the rest`() throws {
        let (orders, diagnostics) = try read("orders:\n  - id: A\n  - id: A\n    nonsense: 1\n")
        #expect(orders.count == 2)
        #expect(diagnostics.contains { $0.message == "two orders have the same id" })
        #expect(diagnostics.contains { $0.severity == .warning })
    }
}
