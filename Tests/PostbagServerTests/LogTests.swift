import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import PostbagCore
import PostbagDesk
import PostbagServer
import Synchronization
import Testing

@Suite struct `The service's log` {
    @Test func `tells who called what, and no word of a reader, no key and no query`() async throws
    {
        let lines = Mutex("")
        let logger = Logger(label: "test") { label in
            JSONLogHandler(label: label, level: .trace, now: { Instant(secondsSince1970: 0) }) {
                line in
                lines.withLock { $0 += String(decoding: line, as: UTF8.self) }
            }
        }
        let test = try TestService(logger: logger)
        try await test.talk { client in
            let story = #"{"id":"s1","headline":"Zebracrossing closed"}"#
            _ = try await client.send(.put, "/v1/stories/s1", as: .cms, story)
            for body in [
                #"{"id":"c1","text":"What rubbish, zebrafish.","story":"s1"}"#,
                #"{"id":"c2","text":"zebrafish","#, #"{"zebrafish":1}"#,
                #"{"id":"c3","text":"zebrafish","story":"zebrafish"}"#,
            ] {
                _ = try await client.send(.post, "/v1/comments", as: .cms, body)
            }
            _ = try await client.send(.get, "/v1/cases?rule=zebrafish", as: .reviewer)
            _ = try await client.send(.get, "/v1/comments/zebrafish", as: .cms)
            _ = try await client.send(.get, "/zebrafish", as: .cms)
            _ = try await client.send(.get, "/v1/queue", token: "zebrafish")
            let sign = #"{"reviewer":"zebrafish","password":"zebrafish"}"#
            _ = try await client.send(.post, "/v1/session", sign)
        }
        let log = lines.withLock { $0 }
        #expect(log.contains("\"route\":\"/v1/comments/{comment}\""))
        #expect(log.contains("\"caller\":\"key:cms\""))
        for word in ["zebra", "Zebra", "key-cms", "key-reviewer"] {
            #expect(!log.contains(word), "the log says \(word)")
        }
    }
}
