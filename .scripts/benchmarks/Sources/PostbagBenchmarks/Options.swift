/// What the command line asks for.
struct Options {
    var comments = ""
    var patterns: String?
    var sizes = [100, 1_000, 5_000]
    /// How many comments the set is timed on.
    var count = 4_000
    /// How many of them plain PCRE2 is timed on.
    var plainCount = 200
    var isStress = false
    /// Whether to time every entry by itself and print the dearest.
    var isEach = false

    static let usage = """
        usage: PostbagBenchmarks --comments FILE [--patterns FILE] [--sizes 100,1000,5000]
                                 [--count N] [--plain-count N] [--each]
               PostbagBenchmarks --stress
        FILE of comments: JSON lines with "text". FILE of patterns: one regular expression a line.
        --each times every pattern by itself. --stress searches the worst texts for the worst patterns.
        """

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--stress" {
                isStress = true
                continue
            }
            if name == "--each" {
                isEach = true
                continue
            }
            guard let value = rest.popFirst() else { return nil }
            switch name {
            case "--comments": comments = value
            case "--patterns": patterns = value
            case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
            case "--count": count = Int(value) ?? count
            case "--plain-count": plainCount = Int(value) ?? plainCount
            default: return nil
            }
        }
        guard isStress || !comments.isEmpty else { return nil }
    }
}
