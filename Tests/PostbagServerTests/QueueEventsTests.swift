import Foundation
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagServer
import Testing

@Suite struct `Events of the queue` {
    @Test func `tell of a change once, to as many as may listen, and end with the service`()
        async throws
    {
        var settings = ServiceSettings()
        settings.limits.streams = 1
        let test = try TestService(settings: settings)
        let watcher = test.service.watcher
        let events = try #require(watcher.subscribe())
        #expect(watcher.subscribe() == nil)
        let running = Task { try await watcher.run() }
        let desk = test.service.desk
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: test.now)
        let comment = Comment(id: "c1", text: "What rubbish.", storyID: "s1")
        _ = try await desk.submit(Submission(comment: comment), now: test.now)
        var told: [String] = []
        for await event in events {
            told.append(event)
            if event.contains("\"held\"") { running.cancel() }
        }
        #expect(told.contains { $0.hasPrefix("event: queues\ndata: {") && $0.hasSuffix("\n\n") })
        #expect(!told.contains { $0.contains("rubbish") })
        #expect(watcher.subscribe() == nil)
    }
}
