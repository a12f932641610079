import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/session`: reviewers sign in, ask who they are, and sign out.
struct SessionController: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/session") { request, context in
            try service.limit(signInFrom: request, context)
            let wanted = try await request.json(SignInRequest.self, upTo: 4_096)
            let (session, token) = try await service.desk.signIn(
                ReviewerID(wanted.reviewer),
                password: wanted.password,
                code: wanted.code,
                now: service.clock.now()
            )
            let caller = try await service.callers.caller(for: token, now: service.clock.now())
            guard let caller else { throw Problem.unauthenticated }
            return try Response(
                json: SessionAnswer(caller, until: session.expires, token: token),
                status: .created
            )
        }
        router.get("/v1/session") { _, context in
            let caller = try context.require(any: Scope.allCases)
            return try Response(json: SessionAnswer(caller))
        }
        router.delete("/v1/session") { _, context in
            let caller = try context.require(any: Scope.allCases)
            guard let session = caller.session else {
                throw Problem(
                    .conflict,
                    "no-session",
                    "A key is no session and cannot be signed out.",
                    fix: "Take the key back with `postbag key revoke`."
                )
            }
            try await service.desk.signOut(session, now: service.clock.now())
            service.callers.forget()
            return Response(status: .noContent)
        }
    }
}

/// What a reviewer signs in with.
struct SignInRequest: Decodable {
    var reviewer: String
    var password: String
    var code: String?
}

/// Who has signed in.
struct SessionAnswer: Encodable {
    var schema = "postbag.session/1"
    /// Given once, when the session begins.
    var token: String?
    var caller: String
    var kind: String
    var scopes: [String]
    var expires: Instant?
    var seesSealed: Bool

    enum CodingKeys: String, CodingKey {
        case schema, token, caller, kind, scopes, expires
        case seesSealed = "sees_sealed"
    }

    init(_ caller: Caller, until expires: Instant? = nil, token: String? = nil) {
        self.token = token
        self.caller = caller.name
        self.expires = expires
        kind = caller.kind == .key ? "key" : "session"
        scopes = caller.scopes.map(\.rawValue).sorted()
        seesSealed = caller.maySeeSealed
    }
}

extension SignInRefusal: ProblemConvertible {
    var problem: Problem {
        switch self {
        case .wrong:
            Problem(
                .unauthorized,
                "wrong-sign-in",
                "The name, the password or the code is wrong.",
                fix: "Try again; whoever runs the desk can give a new password."
            )
        case .needsCode:
            Problem(
                .unauthorized,
                "needs-code",
                "This account signs in with a code from the authenticator as well.",
                fix: "Send `code` with its six digits."
            )
        case .locked(let until):
            Problem(
                .tooManyRequests,
                "locked",
                "There were too many tries; nobody may try before \(until).",
                fix: "Wait, or have whoever runs the desk give a new password."
            )
        }
    }
}
