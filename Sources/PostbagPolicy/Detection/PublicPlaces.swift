/// Tells the address of a public building from somebody's home.
enum PublicPlaces {
    /// Whether the sentence names a public place and nobody's home.
    static func isMeant(in text: PlainText, around range: Range<Int>) -> Bool {
        let before = text.wordsBefore(range.lowerBound, atMost: 14)
        let after = text.wordsAfter(range.upperBound, atMost: 4)
        let words = before + after
        if words.contains(where: { homes.contains($0) }) { return false }
        return words.contains { buildings.contains($0) }
    }

    private static let homes: Set<String> = [
        "live", "lives", "lived", "living", "home", "house", "resides", "reside", "residing",
        "flat", "his", "her", "their", "my", "hers", "mine", "him", "she", "moved", "stays",
        "staying", "hiding", "bungalow", "parents", "address", "knock", "doorstep", "i", "me",
    ]
    private static let buildings: Set<String> = [
        "hall", "council", "library", "court", "courts", "station", "hospital", "surgery",
        "church", "chapel", "mosque", "synagogue", "temple", "cathedral", "museum", "office",
        "offices", "headquarters", "hq", "parliament", "palace", "centre", "center", "theatre",
        "stadium", "clinic", "university", "college", "school", "cinema", "shop", "store", "pub",
        "cafe", "restaurant", "branch", "bank", "hotel", "supermarket", "market", "gallery",
        "registry", "ministry", "department", "tribunal", "crematorium", "cemetery", "embassy",
        "consulate", "nursery", "pharmacy", "chemist", "practice", "gym", "leisure", "arena",
        "depot", "committee", "commission", "newsroom", "foodbank", "hospice", "charity",
    ]
}
