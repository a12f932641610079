/// A writing system, told by the block a letter stands in.
enum Script: Hashable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati,
        tamil, telugu, kannada, malayalam, sinhala, thai, lao, tibetan, burmese, georgian, ethiopic,
        khmer, kana, hangul, han

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x024F, 0x1E00...0x1EFF: self = .latin
        case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
        case 0x0400...0x052F: self = .cyrillic
        case 0x0531...0x0587: self = .armenian
        case 0x05D0...0x05F2: self = .hebrew
        case 0x0620...0x064A, 0x066E...0x06D3, 0x0750...0x077F, 0xFB50...0xFDFB: self = .arabic
        case 0x0900...0x0963: self = .devanagari
        case 0x0980...0x09E3: self = .bengali
        case 0x0A00...0x0A7F: self = .gurmukhi
        case 0x0A80...0x0AFF: self = .gujarati
        case 0x0B80...0x0BFF: self = .tamil
        case 0x0C00...0x0C7F: self = .telugu
        case 0x0C80...0x0CFF: self = .kannada
        case 0x0D00...0x0D7F: self = .malayalam
        case 0x0D80...0x0DFF: self = .sinhala
        case 0x0E01...0x0E4E: self = .thai
        case 0x0E80...0x0EDF: self = .lao
        case 0x0F40...0x0FBC: self = .tibetan
        case 0x1000...0x109F: self = .burmese
        case 0x10A0...0x10FF: self = .georgian
        case 0x1200...0x139F: self = .ethiopic
        case 0x1780...0x17FF: self = .khmer
        case 0x3041...0x30FF: self = .kana
        case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
        case 0x3400...0x9FFF, 0x20000...0x2FA1F: self = .han
        default: return nil
        }
    }

    /// Whether one sign stands for a syllable or a word.
    var isSyllabic: Bool {
        self == .han || self == .hangul || self == .kana
    }

    /// Languages written in it, the likeliest first.
    var languages: [String] {
        switch self {
        case .latin: []
        case .greek: ["el"]
        case .cyrillic: ["ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"]
        case .armenian: ["hy"]
        case .hebrew: ["he", "yi"]
        case .arabic: ["ar", "fa", "ur", "ps", "ku"]
        case .devanagari: ["hi", "ne", "mr"]
        case .bengali: ["bn"]
        case .gurmukhi: ["pa"]
        case .gujarati: ["gu"]
        case .tamil: ["ta"]
        case .telugu: ["te"]
        case .kannada: ["kn"]
        case .malayalam: ["ml"]
        case .sinhala: ["si"]
        case .thai: ["th"]
        case .lao: ["lo"]
        case .tibetan: ["bo"]
        case .burmese: ["my"]
        case .georgian: ["ka"]
        case .ethiopic: ["am", "ti"]
        case .khmer: ["km"]
        case .kana: ["ja"]
        case .hangul: ["ko"]
        case .han: ["zh", "ja"]
        }
    }
}
