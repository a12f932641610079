import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `Perspective over HTTP` {
    @Test func `Perspective takes a key in the query or a header, and only one that may screen`()
        async throws
    {
        let body = #"{"comment":{"text":"Hi."},"requestedAttributes":{"TOXICITY":{}}}"#
        let path = "/v1alpha1/comments:analyze"
        try await TestService.answering().talk { client in
            let without = try await client.post(path, body)
            #expect(without.status == .forbidden)
            #expect(without.text.contains(#""status":"PERMISSION_DENIED""#))
            for key in ["nobody", "key-auditor", "key-reader-widget"] {
                let wrong = try await client.post("\(path)?key=\(key)", body)
                #expect(wrong.status == .badRequest)
                #expect(wrong.text.contains("API_KEY_INVALID"))
            }
            // The trial's policy has no classifier, which is said only to who may ask.
            let query = try await client.post("\(path)?key=key-cms&alt=json", body)
            #expect(query.text.contains("FAILED_PRECONDITION"))
            let name = try #require(HTTPField.Name("x-goog-api-key"))
            let header = try await client.post(path, body, headers: [name: "key-cms"])
            #expect(header.text.contains("FAILED_PRECONDITION"))
        }
    }

    @Test func `Perspective's discovery document leads back to where it was asked for`()
        async throws
    {
        try await TestService.answering().live { client in
            let answer = try await client.executeRequest(
                uri: "/$discovery/rest?version=v1alpha1",
                method: .get,
                headers: [:],
                body: nil
            )
            #expect(answer.status == .ok)
            let root = try answer.object["rootUrl"] as? String
            #expect(root?.hasPrefix("http://localhost") == true)
            #expect(root?.hasSuffix("/") == true)
        }
    }

    @Test func `Perspective refuses bodies that are too long in Google's words`() async throws {
        let long = String(repeating: "a", count: 300_000)
        try await TestService.answering().talk { client in
            let answer = try await client.post("/v1alpha1/comments:analyze?key=key-cms", long)
            #expect(answer.status == .contentTooLarge)
            #expect(answer.text.contains("INVALID_ARGUMENT"))
        }
    }

    @Test(arguments: [true, false])
    func `Perspective keeps a suggested score only if the policy says so`(
        isKept: Bool
    ) async throws {
        let test = try TestService.answering("protocols: {perspective: {keep-feedback: \(isKept)}}")
        try await test.talk { client in
            let answer = try await client.post(
                "/v1alpha1/comments:suggestscore?key=key-cms",
                #"""
                {"comment":{"text":"You lot."},"clientToken":"t","attributeScores":{
                    "TOXICITY":{"summaryScore":{"value":0.75}},
                    "PROFANITY":{"summaryScore":{"value":0.1}},
                    "OBSCENE":{"summaryScore":{"value":0.2}},
                    "INSULT":{"spanScores":[{"begin":0,"end":3,"score":{"value":1}}]}}}
                """#
            )
            #expect(answer.status == .ok && answer.text.contains(#""clientToken":"t""#))
        }
        let expected = ["You lot.": ["TOXICITY": 0.75, "PROFANITY": 0.2]]
        let kept = try await test.keptFeedback
        #expect(kept == (isKept ? expected : [:]))
    }
}
