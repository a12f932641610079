import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PostbagServer
import Testing

@Suite struct `OpenAPI document` {
    private func document() throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: try OpenAPIDocument.json())
        return try #require(object as? [String: Any])
    }

    private func operations() throws -> [(name: String, operation: [String: Any])] {
        let paths = try #require(try document()["paths"] as? [String: [String: Any]])
        return paths.flatMap { path, item in
            item.compactMap { method, value in
                guard let operation = value as? [String: Any] else { return nil }
                return ("\(method.uppercased()) \(path)", operation)
            }
        }
    }

    @Test func `describes every route, and no other`() throws {
        let routes = try TestService().service.router().routes.filter { $0.method != .head }
        let served = Set(routes.map { "\($0.method.rawValue) \($0.path)" })
        let described = Set(try operations().map(\.name))
        #expect(served.count > 40)
        #expect(served.subtracting(described) == [])
        #expect(described.subtracting(served) == [])
    }

    @Test func `refers to nothing that is not there`() throws {
        let document = try document()
        func check(_ value: Any) {
            if let list = value as? [Any] { list.forEach(check) }
            guard let object = value as? [String: Any] else { return }
            if let reference = object["$ref"] as? String {
                var place: Any? = document
                for key in reference.dropFirst(2).split(separator: "/") {
                    place = (place as? [String: Any])?[String(key)]
                }
                #expect(place != nil, "\(reference)")
            }
            object.values.forEach(check)
        }
        check(document)
    }

    @Test func `says what each operation does and answers`() throws {
        let operations = try operations()
        let ids = operations.compactMap { $0.operation["operationId"] as? String }
        #expect(Set(ids).count == operations.count)
        for (name, operation) in operations {
            #expect((operation["summary"] as? String)?.hasSuffix(".") == true, "\(name)")
            let answers = try #require(operation["responses"] as? [String: Any])
            #expect(answers.keys.contains { $0.hasPrefix("2") }, "\(name)")
            guard operation["x-own-errors"] == nil else { continue }
            #expect(answers["503"] != nil, "\(name)")
        }
    }

    @Test func `shows an example of every body`() throws {
        let document = try document()
        for (name, operation) in try operations() {
            guard var body = operation["requestBody"] as? [String: Any] else { continue }
            if let reference = body["$ref"] as? String {
                let components = document["components"] as? [String: [String: Any]]
                let key = try #require(reference.split(separator: "/").last)
                body = try #require(components?["requestBodies"]?[String(key)] as? [String: Any])
            }
            let content = try #require(body["content"] as? [String: [String: Any]])
            for (type, media) in content {
                let hasExample = media["example"] != nil || media["examples"] != nil
                #expect(hasExample, "\(name) \(type)")
            }
        }
    }

    @Test func `is served to anybody`() async throws {
        try await TestService().talk { client in
            let answer = try await client.send(.get, "/v1/openapi.json")
            #expect(answer.status == .ok)
            let version = try answer.object["openapi"] as? String
            #expect(version == "3.1.0")
        }
    }
}
