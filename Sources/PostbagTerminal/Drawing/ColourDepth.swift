/// How many colours a terminal has.
package enum ColourDepth: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// None: black and white, with bold, faint, underlined and reversed letters.
    case none
    /// The eight colours and their bright twins.
    case sixteen
    /// The 256 colours of xterm.
    case twoHundredFiftySix
    /// Red, green and blue with 256 steps each.
    case trueColour

    package static func < (lhs: ColourDepth, rhs: ColourDepth) -> Bool {
        lhs.rawValue < rhs.rawValue
    }

    /// What the environment says of the terminal.
    ///
    /// `NO_COLOR`, set to anything, means none: see <https://no-color.org>.
    package static func detected(environment: [String: String]) -> ColourDepth {
        let term = environment["TERM"] ?? ""
        if !(environment["NO_COLOR"] ?? "").isEmpty || term == "dumb" || term.hasSuffix("-m") {
            return .none
        }
        if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") { return .trueColour }
        return term.contains("256") ? .twoHundredFiftySix : .sixteen
    }
}

extension Style.Colour {
    /// The numbers that choose this colour; `base` is 30 for letters, 40 for what is behind them.
    func code(base: Int, in depth: ColourDepth) -> String {
        switch self {
        case .black: String(base)
        case .red: String(base + 1)
        case .green: String(base + 2)
        case .yellow: String(base + 3)
        case .blue: String(base + 4)
        case .magenta: String(base + 5)
        case .cyan: String(base + 6)
        case .white: String(base + 7)
        case .rgb(let red, let green, let blue):
            switch depth {
            case .trueColour: "\(base + 8);2;\(red);\(green);\(blue)"
            case .twoHundredFiftySix: "\(base + 8);5;\(ColourCube.index(red, green, blue))"
            case .sixteen, .none: Self.nearestOfSixteen(red, green, blue, base: base)
            }
        }
    }

    private static func nearestOfSixteen(
        _ red: UInt8,
        _ green: UInt8,
        _ blue: UInt8,
        base: Int
    ) -> String {
        let brightest = max(red, green, blue)
        guard brightest >= 48 else { return String(base) }
        // A part counts as present if it comes near the brightest one.
        func isPresent(_ part: UInt8) -> Bool { Int(part) * 3 >= Int(brightest) * 2 }
        let number =
            (isPresent(red) ? 1 : 0) + (isPresent(green) ? 2 : 0) + (isPresent(blue) ? 4 : 0)
        if number == 7, brightest < 144 { return String(base + 60) }
        return String(base + number + (brightest > 192 && number != 7 ? 60 : 0))
    }
}

/// xterm's 256 colours: a cube of six steps a side, and a ladder of greys.
enum ColourCube {
    static func index(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        if red == green, green == blue {
            if red < 8 { return 16 }
            if red > 246 { return 231 }
            return 232 + (Int(red) - 8) * 23 / 238
        }
        return 16 + 36 * step(red) + 6 * step(green) + step(blue)
    }

    private static func step(_ part: UInt8) -> Int {
        if part < 48 { return 0 }
        if part < 115 { return 1 }
        return (Int(part) - 35) / 40
    }
}
