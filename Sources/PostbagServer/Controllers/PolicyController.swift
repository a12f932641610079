import Hummingbird
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `/v1/policy`: which policy serves, and the way to have it read anew.
struct PolicyController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/policy") { _, context in
            try context.require(any: Scope.allCases)
            return try Response(json: PolicyBody(service.policies))
        }
        router.post("/v1/policy/reload") { _, context in
            try context.require(.editor)
            do {
                try await service.policies.reload()
            } catch let errors as PolicyErrors {
                throw Problem(
                    .unprocessableContent,
                    "bad-policy",
                    "The policy has mistakes, so the one before goes on.",
                    fix: "Mend what `errors` names and reload again.",
                    errors: errors.diagnostics.map(\.description)
                )
            }
            return try Response(json: PolicyBody(service.policies))
        }
    }
}

/// The policy that serves, as `postbag.policy-state/1`.
struct PolicyBody: Encodable {
    struct RuleBody: Encodable {
        var rule: String
        var promise: String
        var severity: Int
        var lane: String
    }

    var schema = "postbag.policy-state/1"
    var policy: String
    var name: String
    var rules: [RuleBody]
    var diagnostics: [String]

    init(_ keeper: PolicyKeeper) {
        let current = keeper.current
        policy = current.revision
        name = current.name
        rules = current.rules.map { rule in
            RuleBody(
                rule: rule.id.rawValue,
                promise: rule.promise,
                severity: rule.severity,
                lane: rule.lane.rawValue
            )
        }
        diagnostics = keeper.diagnostics.map(\.description)
    }
}
