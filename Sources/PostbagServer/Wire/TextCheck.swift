import HTTPTypes

/// What every text that comes in must be.
enum TextCheck {
    /// Refuses the character NUL, at which databases and terminals cut texts off.
    static func check(_ text: String, _ name: String) throws(Problem) {
        guard !text.utf8.contains(0) else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "'\(name)' holds the character NUL.",
                fix: "Leave it out."
            )
        }
    }

    /// Refuses what is longer than it may be, in bytes of UTF-8.
    static func check(length text: String, atMost most: Int, _ name: String) throws(Problem) {
        guard text.utf8.count <= most else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "'\(name)' is longer than \(most) bytes.",
                fix: "Send a shorter one."
            )
        }
    }
}
