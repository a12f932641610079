/// Something that a person who writes files should know or mend, with its place.
public struct Diagnostic: Sendable, Hashable, Error {
    /// How serious a diagnostic is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        case error
        case warning
        case note
    }

    /// A place in a file; lines and columns start at 1 and columns count characters.
    public struct Location: Sendable, Hashable {
        /// The file as the user named it.
        public var file: String
        /// The line, from 1.
        public var line: Int
        /// The column, from 1.
        public var column: Int
        /// How many characters are meant, from the column on.
        public var length: Int
        /// The line's text, so that it can be shown.
        public var source: String

        /// Points into a file.
        public init(file: String, line: Int, column: Int, length: Int = 1, source: String = "") {
            self.file = file
            self.line = line
            self.column = column
            self.length = length
            self.source = source
        }
    }

    /// How serious it is.
    public var severity: Severity
    /// What is wrong, in lower case and without blame.
    public var message: String
    /// Where, if it has a place.
    public var location: Location?
    /// What was expected there, shown beside the caret.
    public var expected: String?
    /// What to do about it.
    public var fix: String?

    /// Describes what is wrong, where, and how to mend it.
    public init(
        _ severity: Severity = .error,
        _ message: String,
        at location: Location? = nil,
        expected: String? = nil,
        fix: String? = nil
    ) {
        self.severity = severity
        self.message = message
        self.location = location
        self.expected = expected
        self.fix = fix
    }
}
