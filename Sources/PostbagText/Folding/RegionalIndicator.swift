/// The letters that flags are made of.
enum RegionalIndicator {
    static func contains(_ scalar: UInt32) -> Bool {
        scalar >= 0x1F1E6 && scalar <= 0x1F1FF
    }

    static func letter(_ scalar: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: scalar &- 0x1F1E6 &+ 0x61)
    }

    /// Whether two letters are the code of a region that has a flag.
    static func isFlag(_ first: UInt8, _ second: UInt8) -> Bool {
        let row = Int(first &- 0x61)
        guard row < regions.count else { return false }
        return regions[row].utf8.contains(second)
    }

    /// The second letters of the region codes, one string for each first letter.
    private static let regions: [String] = [
        "cdefgilmoqrstuwxz", "abdefghijlmnoqrstvwyz", "acdfghiklmnopruvwxyz", "egjkmoz",
        "acegrstuh", "ijkmor", "abdefghilmnpqrstuwy", "kmnrtu", "cdelmnoqrst", "emop",
        "eghimnprwyz", "abcikrstuvy", "acdefghklmnopqrstuvwxyz", "acefgilopruz", "m",
        "aefghklmnrstwy", "a", "eosuw", "abcdeghijklmnorstvxyz", "acdfghjklmnortvwz", "agmnsyz",
        "aceginu", "fs", "k", "et", "amw",
    ]
}
