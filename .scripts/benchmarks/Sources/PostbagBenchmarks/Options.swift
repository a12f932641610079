/// What the command line asks for.
struct Options {
    var comments = ""
    var patterns: String?
    /// The folder of a policy to time.
    var policy: String?
    /// The file of a story that comments stand under, besides standing under none.
    var story: String?
    /// The file of a classifier to time.
    var model: String?
    var sizes = [100, 1_000, 5_000]
    /// How many comments the set is timed on.
    var count = 4_000
    /// How many of them plain PCRE2 is timed on.
    var plainCount = 200
    /// How often the set is timed, of which the best counts.
    var rounds = 3
    var mode = Mode.times
    /// Whether comments stay as they are, and are not put in small letters first.
    var isAsWritten = false

    /// What is measured.
    enum Mode: String {
        case times
        /// Every entry by itself, the dearest first.
        case each
        /// Which patterns run most often for nothing.
        case candidates
        /// The worst texts for the worst patterns.
        case stress
    }

    static let usage = """
        usage: PostbagBenchmarks --comments FILE [--policy DIRECTORY] [--story FILE] [--model FILE]
                                 [--patterns FILE] [--sizes 100,1000,5000]
                                 [--count N] [--plain-count N] [--rounds N] [--as-written]
                                 [--each | --candidates]
               PostbagBenchmarks --stress
        FILE of comments: JSON lines with "text". FILE of patterns: one regular expression a line.
        Comments are put in small letters, as folding leaves them, unless --as-written is given.
        --story times a policy under a story too, whose people, facts and orders are looked for.
        --model times a classifier alone, after folding, and nothing else.
        --each times every pattern by itself. --candidates tells which run most often for nothing.
        --stress searches the worst texts for the worst patterns.
        """

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--as-written" {
                isAsWritten = true
            } else if let mode = Mode(rawValue: String(name.dropFirst(2))) {
                self.mode = mode
            } else if let value = rest.popFirst() {
                guard take(name, value) else { return nil }
            } else {
                return nil
            }
        }
        guard mode == .stress || !comments.isEmpty else { return nil }
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--comments": comments = value
        case "--patterns": patterns = value
        case "--policy": policy = value
        case "--story": story = value
        case "--model": model = value
        case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
        case "--count": count = Int(value) ?? count
        case "--plain-count": plainCount = Int(value) ?? plainCount
        case "--rounds": rounds = Int(value) ?? rounds
        default: return false
        }
        return true
    }
}
