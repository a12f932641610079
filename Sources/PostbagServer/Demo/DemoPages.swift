import HTTPTypes
public import Hummingbird
import Postbag
import PostbagCore
public import PostbagDesk
import PostbagPolicy

/// A page of an invented newspaper on which the whole circle can be walked: write a comment, be
/// published, held or rejected with the reason, report, decide as the desk, see what came of it,
/// appeal.
///
/// Whoever opens the page may decide as the desk, so it is for a desk of samples on this machine.
public struct DemoPages: Controller {
    let service: PostbagService
    let story: StoryID
    let button: ReportButton

    /// A page for one story.
    ///
    /// - Parameters:
    ///   - service: the service that it belongs to.
    ///   - story: the story, which is in the register.
    ///   - button: the report button beside each comment.
    public init(service: PostbagService, story: StoryID, button: ReportButton) {
        self.service = service
        self.story = story
        self.button = button
    }

    /// Adds its routes.
    public func addRoutes(to router: any RouterMethods<PostbagContext>) {
        let pages = router.group()
            .add(middleware: ReaderProblems(service: service))
            .add(middleware: SameOrigin())
        pages.get("/") { _, _ in try await storyPage().response() }
        pages.get("/report-button.js") { _, _ in
            Response.file(button.script, type: "text/javascript")
        }
        pages.post("/comments") { request, _ in try await post(try await request.form()) }
        pages.get("/comments/{id}") { _, context in
            let id = CommentID(try context.parameters.require("id"))
            return try await commentPage(id).response()
        }
        DemoDesk(service: service).addRoutes(to: pages)
    }

    /// What marks the comments that are written here; the rest of an id is not to be guessed.
    static let prefix = "web-"

    private var site: String { service.policies.current.site.name }

    private func storyPage() async throws -> ReaderPage {
        let record = try await service.desk.story(story)
        let comments = try await service.desk.published(under: story).reversed()
        let facts = HTML(record.story.facts.map { fact -> HTML in "<p>\(fact)</p>" })
        let shown = HTML(comments.map(comment))
        return ReaderPage(
            title: record.story.headline,
            site: site,
            content: """
                <p class="small">This is a demonstration with invented people.
                <a href="/desk">Be the desk</a> · <a href="/rules">The rules for comments</a></p>
                \(facts)
                <section aria-labelledby="write">
                <h2 id="write">Write a comment</h2>
                <form method="post" action="/comments">
                <label for="name">Your name</label>
                <input type="text" id="name" name="name" maxlength="60" required
                 autocomplete="nickname">
                <label for="text">Your comment</label>
                <textarea id="text" name="text" rows="4" maxlength="5000" required></textarea>
                <button>Send comment</button>
                </form>
                </section>
                <section aria-labelledby="comments">
                <h2 id="comments">\(comments.count) comments</h2>
                \(shown)
                </section>
                """,
            script: "/report-button.js"
        )
    }

    private func comment(_ comment: CommentRecord) -> HTML {
        """
        <article class="comment" id="\(comment.id.rawValue)">
        <p class="by">\(comment.authorName)</p>
        <p class="text">\(comment.text)</p>
        \(button.markup(for: comment))
        </article>
        """
    }

    private func post(_ form: FormBody) async throws -> Response {
        let name = (form["name"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 60 else { throw Problem.missing("name") }
        guard let text = form["text"], text.contains(where: { !$0.isWhitespace }) else {
            throw Problem.missing("text")
        }
        let comment = Comment(
            id: Self.prefix + Self.randomWord(),
            text: text.replacing("\r\n", with: "\n"),
            author: Author(id: Self.prefix + name.lowercased(), name: name),
            storyID: story.rawValue
        )
        let receipt = try await service.desk.submit(
            Submission(comment: comment),
            now: service.clock.now()
        )
        if let refusal = receipt.refusal {
            throw Problem(.conflict, "refused", refusal.message, fix: "Go back to the story.")
        }
        return Response(status: .seeOther, headers: [.location: "/comments/\(comment.id)"])
    }

    /// What has become of a comment, for whoever has its address.
    private func commentPage(_ id: CommentID) async throws -> ReaderPage {
        guard id.rawValue.hasPrefix(Self.prefix) else { throw DeskError.unknownComment(id) }
        let comment = try await service.desk.comment(id)
        let fate = DemoFate(comment, under: service.policies.current)
        let appeal = try await appealLink(for: comment)
        return ReaderPage(
            title: fate.title,
            site: site,
            content: """
                <div class="note \(comment.state.rawValue)" role="status">
                <p>\(fate.message)</p>
                \(fate.promises)
                </div>
                <article class="comment"><p class="by">\(comment.authorName)</p>
                <p class="text">\(comment.text)</p></article>
                \(appeal)
                <p><a href="/">Back to the story</a> · <a href="/desk">Be the desk</a></p>
                """
        )
    }

    private func appealLink(for comment: CommentRecord) async throws -> HTML? {
        guard comment.state == .rejected || comment.state == .removed else { return nil }
        let decision = try await service.desk.store.read { reader in
            try reader.decisions(about: comment.id).last { $0.stands }
        }
        guard let decision else { return nil }
        let token = try await service.desk.appealToken(
            against: .decision(decision.id),
            for: .author
        )
        return "<p><a href=\"/appeal/\(token)\">Appeal against this decision</a></p>"
    }

    /// A word of 100 random bits.
    private static func randomWord() -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return String((0..<20).compactMap { _ in letters.randomElement() })
    }
}
