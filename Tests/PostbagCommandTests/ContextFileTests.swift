import PostbagCore
import Testing

@testable import PostbagCommand

@Suite struct `Context files` {
    static let story = """
        id: review-2026
        headline: A review
        profile: sensitive_case
        facts: [One., Two.]
        named_ok: [Joan Petty]
        proceedings:
          - {defendant: "C. Name", step: charged, mode: jury, state: active}
        vulnerable: [the mother]
        orders: []
        """

    /// The messages of what is wrong with a file.
    private func problems<Value>(_ read: () throws(InputErrors) -> Value) -> [String] {
        do throws(InputErrors) {
            _ = try read()
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `reads a site in YAML and in JSON alike`() throws {
        let folder = try TemporaryFolder([
            "site.yaml": "name: The Post\nmax_comment_chars: 100\nlink_allow: ['*.gov.uk']\n",
            "site.json": #"{"name":"The Post","max_comment_chars":100,"link_allow":["*.gov.uk"]}"#,
        ])
        let site = try ContextFile.site(path: "\(folder.path)/site.yaml")
        #expect(site == Site(name: "The Post", maxCommentLength: 100, allowedLinks: ["*.gov.uk"]))
        #expect(try ContextFile.site(path: "\(folder.path)/site.json") == site)
    }

    @Test func `reads a story and accepts what is kept for later`() throws {
        let folder = try TemporaryFolder(["s.yaml": Self.story])
        let (story, warnings) = try ContextFile.story(path: "\(folder.path)/s.yaml")
        #expect(story.profile == .sensitiveCase)
        #expect(story.facts == ["One.", "Two."])
        #expect(story.namedOK == ["Joan Petty"])
        #expect(warnings.isEmpty)
    }

    @Test func `reads surrogate escapes in JSON`() throws {
        let folder = try TemporaryFolder([
            "s.json": #"{"id":"a","headline":"Caf\u00e9 \ud83d\ude00\ud83d\ude01 \\ud83d"}"#
        ])
        let (story, _) = try ContextFile.story(path: "\(folder.path)/s.json")
        #expect(story.headline == "Café 😀😁 \\ud83d")
    }

    @Test func `says where JSON stops being JSON, even if YAML would take it`() throws {
        let folder = try TemporaryFolder(["s.json": "{\n  \"id\": \"a\",\n  headline: b\n}"])
        let text = problems { () throws(InputErrors) in
            try ContextFile.story(path: "\(folder.path)/s.json")
        }
        #expect(text.first?.contains("this is not JSON: expected a name in quotes") == true)
        #expect(text.first?.contains("s.json:3:3") == true)
    }

    @Test func `says where a key or a value does not fit`() throws {
        let folder = try TemporaryFolder([
            "s.yaml": "id: a\nprofil: sensitive_case\nfacts: {a: b}\n", "t.yaml": "headline: x\n",
        ])
        let text = problems { () throws(InputErrors) in
            try ContextFile.story(path: "\(folder.path)/s.yaml")
        }
        #expect(text.contains { $0.contains("s.yaml:2:1") && $0.contains("'profile'") })
        #expect(text.contains { $0.contains("s.yaml:3:") })
        let missing = problems { () throws(InputErrors) in
            try ContextFile.story(path: "\(folder.path)/t.yaml")
        }
        #expect(missing.contains { $0.contains("id") })
    }

    @Test func `reads the orders of a story without a word`() throws {
        let orders = "orders: [{protected_people: [{name: A B}]}]"
        let text = Self.story.replacing("orders: []", with: orders)
        let folder = try TemporaryFolder(["s.yaml": text])
        let (story, warnings) = try ContextFile.story(path: "\(folder.path)/s.yaml")
        #expect(warnings.isEmpty)
        #expect(story.orders.count == 1)
    }

    @Test(arguments: ["missing.yaml", "."]) func `says which file cannot be read`(name: String)
        throws
    {
        let folder = try TemporaryFolder([:])
        let path = "\(folder.path)/\(name)"
        let text = problems { () throws(InputErrors) in try ContextFile.site(path: path) }
        #expect(text.first?.contains("cannot read '\(path)'") == true)
    }
}

@Suite struct `Story shelf` {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder([
            "a.yaml": "id: a\nprofile: sensitive_case\n", "b.json": #"{"id":"b"}"#,
            "notes.md": "not a story", ".hidden.yaml": "nonsense: true",
        ])
    }

    @Test func `finds a comment's story in a folder by its id`() throws {
        let shelf = try StoryShelf(path: folder.path)
        let sensitive = PostbagCore.Comment(id: "1", text: "", storyID: "a")
        #expect(try shelf.context(for: sensitive).profile == .sensitiveCase)
        #expect(
            try shelf.context(for: PostbagCore.Comment(id: "2", text: "", storyID: "b")).story?.id
                == "b"
        )
        #expect(try shelf.context(for: PostbagCore.Comment(id: "3", text: "")).story == nil)
    }

    @Test func `refuses a comment whose story is not there`() throws {
        let shelf = try StoryShelf(path: folder.path)
        #expect(throws: StoryShelf.MissingStory.self) {
            try shelf.context(for: PostbagCore.Comment(id: "1", text: "", storyID: "c"))
        }
    }

    @Test func `puts every comment under a single story`() throws {
        let shelf = try StoryShelf(path: "\(folder.path)/a.yaml")
        #expect(try shelf.context(for: PostbagCore.Comment(id: "1", text: "")).story?.id == "a")
    }

    @Test func `refuses two stories of the same id, and an empty folder`() throws {
        let twins = try TemporaryFolder(["a.yaml": "id: a\n", "b.yaml": "id: a\n"])
        #expect(throws: InputErrors.self) { try StoryShelf(path: twins.path) }
        let empty = try TemporaryFolder(["x.txt": ""])
        #expect(throws: InputErrors.self) { try StoryShelf(path: empty.path) }
    }
}

@Suite struct `Policy location` {
    private func find(
        _ chosen: String?,
        _ environment: [String: String] = [:],
        executable: String? = nil
    ) throws -> String {
        try PolicyLocation.find(
            chosen: chosen,
            environment: environment,
            executable: executable,
            current: "/nowhere/"
        )
    }

    @Test func `lets the flag win over the environment`() throws {
        #expect(try find("/flag", ["POSTBAG_POLICY": "/variable"]) == "/flag")
        #expect(try find(nil, ["POSTBAG_POLICY": "/variable"]) == "/variable")
    }

    @Test func `finds the policy beside the program and in its share folder`() throws {
        let installed = try TemporaryFolder([
            "beside/Policies/house/policy.yaml": "", "usr/bin/postbag": "",
            "usr/share/postbag/Policies/house/policy.yaml": "",
        ])
        let root = installed.path
        #expect(try find(nil, executable: "\(root)/beside") == "\(root)/beside/Policies/house")
        #expect(
            try find(nil, executable: "\(root)/usr/bin")
                == "\(root)/usr/share/postbag/Policies/house"
        )
    }

    @Test func `takes a folder of policies for the only one in it`() throws {
        let folder = try TemporaryFolder([
            "one/house/policy.yaml": "", "two/a/policy.yaml": "", "two/b/policy.yaml": "",
        ])
        #expect(try find("\(folder.path)/one") == "\(folder.path)/one/house")
        #expect(try find("\(folder.path)/two") == "\(folder.path)/two")
    }

    @Test func `lists where it looked`() throws {
        let nowhere = try TemporaryFolder([:])
        let error = #expect(throws: Diagnostic.self) {
            try find(nil, ["POSTBAG_POLICY": ""], executable: "\(nowhere.path)/bin")
        }
        let text = try #require(error).description
        #expect(text.contains("/nowhere/Policies/house, \(nowhere.path)/bin/Policies/house"))
        #expect(text.contains("\(nowhere.path)/share/postbag/Policies/house"))
        #expect(text.contains("--policy or POSTBAG_POLICY"))
    }
}
