/// What each pair of letters costs, and whether its keys stand side by side.
struct LetterPairs: Sendable {
    /// The cost of a pair in its low bits, and the highest bit if the keys are neighbours.
    private let table: Table<UInt8>

    /// The bits that hold a cost.
    static let costMask: UInt8 = 0x0F
    private static let nextKey: UInt8 = 0x80

    /// The one there is.
    static let shared = LetterPairs()

    private init() {
        var table = [UInt8](repeating: 0, count: 32 * 32)
        for (place, cost) in Self.costs.enumerated() {
            let (left, right) = (place / 26, place % 26)
            table[left * 32 + right] = cost | (Self.isNextKey(left, right) ? Self.nextKey : 0)
        }
        self.table = Table(table)
    }

    /// The pair of two letters, 0 for an a.
    @inline(__always) func pair(_ left: UInt8, _ right: UInt8) -> UInt8 {
        unsafe table.start[Int(left & 31) &* 32 &+ Int(right & 31)]
    }

    /// Whether two keys stand side by side in a row of letters.
    private static func isNextKey(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (keys[left], keys[right])
        return a / 16 == b / 16 && abs(a - b) == 1
    }

    private static let keys: [Int] = {
        var keys = Array(repeating: 0, count: 26)
        for (row, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
            for (column, letter) in letters.utf8.enumerated() {
                keys[Int(letter - 0x61)] = row * 16 + column
            }
        }
        return keys
    }()

    /// What each pair of letters costs, from 0 (common) to 9, counted over English comments.
    ///
    /// The row is the first letter and the column the second, each from `a` to `z`.
    private static let costs: [UInt8] = [
        "63335434364232637232445545",
        "24552665256255268234266847",
        "26462672273366266342377947",
        "25531545157444257336345847",
        "35323445465332545223544446",
        "26552257286366269243276848",
        "26651632286343269235375947",
        "15651675286444267343375737",
        "34233436674331246322537674",
        "15551555355655248555255755",
        "25551553165353347424374838",
        "25542557275256259634356927",
        "13561666277535228636366847",
        "25322425254564356522446746",
        "44345435464331337233233556",
        "26652663277256238233376748",
        "35585668488558555648065888",
        "24431546274444247333345737",
        "35362563274434335521374847",
        "26461572187455369233375836",
        "33333436365232538222667665",
        "26761667187666268556577959",
        "14552562275453257335675857",
        "35262574266556317652355448",
        "24342545265333239323454755",
        "25761654286445378556366733",
    ].joined().utf8.map { $0 - 0x30 }
}
