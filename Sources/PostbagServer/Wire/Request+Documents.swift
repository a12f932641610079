import Foundation
import Hummingbird
import NIOCore
import PostbagCore
import PostbagPolicy

extension Request {
    /// Reads a story in the shape of a story file.
    ///
    /// - Throws: A ``Problem`` with every mistake in it.
    func story(upTo length: Int) async throws -> Story {
        let file = try await document("story", upTo: length, isSealed: false)
        var reader = DocumentReader()
        let story = StoryFile.read(try parse(file), in: file, using: &reader)
        try check(reader)
        guard let story else { throw Problem.unreadableJSON }
        return story
    }

    /// Reads orders in the shape of an orders file; what is wrong is said without repeating any.
    ///
    /// - Throws: A ``Problem`` with every mistake in it.
    func orders(upTo length: Int) async throws -> [ReportingOrder] {
        let file = try await document("orders", upTo: length, isSealed: true)
        var reader = DocumentReader()
        let orders = OrdersFile.read(try parse(file), in: file, using: &reader)
        try check(reader)
        return orders
    }

    /// The body as the readers of files take it; written anew, since they know no pairs of escapes.
    private func document(
        _ name: String,
        upTo length: Int,
        isSealed: Bool
    ) async throws -> SourceFile {
        try checkContentType()
        let buffer = try await body.collect(upTo: length)
        guard
            let object = try? JSONSerialization.jsonObject(with: Data(buffer.readableBytesView)),
            let data = try? JSONSerialization.data(
                withJSONObject: object,
                options: [.withoutEscapingSlashes]
            )
        else { throw Problem.unreadableJSON }
        let text = String(decoding: data, as: UTF8.self)
        guard !text.contains("\\u0000") else {
            throw Problem(
                .unprocessableContent,
                "invalid",
                "The body holds the character NUL.",
                fix: "Leave it out."
            )
        }
        return SourceFile(name: name, text: text, isSealed: isSealed)
    }

    private func parse(_ file: SourceFile) throws(Problem) -> Document {
        do throws(Diagnostic) {
            return try Document.parse(file)
        } catch {
            throw .unreadableJSON
        }
    }

    private func check(_ reader: DocumentReader) throws(Problem) {
        guard reader.hasErrors else { return }
        throw Problem(
            .unprocessableContent,
            "invalid",
            "The body does not have the shape that is expected here.",
            fix: "Mend what `errors` names.",
            errors: reader.diagnostics.map { diagnostic in
                [diagnostic.message, diagnostic.expected, diagnostic.fix].compactMap { $0 }
                    .joined(separator: "; ")
            }
        )
    }
}
