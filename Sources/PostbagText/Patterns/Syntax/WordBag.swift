/// Words that patterns write out, in lower case; patterns share the bags of their shared parts.
package final class WordBag: Sendable {
    /// The words of this bag alone.
    package let words: [String]
    /// The bags that belong to it.
    package let parts: [WordBag]

    init(_ words: [String], and parts: [WordBag]) {
        self.words = words
        self.parts = parts
    }

    /// One bag for all that there is, if there is anything.
    static func joining(_ words: [String] = [], _ bags: WordBag?...) -> WordBag? {
        let parts = bags.compactMap { $0 }
        if words.isEmpty, parts.count < 2 || parts.allSatisfy({ $0 === parts[0] }) {
            return parts.first
        }
        return WordBag(words, and: parts)
    }
}

/// Gathers the words of many bags, each bag once.
package struct WordGatherer {
    /// The words so far.
    package private(set) var words: Set<String> = []
    /// The bags that are in; they are kept, so that no other takes the place of one.
    private var bags: [ObjectIdentifier: WordBag] = [:]

    /// Prepares for gathering.
    package init() {}

    /// Adds the words of a bag and of all that belong to it; returns those that are new.
    package mutating func add(_ bag: WordBag) -> [String] {
        var new: [String] = []
        var waiting = [bag]
        while let bag = waiting.popLast() {
            guard bags.updateValue(bag, forKey: ObjectIdentifier(bag)) == nil else { continue }
            new += bag.words.filter { words.insert($0).inserted }
            waiting += bag.parts
        }
        return new
    }
}
