/// Something that no description, log line, error or test failure may repeat.
///
/// The value lies behind a closure, so neither `print`, `dump`, string interpolation nor a mirror
/// can reach it, and an encoder that was not told to open it fails.
///
///     let name = Sealed("…")
///     "\(name)"                        // "sealed"
///     name.unseal(for: .matching)      // the value
public struct Sealed<Value: Sendable>: Sendable {
    private let open: @Sendable () -> Value

    /// Seals a value.
    public init(_ value: Value) {
        open = { value }
    }

    /// The value, for a named purpose.
    public func unseal(for purpose: UnsealingPurpose) -> Value { open() }

    /// A sealed value made of this one.
    public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows
        -> Sealed<Other>
    {
        Sealed<Other>(try transform(open()))
    }
}

extension Sealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always the word `sealed`.
    public var description: String { "sealed" }
    /// Always the word `sealed`.
    public var debugDescription: String { "sealed" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Sealed: Equatable where Value: Equatable {
    /// Whether both hold the same.
    public static func == (lhs: Sealed, rhs: Sealed) -> Bool { lhs.open() == rhs.open() }
}

extension Sealed: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(open()) }
}

extension Sealed: Decodable where Value: Decodable {
    /// Reads a value and seals it; an error says what was expected and not what was found.
    public init(from decoder: any Decoder) throws {
        do {
            self.init(try decoder.singleValueContainer().decode(Value.self))
        } catch {
            throw SealError.unreadable
        }
    }
}

extension Sealed: Encodable where Value: Encodable {
    /// Writes the value, only if the encoder was told that it may: see ``UnsealingPurpose/userInfo``.
    ///
    /// - Throws: ``SealError/encodedWithoutPurpose`` otherwise.
    public func encode(to encoder: any Encoder) throws {
        guard let key = UnsealingPurpose.userInfoKey,
            encoder.userInfo[key] as? UnsealingPurpose == .storage
        else { throw SealError.encodedWithoutPurpose }
        var container = encoder.singleValueContainer()
        try container.encode(open())
    }
}

/// What can go wrong with something sealed.
public enum SealError: Error, Sendable, Hashable, CustomStringConvertible {
    /// An encoder met it that was not told to open it.
    case encodedWithoutPurpose
    /// What was stored is not of the expected kind.
    case unreadable

    /// What went wrong, in words that give nothing away.
    public var description: String {
        switch self {
        case .encodedWithoutPurpose:
            "something sealed was to be encoded; give the encoder UnsealingPurpose.storage.userInfo"
                + " if what it writes is encrypted"
        case .unreadable: "something sealed could not be read back"
        }
    }
}
