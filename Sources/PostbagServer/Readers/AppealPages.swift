import HTTPTypes
import Hummingbird
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// Appeals by link, without an account: `GET` and `POST /appeal/TOKEN`.
struct AppealPages: Controller {
    let service: PostbagService

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/appeal/{token}") { request, context in
            try service.limit(strangerFrom: request, context)
            let token = try context.parameters.require("token")
            let appeal = try await service.desk.appeal(
                madeWith: token,
                now: service.clock.now()
            )
            return page(for: appeal, token).response()
        }
        router.post("/appeal/{token}") { request, context in
            try service.limit(strangerFrom: request, context)
            let token = try context.parameters.require("token")
            let form = try await request.form()
            let now = service.clock.now()
            let text = form["text"] ?? ""
            guard text.contains(where: { !$0.isWhitespace }) else { throw Problem.missing("text") }
            let known = try await service.desk.appeal(madeWith: token, now: now)
            let appeal =
                known?.state == .asked
                ? try await service.desk.answer(token: token, text: text, now: now)
                : try await service.desk.appeal(
                    token: token,
                    text: text,
                    editedText: form["edited"].flatMap { $0.isEmpty ? nil : $0 },
                    now: now
                )
            return page(for: appeal, token).response(.created)
        }
    }

    private func page(for appeal: Appeal?, _ token: String) -> ReaderPage {
        ReaderPage(
            title: "Your appeal",
            site: service.policies.current.site.name,
            content: appeal.map { Self.told(of: $0, token) } ?? Self.form(token)
        )
    }

    private static func told(of appeal: Appeal, _ token: String) -> HTML {
        let message: AppealMessage =
            switch appeal.state {
            case .received, .answered, .withdrawn: .received
            case .asked: .question
            case .restored: appeal.isSealed ? .neutral : .restored
            case .upheld: appeal.isSealed ? .neutral : .upheld
            }
        let form: HTML? =
            appeal.state == .asked
            ? """
            <form method="post" action="/appeal/\(token)">
            <label for="text">Your answer</label>
            <textarea id="text" name="text" rows="5" maxlength="5000" required></textarea>
            <button>Send answer</button>
            </form>
            """ : nil
        return "<div class=\"note\" role=\"status\"><p>\(message.text)</p></div>\(form)"
    }

    private static func form(_ token: String) -> HTML {
        """
        <p>Tell us why the decision was wrong. Somebody who had no part in it will look again.</p>
        <form method="post" action="/appeal/\(token)">
        <label for="text">Why should we decide otherwise?</label>
        <textarea id="text" name="text" rows="6" maxlength="5000" required></textarea>
        <label for="edited">Your comment as you would write it now (optional)</label>
        <textarea id="edited" name="edited" rows="4" maxlength="5000"></textarea>
        <button>Send appeal</button>
        </form>
        """
    }
}
