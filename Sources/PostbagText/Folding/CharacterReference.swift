/// An HTML character reference such as `&eacute;`, `&#233;` or `&#xE9;`.
@safe struct CharacterReference {
    let scalar: UInt32
    /// How many bytes, and scalars, it takes.
    let length: Int

    private static let names: [String: UInt32] = {
        var names: [String: UInt32] = [:]
        names.reserveCapacity(FoldingTables.entityCount)
        let text = FoldingTables.entities.description
        for entry in text.utf8.split(separator: UInt8(ascii: ",")) {
            guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = entry[entry.index(after: equals)...]
            names[String(decoding: entry[..<equals], as: UTF8.self)] =
                UInt32(String(decoding: value, as: UTF8.self), radix: 16)
        }
        return names
    }()

    /// The reference that text begins with, if it is a valid one.
    ///
    /// A reference whose ampersand is itself a reference, `&amp;eacute;`, is read through.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> CharacterReference? {
        guard let found = unsafe parseOnce(text, from: 1) else { return nil }
        guard found.scalar == 0x26 else { return found }
        var outer = found
        for _ in 0..<2 {
            guard let inner = unsafe parseOnce(text, from: outer.length) else { return outer }
            outer = inner
            guard inner.scalar == 0x26 else { return inner }
        }
        return outer
    }

    private static func parseOnce(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> CharacterReference? {
        guard start < text.count else { return nil }
        return unsafe text[start] == UInt8(ascii: "#")
            ? parseNumber(text, from: start + 1) : parseName(text, from: start)
    }

    private static func parseNumber(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> CharacterReference? {
        guard start < text.count else { return nil }
        let isHexadecimal = unsafe text[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var at = first
        var value: UInt32 = 0
        while at < text.count, at - first < 10,
            let digit = unsafe digit(text[at], isHexadecimal)
        {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
            at += 1
        }
        guard at > first, value > 0, Unicode.Scalar(value) != nil else { return nil }
        if at < text.count, unsafe text[at] == UInt8(ascii: ";") { at += 1 }
        return CharacterReference(scalar: value, length: at)
    }

    private static func parseName(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> CharacterReference? {
        var at = start
        while at < text.count, at - start < 32, unsafe isNameByte(text[at]) { at += 1 }
        guard at > start + 1, at < text.count, unsafe text[at] == UInt8(ascii: ";") else {
            return nil
        }
        let name = unsafe String(
            decoding: UnsafeBufferPointer(rebasing: text[start..<at]),
            as: UTF8.self
        )
        guard let value = names[name] else { return nil }
        return CharacterReference(scalar: value, length: at + 1)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte &- 48 < 10 { return UInt32(byte - 48) }
        let letter = (byte | 0x20) &- 97
        return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }
}
