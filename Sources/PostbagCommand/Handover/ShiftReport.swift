import Crypto
import Foundation
import PostbagCore
import PostbagDesk

/// What the next shift must know, as it stands at one moment.
struct ShiftReport: Codable, Sendable, Hashable {
    /// A case that cannot wait.
    struct OpenCase: Codable, Sendable, Hashable {
        var id: Int64
        var queue: String
        var rule: String?
        var due: String
        var isLate: Bool
        var heldBy: String?
        var needsTwo: Bool
        var escalatedTo: String?
    }

    /// A queue with what waits in it.
    struct QueueClock: Codable, Sendable, Hashable {
        var queue: String
        var waiting: Int
        var nextDue: String?
        var isLate: Bool
    }

    /// Something with a time, about an order, a story or a person.
    struct Moment: Codable, Sendable, Hashable {
        var what: String
        var at: String
    }

    /// A story that readers write much under.
    struct HotThread: Codable, Sendable, Hashable {
        var story: String
        var headline: String
        var commentsLastHour: Int
        var waiting: Int
    }

    var at: String
    var from: String
    var since: String
    var openCases: [OpenCase]
    var queues: [QueueClock]
    var orders: [Moment]
    var modes: [Moment]
    var checks: [Moment]
    var hotThreads: [HotThread]
    var sanctions: [Moment]
    /// What could not be looked at, and why.
    var gaps: [String]

    /// The report's fingerprint: what both sides sign.
    var id: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = (try? encoder.encode(self)) ?? Data()
        return SHA256.hash(data: data).prefix(6).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
