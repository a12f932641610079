import PostbagTerminal

/// A terminal with just enough of ECMA-48 to show what a renderer writes.
struct ScreenModel {
    private let columns: Int
    private var cells: [[String]]
    private var row = 0
    private var column = 0

    init(columns: Int, rows: Int) {
        self.columns = columns
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// What a person would see, without the spaces at the ends of lines.
    var text: String {
        cells.map { line in
            var text = line.joined()
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    mutating func take(_ output: String) {
        var rest = output[...]
        while let character = rest.first {
            if let sequence = rest.prefixMatch(of: /\u{1B}\[([0-9;?]*)([A-Za-z])/) {
                obey(String(sequence.1), String(sequence.2))
                rest = rest[sequence.range.upperBound...]
                continue
            }
            show(character)
            rest = rest.dropFirst()
        }
    }

    private mutating func obey(_ parameters: String, _ final: String) {
        switch final {
        case "H":
            let numbers = parameters.split(separator: ";").compactMap { Int($0) }
            (row, column) = (numbers[0] - 1, numbers[1] - 1)
        case "J": cells = cells.map { $0.map { _ in " " } }
        default: break
        }
    }

    private mutating func show(_ character: Character) {
        let width = displayWidth(of: character)
        guard row < cells.count, column + max(1, width) <= columns else { return }
        // The isolation of right-to-left text shows nothing by itself.
        if width == 0 { return }
        // Overwriting half of a wide character empties the other half.
        if cells[row][column] == "", column > 0 { cells[row][column - 1] = " " }
        for half in 0..<width where column + half + 1 < columns {
            if cells[row][column + half + 1] == "" { cells[row][column + half + 1] = " " }
        }
        cells[row][column] = String(character)
        if width == 2 { cells[row][column + 1] = "" }
        column += width
    }
}

/// A small generator whose numbers are the same in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
