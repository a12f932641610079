import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore
import PostbagCore

extension Response {
    /// An answer in JSON.
    package init(
        json value: some Encodable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(value)
        var headers = headers
        headers[.contentType] = "application/json"
        self.init(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
        )
    }

    /// An answer in JSON that writes itself, for the routes that are asked most.
    init(
        written answer: some JSONAnswer,
        status: HTTPResponse.Status = .ok
    ) {
        var json = JSONWriter(capacity: 1_024)
        answer.write(to: &json)
        self.init(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes))
        )
    }
}

/// An answer that is written as JSON member by member, in the order of its keys.
///
/// Foundation's encoder takes as long for a screening as a sixth of the screening itself.
protocol JSONAnswer {
    /// Writes one value.
    func write(to json: inout JSONWriter)
}
