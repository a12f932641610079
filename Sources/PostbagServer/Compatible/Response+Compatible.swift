import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postbag
import PostbagCore
import PostbagDesk

extension Response {
    /// An answer in another service's protocol.
    init(_ answer: CompatibleAnswer) {
        var headers: HTTPFields = [:]
        for (name, value) in answer.headers {
            guard let field = HTTPField.Name(name) else { continue }
            headers[field] = value
        }
        guard answer.status != 204 else {
            self.init(status: .noContent, headers: headers)
            return
        }
        headers[.contentType] = answer.contentType
        self.init(
            status: HTTPResponse.Status(code: answer.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
}

extension Request {
    /// The body's bytes, if there are not too many.
    func bytes(upTo most: Int) async throws -> Data? {
        do {
            return Data(try await body.collect(upTo: most).readableBytesView)
        } catch is NIOTooManyBytesError {
            return nil
        }
    }

    /// A header field by its name.
    func field(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}

extension CompatibleAnswer {
    /// What an answer of the desk rests on, for whoever looks into it: in header fields, since the
    /// bodies are other services'.
    static func evidence(of advice: Advice) -> [String: String] {
        var headers = [
            "X-Postbag-Recommendation": advice.recommendation.rawValue,
            "X-Postbag-Policy": advice.screening.policyRevision,
        ]
        if !advice.rules.isEmpty {
            headers["X-Postbag-Rules"] = advice.rules.map(\.rawValue).joined(separator: ",")
        }
        return headers
    }
}
