import PostbagCore
import Testing

@testable import PostbagCommand

@Suite struct `Diagnostics` {
    static let files = [
        "story.yaml": "id: review-2026\nprofil: sensitive_case\nfacts: {one: two}\n",
        "profile.yaml": "id: review-2026\nprofile: sensitive\n",
        "story.json": "{\n  \"id\": \"a\",\n  \"facts\": [\"one\",]\n}\n",
        "orders.yaml": "id: a\norders:\n  - {id: ORD-1, protected_peple: [{name: A B}]}\n",
        "site.yaml": "name: The Post\nmax_comment_chars: plenty\n",
        "twice.yaml": "id: a\nid: b\n",
        "folder/a.yaml": "id: a\n",
        "folder/b.yaml": "id: a\n",
        "header.csv": "id,author\n1,Jo\n",
    ]

    /// Everything that is said about a file.
    private func said<Value>(_ read: () throws(InputErrors) -> (Value, [Diagnostic])) -> String {
        do throws(InputErrors) {
            return try read().1.map(\.description).joined(separator: "\n\n")
        } catch {
            return error.diagnostics.map(\.description).joined(separator: "\n\n")
        }
    }

    @Test func `say what is wrong, where, and how to mend it`() throws {
        let folder = try TemporaryFolder(Self.files)
        var texts: [String] = []
        for name in ["story.yaml", "profile.yaml", "story.json", "orders.yaml", "twice.yaml"] {
            texts.append(
                said { () throws(InputErrors) in
                    let (story, warnings) = try ContextFile.story(path: "\(folder.path)/\(name)")
                    return (story, warnings)
                }
            )
        }
        texts.append(
            said { () throws(InputErrors) in
                (try ContextFile.site(path: "\(folder.path)/site.yaml"), [])
            }
        )
        texts.append(
            said { () throws(InputErrors) in
                (try StoryShelf(path: "\(folder.path)/folder"), [])
            }
        )
        texts.append(
            said { () throws(InputErrors) in
                (try ContextFile.site(path: "\(folder.path)/gone.yaml"), [])
            }
        )
        let csv = Self.files["header.csv"] ?? ""
        let header = #expect(throws: Diagnostic.self) { try entries(of: csv, as: .csv) }
        texts.append(try #require(header).description)
        let text = texts.joined(separator: "\n\n").replacing("\(folder.path)/", with: "")
        try expectGolden(text + "\n", "diagnostics/input.txt")
    }
}
