/// The address of a machine: four bytes of version 4, or sixteen of version 6.
///
///     IPAddress("192.168.1.4")?.isPublic           // false
///     IPAddress("::ffff:10.0.0.1")?.isPublic       // false: the same machine, written otherwise
struct IPAddress: Sendable, Hashable {
    /// Its bytes, the first one first.
    let bytes: [UInt8]

    /// Reads an address as it is usually written (RFC 4291, section 2.2); `nil` if it is none.
    init?(_ text: String) {
        let plain =
            text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        guard let bytes = Self.version4(plain) ?? Self.version6(plain) else { return nil }
        self.bytes = bytes
    }

    /// Four numbers without leading zeros, which some programs read as octal.
    private static func version4(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard (1...3).contains(part.count), part.count == 1 || part.first != "0",
                part.allSatisfy({ $0.isASCII && $0.isNumber }), let byte = UInt8(part)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func version6(_ text: Substring) -> [UInt8]? {
        // What stands behind a per cent sign names a network card, not a machine.
        let text = text.prefix { $0 != "%" }
        guard text.contains(":") else { return nil }
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = groups(halves[0], isLast: halves.count == 1) else { return nil }
        guard halves.count == 2 else { return head.count == 16 ? head : nil }
        guard let tail = groups(halves[1], isLast: true), head.count + tail.count <= 14 else {
            return nil
        }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring, isLast: Bool) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if isLast, index == parts.count - 1, let old = version4(part) {
                bytes += old
            } else {
                guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit),
                    let group = UInt16(part, radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}

extension IPAddress {
    /// The version 4 address that a version 6 one stands for (mapped, 6to4 or NAT64), or itself.
    var embedded: IPAddress? {
        guard bytes.count == 16 else { return nil }
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return IPAddress(bytes: Array(bytes.suffix(4)))
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return IPAddress(bytes: Array(bytes[2..<6])) }
        let isNAT64 =
            bytes.prefix(4) == [0x00, 0x64, 0xFF, 0x9B] && bytes[4..<12].allSatisfy { $0 == 0 }
        return isNAT64 ? IPAddress(bytes: Array(bytes.suffix(4))) : nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether it belongs to a machine of the public network, by the IANA registries of special
    /// addresses (RFC 6890 and later).
    var isPublic: Bool {
        if let embedded { return embedded.isPublic }
        guard bytes.count == 4 else {
            // Of version 6, only 2000::/3 is given to machines, and parts of that are not.
            return lies(in: [0x20], bits: 3) && !lies(in: [0x20, 0x01, 0x00], bits: 23)
                && !lies(in: [0x20, 0x01, 0x0D, 0xB8], bits: 32)
                && !lies(in: [0x3F, 0xFF], bits: 20)
        }
        return !Self.special.contains { lies(in: $0.prefix, bits: $0.bits) }
    }

    /// Whether no receiver may have it, not even one that may be private.
    ///
    /// Such are the machine itself, its own cable and crowds; the address at which clouds hand out
    /// credentials is one.
    var isNeverAReceiver: Bool {
        if let embedded { return embedded.isNeverAReceiver }
        if bytes.count == 4 {
            return bytes[0] == 0 || bytes[0] >= 224 || lies(in: [169, 254], bits: 16)
        }
        return bytes.allSatisfy { $0 == 0 } || bytes[0] == 0xFF || lies(in: [0xFE, 0x80], bits: 10)
    }

    private func lies(in prefix: [UInt8], bits: Int) -> Bool {
        for bit in 0..<bits {
            let (byte, shift) = (bit / 8, 7 - UInt8(bit % 8))
            let wanted = prefix.indices.contains(byte) ? prefix[byte] : 0
            if (bytes[byte] >> shift) & 1 != (wanted >> shift) & 1 { return false }
        }
        return true
    }

    private static let special: [(prefix: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
        ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16),
        ([198, 18], 15), ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
    ]
}
