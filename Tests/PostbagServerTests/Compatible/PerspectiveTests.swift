import Foundation
import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `A call of the Perspective API` {
    /// By the house's own policy, since the classifier is what answers.
    private func scorer(languages: [String] = ["en"]) throws -> PerspectiveScorer {
        var settings = ProtocolSettings.Perspective()
        settings.languages = languages
        return PerspectiveScorer(policy: try HousePolicy.compiled.get(), settings: settings)
    }

    private func analyze(_ json: String) throws -> PerspectiveAnswer {
        let request = try PerspectiveReader.read(PerspectiveRequest.self, from: Data(json.utf8))
        return try scorer().analyze(request)
    }

    private func error(_ json: String) -> PerspectiveError? {
        do {
            _ = try analyze(json)
            return nil
        } catch {
            return error as? PerspectiveError
        }
    }

    @Test func `scores all seven attributes of production`() throws {
        let names = [
            "TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT",
            "SEXUALLY_EXPLICIT",
        ]
        let asked = names.map { "\"\($0)\":{}" }.joined(separator: ",")
        let answer = try analyze(
            #"{"comment":{"text":"You stupid, worthless idiot."},"requestedAttributes":{\#(asked)}}"#
        )
        #expect(Set(answer.attributeScores.keys) == Set(names))
        let scores = answer.attributeScores.mapValues { $0.summaryScore?.value ?? -1 }
        #expect(scores.values.allSatisfy { (0...1).contains($0) })
        #expect(scores["TOXICITY", default: 0] > 0.9)
        #expect(scores["INSULT", default: 0] > 0.9)
        #expect(scores["THREAT", default: 1] < 0.5)
        #expect(answer.languages == ["en"])
    }

    @Test func `says the same as the labels where a newspaper's attribute asks for as much`() throws
    {
        let answer = try analyze(
            """
            {"comment":{"text":"Bloody hell, what a shit show."},
             "requestedAttributes":{"OBSCENE":{},"PROFANITY":{},"SPAM":{}}}
            """
        )
        #expect(
            answer.attributeScores["OBSCENE"]?.summaryScore
                == answer.attributeScores["PROFANITY"]?.summaryScore
        )
        #expect(answer.attributeScores["SPAM"] != nil)
    }

    @Test(arguments: [
        "ATTACK_ON_AUTHOR", "ATTACK_ON_COMMENTER", "INCOHERENT", "INFLAMMATORY",
        "LIKELY_TO_REJECT", "UNSUBSTANTIAL", "FLIRTATION", "TOXICITY@6", "toxicity",
    ])
    func `makes nothing up for`(name: String) throws {
        let found = error(
            #"{"comment":{"text":"Hello."},"requestedAttributes":{"\#(name)":{}}}"#
        )
        #expect(found == .unknownAttribute(name))
        let body = try found?.answer().body
        #expect(String(decoding: body ?? Data(), as: UTF8.self).contains("INVALID_ARGUMENT"))
    }

    @Test func `counts spans in UTF-16, a sentence each`() throws {
        let text = "😀 You idiot! Sorry, I like your name."
        let answer = try analyze(
            """
            {"comment":{"text":"\(text)"},"requestedAttributes":{"INSULT":{}},
             "spanAnnotations":true}
            """
        )
        let spans = try #require(answer.attributeScores["INSULT"]?.spanScores)
        let units = Array(text.utf16)
        let sentences = spans.map { String(decoding: units[$0.begin..<$0.end], as: UTF16.self) }
        #expect(sentences == ["😀 You idiot!", "Sorry, I like your name."])
        #expect(spans[0].begin == 0 && spans[0].end == 13)
        #expect(spans[0].score.value > spans[1].score.value)
    }

    @Test func `gives one span for the whole comment unless asked for more`() throws {
        let answer = try analyze(
            #"{"comment":{"text":"One. Two."},"requestedAttributes":{"TOXICITY":{}}}"#
        )
        let scores = try #require(answer.attributeScores["TOXICITY"])
        #expect(scores.spanScores.map(\.begin) == [0] && scores.spanScores.map(\.end) == [9])
        #expect(scores.spanScores.first?.score == scores.summaryScore)
    }

    @Test func `leaves out what is below the threshold`() throws {
        let answer = try analyze(
            """
            {"comment":{"text":"What a lovely day."},
             "requestedAttributes":{"TOXICITY":{"scoreThreshold":0.9},"INSULT":{}}}
            """
        )
        #expect(Set(answer.attributeScores.keys) == ["INSULT"])
    }

    @Test func `echoes the client's token and languages`() throws {
        let answer = try analyze(
            """
            {"comment":{"text":"A fair point.","type":"PLAIN_TEXT"},"languages":["en-GB"],
             "requestedAttributes":{"TOXICITY":{"scoreType":"PROBABILITY"}},"doNotStore":true,
             "clientToken":"t-1","sessionId":"s-1","communityId":"c","context":{"entries":[]}}
            """
        )
        #expect(answer.clientToken == "t-1")
        #expect(answer.languages == ["en-GB"])
    }

    @Test func `takes field names in snake case too`() throws {
        let answer = try analyze(
            #"{"comment":{"text":"Hi."},"requested_attributes":{"SEVERE_TOXICITY":{}},"client_token":"t"}"#
        )
        #expect(answer.attributeScores.keys.first == "SEVERE_TOXICITY")
        #expect(answer.clientToken == "t")
    }

    @Test func `refuses languages that the classifier does not know`() throws {
        let asked = error(
            #"{"comment":{"text":"Hola"},"languages":["es"],"requestedAttributes":{"TOXICITY":{}}}"#
        )
        #expect(asked == .language(attribute: "TOXICITY", requested: ["es"], detected: []))
        #expect(asked?.message == "Attribute TOXICITY does not support request languages: es")
        let text = "Das ist nicht die ganze Wahrheit, und das wissen sie auch sehr genau."
        let found = error(#"{"comment":{"text":"\#(text)"},"requestedAttributes":{"TOXICITY":{}}}"#)
        #expect(found == .language(attribute: "TOXICITY", requested: [], detected: ["de"]))
        let body = try #require(try found?.answer().body)
        let words = String(decoding: body, as: UTF8.self)
        #expect(words.contains(#""errorType":"LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE""#))
        #expect(words.contains(#""detectedLanguages":["de"]"#))
    }

    @Test func `drops attributes in foreign languages when asked to`() throws {
        let answer = try analyze(
            """
            {"comment":{"text":"Hola"},"languages":["es"],"dropUnsupportedAttributes":true,
             "requestedAttributes":{"TOXICITY":{}}}
            """
        )
        #expect(answer.attributeScores.isEmpty)
    }

    @Test func `says what is wrong as Google does`() throws {
        let any = #""requestedAttributes":{"TOXICITY":{}}"#
        #expect(error("{\(any)}") == .commentEmpty)
        #expect(error(#"{"comment":{"text":" \n "},\#(any)}"#) == .commentEmpty)
        #expect(error(#"{"comment":{"text":"Hi."}}"#) == .noAttributes)
        #expect(error(#"{"comment":{"text":"Hi."},"requestedAttributes":{}}"#) == .noAttributes)
        let long = String(repeating: "a ", count: 10_241)
        #expect(error(#"{"comment":{"text":"\#(long)"},\#(any)}"#) == .commentTooLong)
        #expect(
            error(#"{"comment":{"text":"Hi.","type":"HTML"},\#(any)}"#)?.message
                == "Currently, only 'PLAIN_TEXT' comments are supported"
        )
        #expect(
            error(
                #"{"comment":{"text":"Hi."},"requestedAttributes":{"INSULT":{"scoreType":"RANK"}}}"#
            ) == .scoreType("RANK", "INSULT")
        )
        for json in [
            "", "[]", "{", "nonsense", #"{"comment":"Hi."}"#, #"{"comment":{"text":3},\#(any)}"#,
            #"{"comment":{"text":"Hi."},"requestedAttributes":["TOXICITY"]}"#,
            #"{"comment":{"text":"Hi."},"requestedAttributes":{"TOXICITY":3}}"#,
            #"{"comment":{"text":"Hi."},\#(any),"languages":"en"}"#,
            #"{"comment":{"text":"a\u0000b"},\#(any)}"#,
            #"{"comment":{"text":"\#(String(repeating: "[", count: 9_000))},\#(any)}"#,
            #"{"comment":{"text":"Hi."},\#(any),"context":{"entries":[],"articleAndParentComment":{}}}"#,
        ] {
            guard case .invalid = error(json) else {
                Issue.record("expected an invalid request: \(json.prefix(60))")
                continue
            }
        }
    }

    @Test func `repeats nothing of a comment in an error`() throws {
        let found = error(
            #"{"comment":{"text":"secret words"},"requestedAttributes":{"secret words":{}}}"#
        )
        #expect(found?.message.contains("secret") == false)
        let wrong = error(#"{"comment":{"text":["secret words"]},"requestedAttributes":{}}"#)
        #expect(wrong?.message == "Invalid value at 'comment.text'.")
    }

    @Test func `thanks for a suggested score and checks it`() throws {
        let scorer = try scorer()
        let json = """
            {"comment":{"text":"Get busy living."},"clientToken":"c-1","communityId":"films",
             "attributeScores":{"TOXICITY":{"summaryScore":{"value":0}}}}
            """
        let suggestion = try PerspectiveReader.read(
            PerspectiveSuggestion.self,
            from: Data(json.utf8)
        )
        #expect(try scorer.thanks(for: suggestion).clientToken == "c-1")
        var wrong = suggestion
        wrong.attributeScores?["TOXICITY"]?.summaryScore?.value = 2
        #expect(throws: PerspectiveError.self) { try scorer.thanks(for: wrong) }
        wrong.attributeScores = ["MADE_UP": .init()]
        #expect(throws: PerspectiveError.unknownAttribute("MADE_UP")) {
            try scorer.thanks(for: wrong)
        }
    }

    @Test func `needs a policy with a classifier`() throws {
        let policy = try TemporaryPolicy(filter: "words: [muppet]\nscore: 90").compile()
        let scorer = PerspectiveScorer(policy: policy, settings: .init())
        let request = PerspectiveRequest(
            comment: PerspectiveText(text: "Hi."),
            requestedAttributes: ["TOXICITY": .init()]
        )
        #expect(throws: PerspectiveError.noClassifier) { try scorer.analyze(request) }
    }
}

@Suite struct `Sentences of a comment` {
    @Test(arguments: [
        ("Hi there. Go home!", [0..<9, 10..<18]),
        ("No end", [0..<6]),
        ("  Spaces first.  Then more  ", [2..<15, 17..<26]),
        ("He said \"no.\" I left.", [0..<13, 14..<21]),
        ("Line one\nline two", [0..<8, 9..<17]),
        ("3.5 per cent", [0..<12]),
        ("", []),
        (" \n ", []),
    ])
    func `are`(text: String, ranges: [Range<Int>]) {
        #expect(SentenceRanges.of(text) == ranges)
    }

    @Test func `are at most a hundred, and the last holds the rest`() {
        let text = String(repeating: "A. ", count: 1_000)
        let ranges = SentenceRanges.of(text)
        #expect(ranges.count == SentenceRanges.most)
        #expect(ranges.last?.upperBound == 2_999 - 0)
    }
}

@Suite struct `Places in UTF-16` {
    @Test func `follow surrogate pairs`() {
        let offsets = UTF16Offsets("a😀b")
        #expect(offsets[0..<1] == 0..<1)
        #expect(offsets[1..<2] == 1..<3)
        #expect(offsets[2..<3] == 3..<4)
        #expect(offsets[0..<99] == 0..<4)
    }

    @Test func `are those of scalars in plain text`() {
        #expect(UTF16Offsets("plain")[1..<3] == 1..<3)
        #expect(UTF16Offsets("plain")[3..<99] == 3..<5)
    }
}
