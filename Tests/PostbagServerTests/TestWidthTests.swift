import Foundation
import PostbagTestSupport
import Synchronization
import Testing

@Suite struct `Tests` {
    private static let running = Mutex(0)

    @Test(arguments: 0..<64) func `run some at a time`(_: Int) async throws {
        let width = try #require(
            ProcessInfo.processInfo.environment[TestEnvironment.widthVariable].flatMap { Int($0) }
        )
        let now = Self.running.withLock { running in
            running += 1
            return running
        }
        defer { Self.running.withLock { $0 -= 1 } }
        try await Task.sleep(for: .milliseconds(2))
        #expect(now <= width)
    }
}
