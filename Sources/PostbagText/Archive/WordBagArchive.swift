/// Writes the bags of words of many patterns, each bag once.
package struct WordBagWriter {
    private var numbers: [ObjectIdentifier: Int] = [:]
    /// The bags, those that belong to others before them; they are kept, so that no other takes
    /// the place of one.
    private var bags: [WordBag] = []

    /// Starts without a bag.
    package init() {}

    /// The number by which a bag is known to the reader.
    package mutating func number(of bag: WordBag) -> Int {
        if let number = numbers[ObjectIdentifier(bag)] { return number }
        for part in bag.parts { _ = number(of: part) }
        numbers[ObjectIdentifier(bag)] = bags.count
        bags.append(bag)
        return bags.count - 1
    }

    /// Writes all bags.
    package func write(to writer: inout ArchiveWriter) {
        let words = Set(bags.lazy.flatMap(\.words)).sorted()
        let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        writer.add(list: words) { $1.add($0) }
        writer.add(list: bags) { bag, writer in
            writer.add(list: bag.words) { $1.add(places[$0] ?? 0) }
            writer.add(list: bag.parts) { $1.add(numbers[ObjectIdentifier($0)] ?? 0) }
        }
    }
}

extension WordBag {
    /// Reads the bags that were written, by number.
    ///
    /// - Throws: ``ArchiveError`` if they are cut short, or one belongs to a later one.
    package static func bags(from reader: inout ArchiveReader) throws(ArchiveError) -> [WordBag] {
        let all = try reader.list { reader throws(ArchiveError) in try reader.text() }
        var bags: [WordBag] = []
        for _ in 0..<(try reader.number()) {
            let words = try reader.list { reader throws(ArchiveError) in
                let place = try reader.number()
                guard all.indices.contains(place) else { throw ArchiveError() }
                return all[place]
            }
            let parts = try reader.list { reader throws(ArchiveError) in try reader.number() }
            guard parts.allSatisfy(bags.indices.contains) else { throw ArchiveError() }
            bags.append(WordBag(words, and: parts.map { bags[$0] }))
        }
        return bags
    }
}
