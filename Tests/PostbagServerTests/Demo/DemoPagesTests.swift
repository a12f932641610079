import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `The demonstration` {
    private static let form = "application/x-www-form-urlencoded"
    let test: TestService
    let pages: DemoPages

    init() async throws {
        test = try TestService()
        try await test.put()
        let samples = HouseFiles.root.appending(path: "Samples/report-button")
        let button = ReportButton(
            snippet: try String(
                contentsOf: samples.appending(path: "report-button.html"),
                encoding: .utf8
            ),
            script: try String(
                contentsOf: samples.appending(path: "report-button.js"),
                encoding: .utf8
            ),
            key: "key-reader-widget"
        )
        pages = DemoPages(service: test.service, story: StoryID("bridge"), button: button)
    }

    private func talk(
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await test.service.application(with: [pages]).test(.router, body)
    }

    private func get(_ path: String, with client: any TestClientProtocol) async throws
        -> TestResponse
    {
        try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
    }

    /// Sends a comment and gives the page about it.
    private func post(_ text: String, with client: any TestClientProtocol) async throws
        -> (path: String, page: TestResponse)
    {
        let text = text.replacing(" ", with: "+")
        let sent = try await client.post(
            "/comments",
            "name=Ada&text=\(text)",
            type: Self.form
        )
        #expect(sent.status == .seeOther)
        let path = try #require(sent.headers[.location])
        return (path, try await get(path, with: client))
    }

    @Test func `shows a comment's fate with its reason`() async throws {
        try await talk { client in
            let published = try await post("A fair point", with: client).page.text
            #expect(published.contains("is published"))
            let held = try await post("What rubbish", with: client).page.text
            #expect(held.contains("waits") && held.contains("A promise about profanity."))
            let rejected = try await post("You muppet", with: client).page.text
            #expect(rejected.contains("It breaks the rule on personal-abuse."))
            #expect(rejected.contains("/appeal/"))
            let story = try await get("/", with: client).text
            #expect(story.contains("A fair point") && !story.contains("rubbish"))
        }
    }

    @Test func `escapes whatever readers write`() async throws {
        try await talk { client in
            let sent = try await client.post(
                "/comments",
                "name=%3Cb%3EEve&text=%3Cscript%3Ealert(1)%3C/script%3E",
                type: Self.form
            )
            let path = try #require(sent.headers[.location])
            for page in [try await get(path, with: client), try await get("/", with: client)] {
                #expect(!page.text.contains("<script>alert"))
                #expect(!page.text.contains("<b>Eve"))
            }
        }
    }

    @Test func `puts the sample's button beside each comment, and nothing else in its place`()
        async throws
    {
        let mean = Comment(
            id: "AUTHOR-NAME",
            text: "A fair point.",
            author: Author(id: "x", name: "COMMENT-ID\"><i>"),
            storyID: "bridge"
        )
        _ = try await test.service.desk.submit(Submission(comment: mean), now: test.clock.now)
        try await talk { client in
            let page = try await get("/", with: client).text
            #expect(page.contains("value=\"key-reader-widget\""))
            #expect(page.contains("action=\"/report\""))
            #expect(!page.contains("comments.ellerbypost.example"))
            #expect(!page.contains("\"><i>"))
        }
    }

    @Test func `lets the desk decide, and tells the reporter`() async throws {
        try await talk { client in
            let path = try await post("What rubbish", with: client).path
            let reviewCase = try #require(try await test.service.desk.cases().first)
            let desk = try await get("/desk", with: client).text
            #expect(desk.contains("What rubbish"))
            let decided = try await client.post(
                "/desk/\(reviewCase.id)",
                "version=\(reviewCase.version)&action=approve",
                type: Self.form
            )
            #expect(decided.status == .seeOther)
            #expect(try await get(path, with: client).text.contains("is published"))
        }
    }

    @Test func `takes no form from a page of another site`() async throws {
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let foreign: [HTTPFields] = [
            [site: "cross-site"], [site: "same-site"], [.origin: "https://evil.example"],
            [.origin: "null"],
        ]
        try await talk { client in
            for headers in foreign {
                let answer = try await client.post(
                    "/comments",
                    "name=Ada&text=Hi",
                    type: Self.form,
                    headers: headers
                )
                #expect(answer.status == .forbidden)
            }
        }
    }

    @Test func `shows only what was written here`() async throws {
        let other = Comment(id: "c9", text: "A fair point.", storyID: "bridge")
        _ = try await test.service.desk.submit(Submission(comment: other), now: test.clock.now)
        try await talk { client in
            for path in ["/comments/c9", "/comments/web-nothing"] {
                let page = try await get(path, with: client)
                #expect(page.status == .notFound)
            }
        }
    }
}

@Suite struct `The report button of the samples` {
    @Test func `offers every reason that the desk knows, in the same words`() throws {
        let path = HouseFiles.root.appending(path: "Samples/report-button/report-button.html")
        let snippet = try String(contentsOf: path, encoding: .utf8)
        for reason in ReportReason.allCases {
            let option = "<option value=\"\(reason.rawValue)\">\(reason.words)</option>"
            #expect(snippet.contains(option))
        }
    }
}
