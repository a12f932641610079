import Testing

@testable import PostbagServer

@Suite struct `A deadline` {
    @Test func `lets work through that is in time`() async throws {
        let value = try await Deadline.value(within: .seconds(600), otherwise: 2) { 1 }
        #expect(value == 1)
    }

    @Test func `gives the other value when work never ends`() async throws {
        let value = try await Deadline.value(within: .milliseconds(5), otherwise: 2) {
            try await Task.sleep(for: .seconds(3_600))
            return 1
        }
        #expect(value == 2)
    }

    @Test func `passes on what went wrong`() async {
        await #expect(throws: PerspectiveError.overloaded) {
            try await Deadline.value(within: .seconds(600), otherwise: 2) {
                throw PerspectiveError.overloaded
            }
        }
    }
}
