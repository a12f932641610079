import Foundation
import PostbagCore
import Testing

@testable import PostbagServer

@Suite struct `A call of the Akismet API` {
    private func request(_ form: String) throws -> AkismetRequest {
        try AkismetRequest(
            Data(form.utf8),
            contentType: "application/x-www-form-urlencoded; charset=UTF-8"
        )
    }

    @Test func `is read from a form`() throws {
        let request = try request(
            "api_key=pb-1&blog=https%3A%2F%2Fellerbypost.example&user_ip=192.0.2.1"
                + "&comment_author=J%C3%B6rg+M.&comment_content=100%25+fair%21%0Atrue&empty="
        )
        #expect(request.key == "pb-1")
        let comment = try request.comment()
        #expect(comment.text == "100% fair!\ntrue")
        #expect(comment.author?.name == "Jörg M.")
        #expect(request["empty"] == nil)
    }

    @Test func `is read from JSON, numbers and flags included`() throws {
        let json = """
            {"key":"pb-1","blog":"https://ellerbypost.example","user_ip":"192.0.2.1",
             "comment_content":"A fair point.","is_test":true,"n":3,"list":["a"],"none":null}
            """
        let request = try AkismetRequest(Data(json.utf8), contentType: "application/json")
        #expect(request.key == "pb-1")
        #expect(request["is_test"] == "1")
        #expect(request["list"] == nil)
        #expect(try request.comment().text == "A fair point.")
    }

    @Test func `is read in the old encoding that some systems send`() throws {
        #expect(try request("comment_content=caf%E9+%93so%94")["comment_content"] == "café “so”")
    }

    @Test(arguments: ["100%", "%zz", "a%4", "%", "a=b=c"])
    func `keeps signs that encode nothing`(value: String) throws {
        #expect(try request("x=\(value)")["x"] == value)
    }

    @Test func `says which field is missing`() throws {
        #expect(throws: AkismetProblem.missing("user_ip")) {
            try request("blog=b&comment_content=c").comment()
        }
        #expect(throws: AkismetProblem.missing("blog")) {
            try request("user_ip=1&comment_content=c").comment()
        }
        #expect(throws: AkismetProblem.missing("comment_content")) {
            try request("user_ip=1&blog=b").comment()
        }
    }

    @Test func `is refused when it is something else`() {
        #expect(throws: AkismetProblem.mediaType) {
            try AkismetRequest(Data("<a/>".utf8), contentType: "text/xml")
        }
        for json in [
            "[1]", "{", "{\"a\":", "\u{FEFF}", "{\"a\":\(String(repeating: "[", count: 9_999))",
        ] {
            #expect(throws: AkismetProblem.unreadable) {
                try AkismetRequest(Data(json.utf8), contentType: "application/json")
            }
        }
        let flood = (0..<1_000).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: AkismetProblem.unreadable) { try request(flood) }
    }

    @Test func `lets a site force an answer only in a test`() throws {
        let author = "blog=b&user_ip=1&comment_content=c&comment_author=akismet-guaranteed-spam"
        #expect(try request(author).forcedAnswer == nil)
        #expect(try request(author + "&is_test=1").forcedAnswer == .hold)
        #expect(try request(author + "&is_test=0").forcedAnswer == nil)
        let staff = "blog=b&user_ip=1&comment_content=c&user_role=administrator"
        #expect(try request(staff).forcedAnswer == nil)
        #expect(try request(staff + "&is_test=true").forcedAnswer == .publish)
    }

    @Test func `tells a machine by a field that people do not see`() throws {
        let form = "honeypot_field_name=website2&website2="
        #expect(try !request(form).hasFilledHoneypot)
        #expect(try request(form + "x").hasFilledHoneypot)
        #expect(try !request("website2=x").hasFilledHoneypot)
    }

    @Test func `is answered by a word and a hint`() {
        #expect(AkismetAnswer.check(.publish).body == Data("false".utf8))
        #expect(AkismetAnswer.check(.hold).body == Data("true".utf8))
        #expect(AkismetAnswer.check(.hold).headers["X-akismet-pro-tip"] == nil)
        #expect(AkismetAnswer.check(.reject).body == Data("true".utf8))
        #expect(AkismetAnswer.check(.reject).headers["X-akismet-pro-tip"] == "discard")
        #expect(AkismetAnswer.verification(isKnown: true).body == Data("valid".utf8))
        #expect(AkismetAnswer.verification(isKnown: false).body == Data("invalid".utf8))
    }
}
