import HTTPTypes
import PostbagCore
import PostbagDesk
import PostbagPolicy

extension DeskError: ProblemConvertible {
    var problem: Problem {
        let fix = "See /v1/openapi.json for what is expected here."
        switch self {
        case .unknownStory:
            return Problem(
                .notFound,
                "unknown-story",
                "The register has no such story.",
                fix: "Put it there with PUT /v1/stories/{story} before its comments."
            )
        case .unknownComment, .unknownCase, .unknownDecision, .unknownReport, .unknownCommenter,
            .unknownSanction, .unknownAppeal, .unknownOrder, .unknownReceiver, .unknownWebhook:
            return Problem(
                .notFound,
                "unknown",
                "There is no such thing, or it is not yours to see.",
                fix: "Check the id."
            )
        case .unknownParent:
            return Problem(
                .unprocessableContent,
                "unknown-parent",
                "The comment that this one answers is not under the same story.",
                fix: "Send the parent first, or leave parent_id out."
            )
        case .invalid(let what): return Problem(.unprocessableContent, "invalid", what, fix: fix)
        case .keyReused:
            return Problem(
                .conflict,
                "key-reused",
                "The Idempotency-Key was used for something else.",
                fix: "Use a new key for each request."
            )
        case .notAllowed(let why):
            return Problem(
                .forbidden,
                "not-allowed",
                why,
                fix: "Ask somebody with the role for it."
            )
        case .refused(let why):
            return Problem(.conflict, "refused", why, fix: "Read what stands now and decide anew.")
        case .noKey:
            return Problem(
                .serviceUnavailable,
                "no-key",
                "The desk has no key to seal or sign with.",
                fix: "Set POSTBAG_KEY_FILE and start the service again."
            )
        case .busy: return .overloaded
        }
    }
}

extension CaseRefusal: ProblemConvertible {
    var problem: Problem {
        let fix = "Read the case again and decide on what stands now."
        switch self {
        case .notAllowed(let why):
            return Problem(.forbidden, "not-allowed", why, fix: "Leave it to one of them.")
        case .incomplete(let what):
            return Problem(.unprocessableContent, "invalid", what, fix: "Send what is missing.")
        case .changed(let version):
            return Problem(
                .preconditionFailed,
                "changed",
                description,
                fix: fix,
                headers: [.eTag: "\"\(version)\""]
            )
        case .held, .decided, .closed, .needsAnother, .impossible, .lost:
            return Problem(.conflict, "case-state", description, fix: fix)
        }
    }
}

extension AppealTokenError: ProblemConvertible {
    var problem: Problem {
        switch self {
        case .notGenuine:
            Problem(
                .notFound,
                "unknown",
                description,
                fix: "Open the link from the message again, whole."
            )
        case .tooLate:
            Problem(
                .gone,
                "too-late",
                description,
                fix: "Nothing can be done about it here; write to the editors."
            )
        }
    }
}

extension DeskStoreError: ProblemConvertible {
    var problem: Problem {
        switch self {
        case .commentExists:
            Problem(
                .conflict,
                "comment-exists",
                "Another comment has that id.",
                fix: "Give each comment its own id; to change one, edit it."
            )
        case .holdsNUL(let column):
            Problem(
                .unprocessableContent,
                "invalid",
                "\(column) holds the character NUL, which cannot be kept.",
                fix: "Leave it out."
            )
        case .unaudited, .unreadable, .newer, .notADesk, .damaged: Problem(.broken)
        }
    }
}

extension Problem {
    /// The store could not be asked.
    init(_ effect: StoreFaultEffect) {
        switch effect {
        case .nothingStored:
            self.init(
                .serviceUnavailable,
                "store-unavailable",
                "The desk's store cannot be asked now; nothing was decided or stored.",
                fix: "Try again after the time in Retry-After, and publish nothing meanwhile.",
                headers: [.retryAfter: "2"]
            )
        case .inDoubt:
            self.init(
                .serviceUnavailable,
                "in-doubt",
                "The desk's store was lost while it stored this: it may be stored or not.",
                fix: "Send the same again, with the same id and Idempotency-Key.",
                headers: [.retryAfter: "2"]
            )
        case .broken:
            self.init(
                .internalServerError,
                "store",
                "The desk's store failed; nothing was stored.",
                fix: "Look for the request's id in the service's log."
            )
        }
    }
}
