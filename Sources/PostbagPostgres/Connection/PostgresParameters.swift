import Foundation
import PostbagSQL

/// The values of a statement, laid out as libpq takes them.
///
/// Texts and numbers go as text, which the server reads as the type it expects; bytes as they are.
struct PostgresParameters {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values { append(value) }
        // An empty buffer has no address.
        bytes.append(0)
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null:
            starts.append(nil)
            lengths.append(0)
            formats.append(0)
        case .integer(let number): append(text: String(number))
        case .real(let number): append(text: String(number))
        case .text(let text): append(text: text)
        case .blob(let data):
            starts.append(bytes.count)
            bytes.append(contentsOf: data.lazy.map { CChar(bitPattern: $0) })
            lengths.append(Int32(data.count))
            formats.append(1)
        }
    }

    private mutating func append(text: String) {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
        lengths.append(0)
        formats.append(0)
    }

    /// Calls `body` with the arrays that libpq's calls take; they are valid until it returns.
    func withPointers<Result>(
        _ body: (
            _ count: Int32,
            _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let values = unsafe starts.map { start -> UnsafePointer<CChar>? in
                guard let start, let base = buffer.baseAddress else { return nil }
                return unsafe base + start
            }
            return unsafe values.withUnsafeBufferPointer { values in
                unsafe lengths.withUnsafeBufferPointer { lengths in
                    unsafe formats.withUnsafeBufferPointer { formats in
                        unsafe body(
                            Int32(values.count),
                            values.baseAddress,
                            lengths.baseAddress,
                            formats.baseAddress
                        )
                    }
                }
            }
        }
    }
}
