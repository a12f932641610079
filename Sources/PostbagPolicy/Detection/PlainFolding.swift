/// Builds the bytes of a ``PlainText`` that is not ASCII throughout.
struct PlainFolding {
    private(set) var bytes: [UInt8] = []
    private(set) var lower: [UInt8] = []
    private(set) var offsets: [Int32] = []
    private(set) var scalarCount = 0
    private(set) var hasDigit = false

    mutating func fold(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        lower.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let byte = Self.byte(for: scalar) {
                append(byte)
                offsets.append(Int32(truncatingIfNeeded: scalarCount))
            }
            scalarCount += 1
        }
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        lower.append(byte.lowercased)
        if byte.isDigit { hasDigit = true }
    }

    /// The byte that stands for a scalar, or `nil` for one that prints nothing.
    private static func byte(for scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        switch value {
        case 0x0A, 0x20...0x7E: return UInt8(value)
        case 0..<0x20: return 0x20
        case 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x180B...0x180F: return nil
        case 0x0300...0x036F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return nil
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return nil
        case 0xE0000...0xE0FFF: return nil
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 0x20
        case 0x2028, 0x2029: return 0x0A
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return UInt8(ascii: "-")
        case 0x2018, 0x2019, 0x201B, 0x02BC: return UInt8(ascii: "'")
        case 0xB7, 0x2022, 0x2024, 0x3002, 0xFF61: return UInt8(ascii: ".")
        case 0xFF01...0xFF5E: return UInt8(value - 0xFEE0)
        default: return styled(scalar) ?? kind(of: scalar)
        }
    }

    /// Mathematical, circled and keycap letters and digits as ASCII.
    private static func styled(_ scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        switch value {
        case 0x1D400...0x1D6A3:
            let letter = UInt8((value - 0x1D400) % 52)
            return letter < 26 ? 0x41 + letter : 0x61 + letter - 26
        case 0x24B6...0x24CF: return UInt8(value - 0x24B6) + 0x41
        case 0x24D0...0x24E9: return UInt8(value - 0x24D0) + 0x61
        case 0x1F130...0x1F149: return UInt8(value - 0x1F130) + 0x41
        case 0x1F150...0x1F169: return UInt8(value - 0x1F150) + 0x41
        case 0x1F170...0x1F189: return UInt8(value - 0x1F170) + 0x41
        case 0x2460...0x2468: return UInt8(value - 0x2460) + 0x31
        case 0x2776...0x277E: return UInt8(value - 0x2776) + 0x31
        case 0x24EA, 0x24FF, 0x1F10B: return 0x30
        case 0x2070, 0x2080: return 0x30
        case 0xB9: return 0x31
        case 0xB2, 0xB3: return UInt8(value - 0xB2) + 0x32
        case 0x2074...0x2079: return UInt8(value - 0x2070) + 0x30
        case 0x2081...0x2089: return UInt8(value - 0x2080) + 0x30
        default: return nil
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> UInt8 {
        let properties = scalar.properties
        if properties.numericType == .decimal, let value = properties.numericValue {
            return 0x30 + UInt8(max(0, min(9, value)))
        }
        return properties.isAlphabetic ? .foreignLetter : .symbol
    }
}

extension UInt8 {
    /// Stands for a letter that is not an ASCII one.
    static let foreignLetter: UInt8 = 0xFF
    /// Stands for any other character, such as an emoji.
    static let symbol: UInt8 = 0xFE

    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLower: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isLower || isUpper }
    var isLetter: Bool { isLower || isUpper || self == .foreignLetter }
    var isWordByte: Bool { isLetter || isDigit }
    var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}
