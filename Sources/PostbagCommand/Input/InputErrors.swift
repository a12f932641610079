import PostbagCore

/// Everything that is wrong with what the user gave, so that it can be mended in one go.
struct InputErrors: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    init(_ diagnostic: Diagnostic) {
        diagnostics = [diagnostic]
    }

    /// Returns the diagnostics if none of them is an error.
    static func check(_ diagnostics: [Diagnostic]) throws(InputErrors) -> [Diagnostic] {
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            throw InputErrors(diagnostics)
        }
        return diagnostics
    }
}
