import PostbagCore
import PostbagPolicy

/// Reads the files that say where comments stand: sites and stories, in YAML or JSON.
enum ContextFile {
    /// Reads what a site tells the engine about itself.
    ///
    /// - Throws: Everything that is wrong with the file.
    static func site(path: String) throws(InputErrors) -> Site {
        let (document, file) = try read(path)
        var reader = DocumentReader()
        let site = SiteFile.read(document, in: file, using: &reader)
        _ = try InputErrors.check(reader.diagnostics)
        return site
    }

    /// Reads a story that comments stand under.
    ///
    /// - Returns: The story, and what the writer of the file should know.
    /// - Throws: Everything that is wrong with the file.
    static func story(path: String) throws(InputErrors) -> (Story, warnings: [Diagnostic]) {
        let (document, file) = try read(path)
        var reader = DocumentReader()
        let story = StoryFile.read(document, in: file, using: &reader)
        let warnings = try InputErrors.check(reader.diagnostics)
        guard let story else {
            throw InputErrors(Diagnostic(.error, "'\(path)' holds no story"))
        }
        return (story, warnings)
    }

    /// Reads reporting restrictions; what is wrong is said without repeating any of them.
    ///
    /// - Returns: The orders, and what the writer of the file should know.
    /// - Throws: Everything that is wrong with the file.
    static func orders(
        path: String
    ) throws(InputErrors) -> ([ReportingOrder], warnings: [Diagnostic]) {
        let (document, file) = try read(path, isSealed: true)
        var reader = DocumentReader()
        let orders = OrdersFile.read(document, in: file, using: &reader)
        return (orders, try InputErrors.check(reader.diagnostics))
    }

    /// Whether a story file holds orders, however it is written, so that none of it is repeated.
    private static func namesProtected(_ text: String) -> Bool {
        text.contains("protected_")
            || text.matches(of: /orders["']?\s*:\s*(\[\s*\]|null|~)?/).contains { $0.1 == nil }
    }

    private static func read(
        _ path: String,
        isSealed: Bool = false
    ) throws(InputErrors) -> (Document, SourceFile) {
        do throws(Diagnostic) {
            let text = try FileSource.text(path: path)
            let isSealed = isSealed || namesProtected(text)
            guard path.lowercased().hasSuffix(".json") else {
                let file = SourceFile(name: path, text: text, isSealed: isSealed)
                return (try Document.parse(file), file)
            }
            let file = SourceFile(
                name: path,
                text: JSONFile.asYAML(text),
                isSealed: isSealed
            )
            try JSONFile.check(file)
            return (try Document.parse(file), file)
        } catch {
            throw InputErrors(error)
        }
    }
}
