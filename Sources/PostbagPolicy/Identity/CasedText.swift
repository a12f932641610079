import PostbagText

/// The capitals of a comment as it came in; read only when a name may stand in it.
struct CasedText {
    private let scalars: [Unicode.Scalar]
    /// Whether most letters are capitals, so that a capital tells nothing.
    let isShouted: Bool
    /// Whether there is no capital at all, so that a small letter tells nothing.
    let isWhispered: Bool

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var capitals = 0
        var small = 0
        for scalar in scalars {
            if scalar.isCapital { capitals += 1 }
            if scalar.isSmall { small += 1 }
        }
        isShouted = capitals > small
        isWhispered = capitals == 0
    }

    /// Whether a word starts with a capital that tells something.
    func isCapitalised(_ range: Range<Int>) -> Bool {
        guard !isShouted else { return false }
        return scalars[range.clamped(to: 0..<scalars.count)]
            .first { $0.isLetter }?.isCapital ?? false
    }

    /// Whether all letters of a word are capitals in a text that is not all capitals.
    func isAllCapitals(_ range: Range<Int>) -> Bool {
        guard !isShouted else { return false }
        let letters = scalars[range.clamped(to: 0..<scalars.count)].filter(\.isLetter)
        return !letters.isEmpty && letters.allSatisfy(\.isCapital)
    }

    /// The lines of the text, each as its first letter with its place.
    var lineStarts: [(scalar: Unicode.Scalar, place: Int)] {
        var starts: [(scalar: Unicode.Scalar, place: Int)] = []
        var isStart = true
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" {
                isStart = true
            } else if isStart, scalar.isLetter {
                starts.append((scalar, index))
                isStart = false
            }
        }
        return starts
    }
}

/// Looking a property up takes long beside telling what ASCII has.
extension Unicode.Scalar {
    fileprivate var isCapital: Bool {
        isASCII ? value &- 65 < 26 : properties.isUppercase
    }

    fileprivate var isSmall: Bool {
        isASCII ? value &- 97 < 26 : properties.isLowercase
    }

    fileprivate var isLetter: Bool {
        isASCII ? isCapital || isSmall : properties.isAlphabetic
    }
}
