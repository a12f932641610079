import PostbagCore
import PostbagPolicy

/// What JSON needs before it can be read as the YAML that it nearly is.
enum JSONFile {
    /// Checks that a file's text is JSON.
    ///
    /// - Throws: A diagnostic with the place where it stops being JSON.
    static func check(_ file: SourceFile) throws(Diagnostic) {
        let bytes = Array(file.text.utf8)
        var scanner = JSONScanner(bytes, in: bytes.indices)
        do throws(JSONScanner.Problem) {
            try scanner.skipValue()
            try scanner.finish()
        } catch {
            let before = bytes[..<error.offset]
            let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let place = Place(
                line: before.count { $0 == 0x0A } + 1,
                column: String(decoding: before[lineStart...], as: UTF8.self).count + 1
            )
            throw Diagnostic(
                .error,
                "this is not JSON: \(error.message)",
                at: file.location(place)
            )
        }
    }

    /// The text with every pair of surrogate escapes written out, which YAML does not know.
    ///
    ///     JSONFile.asYAML(#""\ud83d\ude00""#)   // "\"😀\""
    static func asYAML(_ text: String) -> String {
        text.replacing(/\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/) { match in
            guard let first = UInt32(match.1, radix: 16), let second = UInt32(match.2, radix: 16),
                let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            else { return String(match.0) }
            return String(Character(scalar))
        }
    }
}
