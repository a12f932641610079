import Foundation
import PostbagCore
import Testing

@Suite struct `Instants` {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("2026-01-05T10:00:00Z", 1_767_607_200),
        ("2026-01-05T10:00:00+00:00", 1_767_607_200), ("2026-01-05T12:00+0200", 1_767_607_200),
        ("2026-01-05 05:30:00-04:30", 1_767_607_200), ("2026-01-05T10:00:00.25Z", 1_767_607_200.25),
        ("1969-12-31T23:59:59Z", -1), ("2024-02-29T00:00:00Z", 1_709_164_800),
    ])
    func `are read with their zone`(_ text: String, _ seconds: Double) {
        #expect(Instant(iso8601: text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        "2026-01-05T10:00:00", "2026-01-05", "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z",
        "2026-01-05T24:00:00Z", "2026-01-05T10:60:00Z", "tomorrow", "", "2026-01-05T10:00:00Z ",
        "2026-01-05T10:00:00+24:00",
    ])
    func `without a zone, or of no day, are none`(_ text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test func `agree with the system's calendar, and are written as they are read`() {
        let formatter = ISO8601DateFormatter()
        for step in -400..<1_600 {
            let seconds = Double(step) * 1_234_567
            let instant = Instant(secondsSince1970: seconds)
            #expect(
                instant.description == formatter.string(from: Date(timeIntervalSince1970: seconds))
            )
            #expect(Instant(iso8601: instant.description) == instant)
        }
    }

    @Test func `are stored as text`() throws {
        let instant = Instant(secondsSince1970: 1_767_607_200.5)
        let data = try JSONEncoder().encode([instant])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-01-05T10:00:00.500Z"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data(#"["soon"]"#.utf8))
        }
    }
}
