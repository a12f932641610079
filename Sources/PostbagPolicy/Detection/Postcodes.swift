/// Finds full United Kingdom postcodes.
///
/// A district alone ("SW1", "M25") says little and stays free, and so do the postcodes of
/// Parliament and Downing Street and of a public building that is named in the sentence.
enum Postcodes {
    static func ranges(in text: PlainText) -> [Range<Int>] {
        text.digitTokens.compactMap { token in
            guard (2...7).contains(token.count), let range = range(in: text, from: token) else {
                return nil
            }
            return PublicPlaces.isMeant(in: text, around: range) ? nil : range
        }
    }

    private static func range(in text: PlainText, from token: Range<Int>) -> Range<Int>? {
        if token.count > 4 {
            // "CB450dx" is a motorcycle and "n00bs" are beginners.
            let isLower = !text.bytes[token].contains(where: \.isUpper)
            guard text.isCapital(token) || (isLower && token.count > 5) else { return nil }
            return isPostcode(text, token, inwardAt: token.upperBound - 3) ? token : nil
        }
        guard let inward = text.token(after: token.upperBound, gap: 2), inward.count == 3 else {
            return nil
        }
        let range = token.lowerBound..<inward.upperBound
        return isPostcode(text, range, inwardAt: inward.lowerBound) ? range : nil
    }

    private static func isPostcode(
        _ text: PlainText,
        _ range: Range<Int>,
        inwardAt inward: Int
    ) -> Bool {
        let outward = text.squeezed(range.lowerBound..<inward)
        let tail = text.squeezed(inward..<range.upperBound)
        guard tail.count == 3, tail[0].isDigit, tail[1].isUpper, tail[2].isUpper,
            let letters = areaLength(
                outward,
                isCertain: text.isCapital(range) || isAnnounced(text, range)
            )
        else { return false }
        if outward.starts(with: "SW1A".utf8) || isOrdinal(tail) { return false }
        if text.isCapital(range), letters == 2 { return !isMeasure(tail) }
        // "E1 9ft" and "M1 2nd": a unit or an ordinal after a road's number.
        return isInwardLetter(tail[1]) && isInwardLetter(tail[2]) && !isUnit(tail)
    }

    /// The length of the area's letters, if an outward code is one: `M1`, `SW1A`, `AB12`.
    private static func areaLength(_ code: [UInt8], isCertain: Bool) -> Int? {
        guard (2...4).contains(code.count), code[0].isUpper else { return nil }
        let letters = code[1].isUpper ? 2 : 1
        // In capitals, or after "postcode", two letters need not be an area, so that a slip does not hide a home.
        let isArea = areas.contains(String(decoding: code[..<letters], as: UTF8.self))
        guard isArea || (isCertain && letters == 2) else { return nil }
        let rest = code[letters...]
        guard let first = rest.first, first.isDigit, rest.count <= 2 else { return nil }
        if rest.count == 2, rest.last.map({ $0.isDigit || $0.isUpper }) != true { return nil }
        return letters
    }

    /// The last two letters never hold C, I, K, M, O or V.
    private static func isInwardLetter(_ byte: UInt8) -> Bool {
        byte.isUpper && !"CIKMOV".utf8.contains(byte)
    }

    private static func isOrdinal(_ tail: [UInt8]) -> Bool {
        let ending = String(decoding: tail[1...], as: UTF8.self)
        switch tail[0] {
        case UInt8(ascii: "1"): return ending == "ST"
        case UInt8(ascii: "2"): return ending == "ND"
        case UInt8(ascii: "3"): return ending == "RD"
        default: return ending == "TH"
        }
    }

    private static func isAnnounced(_ text: PlainText, _ range: Range<Int>) -> Bool {
        text.wordsBefore(range.lowerBound, atMost: 4).contains {
            $0 == "postcode" || $0 == "address"
        }
    }

    private static func isMeasure(_ tail: [UInt8]) -> Bool {
        ["AM", "PM", "KM", "KG", "CM", "MM", "GB", "TB", "MB", "FT", "ML", "HZ"]
            .contains(String(decoding: tail[1...], as: UTF8.self))
    }

    private static func isUnit(_ tail: [UInt8]) -> Bool {
        ["FT", "GB", "TB", "HP", "HR", "YR", "PX", "ST", "PT", "YD", "XL", "PP", "BN", "BR"]
            .contains(String(decoding: tail[1...], as: UTF8.self))
    }

    private static let areas: Set<String> = [
        "AB", "AL", "B", "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB",
        "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN",
        "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY", "G", "GL", "GU", "GY", "HA", "HD",
        "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY",
        "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG",
        "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM",
        "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY",
        "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD", "WF", "WN",
        "WR", "WS", "WV", "YO", "ZE",
    ]
}
