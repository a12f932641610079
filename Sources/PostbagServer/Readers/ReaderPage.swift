import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A page that readers see: it loads nothing from elsewhere, works without JavaScript and can be read
/// aloud.
struct ReaderPage: Sendable {
    /// The title, which is the heading too.
    var title: String
    /// The name of the site.
    var site: String
    /// What stands under the heading.
    var content: HTML
    /// A script of the service's own, by its path.
    var script: String?

    /// The page as an answer.
    func response(
        _ status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentSecurityPolicy] = Self.security
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "same-origin" }
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: markup))
        )
    }

    private static let security =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private var markup: String {
        let script: HTML? = script.map { "<script src=\"\($0)\" defer></script>" }
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) – \(site)</title>
            <link rel="stylesheet" href="/readers.css">
            \(script)
            </head>
            <body>
            <header><p class="site">\(site)</p></header>
            <main>
            <h1>\(title)</h1>
            \(content)
            </main>
            </body>
            </html>

            """
        return page.markup
    }
}

extension Response {
    /// A file that a page needs.
    static func file(_ text: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "\(type); charset=utf-8", .cacheControl: "max-age=300"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

extension Request {
    /// The longest form that readers may send, in bytes.
    static let mostFormBytes = 64 * 1_024

    /// The fields of a form.
    ///
    /// - Throws: A ``Problem`` if the body is no form or too long.
    func form() async throws -> FormBody {
        let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            throw Problem(
                .unsupportedMediaType,
                "not-a-form",
                "The body is not marked as a form.",
                fix: "Send `Content-Type: application/x-www-form-urlencoded`."
            )
        }
        guard let body = try await bytes(upTo: Self.mostFormBytes) else {
            throw Problem(tooLong: Self.mostFormBytes)
        }
        guard let form = FormBody(body),
            !form.fields.values.contains(where: { $0.utf8.contains(0) })
        else {
            throw Problem(
                .badRequest,
                "bad-form",
                "The form cannot be read.",
                fix: "Send each field once, and no NUL."
            )
        }
        return form
    }

    /// Whether the caller would rather have JSON than a page.
    var wantsJSON: Bool {
        let accepted = headers[.accept] ?? ""
        return accepted.contains("application/json") && !accepted.contains("text/html")
    }
}
