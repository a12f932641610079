import Hummingbird
import PostbagCore
import PostbagPolicy

/// The rules as readers see them, made from the policy: `GET /rules` and `GET /rules.json`.
///
/// They are what the site promises; how each promise is kept stays with the desk, since whoever knows
/// the words that are looked for writes around them.
struct RulesPages: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/rules") { request, _ in
            let policy = service.policies.current
            guard !request.wantsJSON else { return try Self.json(of: policy) }
            return Self.page(of: policy).response()
        }
        router.get("/rules.json") { _, _ in try Self.json(of: service.policies.current) }
        router.get("/readers.css") { _, _ in
            Response.file(ReaderStyle.sheet, type: "text/css")
        }
    }

    private static func json(of policy: CompiledPolicy) throws -> Response {
        try Response(json: RulesBody(policy))
    }

    static func page(of policy: CompiledPolicy) -> ReaderPage {
        let rules = HTML(
            RulesBody(policy).rules.map { rule -> HTML in
                "<li id=\"\(rule.id)\">\(rule.promise)</li>"
            }
        )
        return ReaderPage(
            title: "The rules for comments",
            site: policy.site.name,
            content: """
                <p>This is what we promise everybody who reads or writes comments here.</p>
                <ol>
                \(rules)
                </ol>
                <h2>What happens to a comment</h2>
                <p>Each comment is checked against these rules before it appears. Most appear at
                once. Some wait until a person has read them; some are not published. You are told
                which, and why, unless the law forbids us to say.</p>
                <h2>If you see a comment that breaks them</h2>
                <p>Use “Report” beside it. A person looks, and you can see what came of it.</p>
                <h2>If you disagree with a decision</h2>
                <p>The message about it holds a link to appeal. You have six months. Somebody who
                had no part in the decision looks at it again.</p>
                <p class="small">Revision \(policy.revision).
                <a href="/rules.json">The same for programs</a>.</p>
                """
        )
    }
}

/// The rules for programs.
struct RulesBody: Encodable {
    struct RuleBody: Encodable {
        var id: String
        var promise: String
    }

    var schema = "postbag.rules/1"
    var policy: String
    var site: String
    var languages: [String]
    var rules: [RuleBody]

    /// The rules, the gravest first.
    init(_ policy: CompiledPolicy) {
        self.policy = policy.revision
        site = policy.site.name
        languages = policy.site.languages
        rules = policy.rules.sorted { ($1.severity, $0.id) < ($0.severity, $1.id) }.map {
            RuleBody(id: $0.id.rawValue, promise: $0.promise)
        }
    }
}
