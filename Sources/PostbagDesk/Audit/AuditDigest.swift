import Crypto
public import Foundation

/// A SHA-256 digest (FIPS 180-4): 32 bytes.
public struct AuditDigest: Sendable, Hashable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: Data

    /// Thirty-two zero bytes: what stands before the first entry.
    public static let none = AuditDigest(unchecked: Data(repeating: 0, count: 32))

    /// Takes up bytes; `nil` unless there are 32.
    public init?(bytes: Data) {
        guard bytes.count == 32 else { return nil }
        self.init(unchecked: Data(bytes))
    }

    /// Reads 64 hexadecimal digits; `nil` if the text is not that.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }
        let bytes = stride(from: 0, to: 64, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
        self.init(unchecked: Data(bytes))
    }

    package init(of data: Data) {
        self.init(unchecked: Data(SHA256.hash(data: data)))
    }

    private init(unchecked bytes: Data) {
        self.bytes = bytes
    }

    /// The digest in 64 hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
