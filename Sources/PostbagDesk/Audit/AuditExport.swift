import PostbagCore

/// Writes an audit chain as lines of JSON, which another program can verify.
///
/// A line holds every field that was hashed; `detail` is a string, since its bytes count.
public enum AuditExport {
    /// The name of the lines' shape.
    public static let schema = "postbag.audit/1"

    /// An entry as a line of JSON, without the line's end.
    public static func line(_ entry: AuditEntry) -> String {
        AuditDetail([
            "schema": .text(schema),
            "sequence": .number(entry.sequence),
            "at_ms": .number(entry.at.milliseconds),
            "actor": .text(entry.actor),
            "action": .text(entry.action),
            "subject": .text(entry.subject),
            "detail": .text(entry.detail),
            "previous": .text(entry.previous.description),
            "hash": .text(entry.hash.description),
        ]).text
    }
}
