import PostbagCore
package import PostbagDesk

extension RowReader {
    package func story() throws -> StoryRecord {
        guard let story: Story = try json("record") else { throw unreadable }
        return StoryRecord(
            story: story,
            mode: try word("mode"),
            modeReason: text("mode_reason"),
            modeSetBy: optionalID("mode_set_by"),
            modeSince: instant("mode_since"),
            viewsPerHour: optionalInt("views_per_hour"),
            version: int("version")
        )
    }

    package func comment() throws -> CommentRecord {
        CommentRecord(
            id: id("id"),
            story: optionalID("story"),
            author: optionalID("author"),
            authorName: text("author_name"),
            parent: optionalID("parent"),
            text: text("text"),
            revision: int("revision"),
            state: try word("state"),
            rules: try rules("rules"),
            screening: try json("screening"),
            policyRevision: text("policy_revision"),
            created: instant("created"),
            changed: instant("changed"),
            isReviewed: flag("is_reviewed"),
            keptFor: try set("kept_for"),
            isHiddenByReaders: flag("is_hidden_by_readers"),
            needsTwo: flag("needs_two"),
            isSealed: flag("is_sealed"),
            hasLegalHold: flag("has_legal_hold"),
            digest: int64("digest"),
            salt: data("salt").map(AuditSalt.init(bytes:)),
            version: int("version")
        )
    }

    package func revision() throws -> RevisionRecord {
        RevisionRecord(
            comment: id("comment"),
            revision: int("revision"),
            text: text("text"),
            state: try word("state"),
            policyRevision: text("policy_revision"),
            replaced: instant("replaced")
        )
    }

    package func commenter() throws -> CommenterRecord {
        CommenterRecord(
            id: id("id"),
            firstSeen: instant("first_seen"),
            approvals: int("approvals"),
            strikes: try list("strikes"),
            salt: data("salt").map(AuditSalt.init(bytes:)),
            isErased: flag("is_erased"),
            version: int("version")
        )
    }

    package func sanction() throws -> Sanction {
        guard let sanction: Sanction = try json("record") else { throw unreadable }
        return sanction
    }
}
