/// The words that a disguised word may turn out to be, as a tree of letters.
package struct Vocabulary: Sendable {
    /// A word that the policy looks for.
    package struct Word: Sendable, Hashable {
        /// The word in lower-case ASCII letters; any other word is left out.
        package let text: String
        /// Whether it stands in a word list, so that masking its letters does not hide it.
        package let isListed: Bool
        /// Whether it is found when only its first letter shows, as in `c***`.
        package let isStarred: Bool
        /// Whether nothing disguised is ever read as this word.
        package let isPlain: Bool

        package init(
            text: String,
            isListed: Bool = true,
            isStarred: Bool = false,
            isPlain: Bool = false
        ) {
            self.text = text
            self.isListed = isListed
            self.isStarred = isStarred
            self.isPlain = isPlain
        }
    }

    /// A place in the tree: the letters that may follow, as bits, and where the first one leads.
    struct Node: Sendable, BitwiseCopyable {
        var letters: UInt32 = 0
        var firstChild: Int32 = 0
        /// The word that ends here, or -1.
        var word: Int32 = -1
    }

    /// The places of the tree, side by side.
    private let tree: Table<Node>
    let words: [Word]

    /// Whether there is nothing to repair to.
    var isEmpty: Bool { words.isEmpty }

    /// A vocabulary of no words, under which nothing is repaired.
    package init() {
        self.init([])
    }

    /// Builds the tree.
    ///
    /// A word given twice has the properties of both.
    package init(_ words: some Sequence<Word>) {
        var merged: [String: Word] = [:]
        for word in words where word.text.utf8.allSatisfy({ $0 &- 97 < 26 }) && !word.text.isEmpty {
            merged[word.text] = Self.merge(word, merged[word.text])
        }
        self.words = merged.values.filter { !$0.isPlain }.sorted { $0.text < $1.text }
        tree = Table(Self.tree(of: self.words))
    }

    /// Reads a vocabulary that was written.
    ///
    /// - Throws: ``ArchiveError`` if it is cut short.
    package init(from reader: inout ArchiveReader) throws(ArchiveError) {
        words = try reader.list { reader throws(ArchiveError) in
            Word(
                text: try reader.text(),
                isListed: try reader.flag(),
                isStarred: try reader.flag(),
                isPlain: try reader.flag()
            )
        }
        tree = try reader.table()
    }

    /// Writes the vocabulary.
    package func write(to writer: inout ArchiveWriter) {
        writer.add(list: words) { word, writer in
            writer.add(word.text)
            writer.add(word.isListed)
            writer.add(word.isStarred)
            writer.add(word.isPlain)
        }
        writer.add(tree)
    }

    /// The place at an index of the tree.
    @inline(__always) func node(_ index: Int) -> Node {
        unsafe tree.start[index]
    }

    /// The place that a letter (0 for a) leads to.
    @inline(__always) func child(of index: Int, _ letter: Int) -> Int? {
        let entry = node(index)
        let bit: UInt32 = 1 << UInt32(letter)
        guard entry.letters & bit != 0 else { return nil }
        return Int(entry.firstChild) + (entry.letters & (bit &- 1)).nonzeroBitCount
    }

    private static func merge(_ word: Word, _ other: Word?) -> Word {
        guard let other else { return word }
        return Word(
            text: word.text,
            isListed: word.isListed || other.isListed,
            isStarred: word.isStarred || other.isStarred,
            isPlain: word.isPlain || other.isPlain
        )
    }

    /// Lays the tree out level by level, so that the children of a place stand side by side.
    private static func tree(of words: [Word]) -> [Node] {
        let spelled = words.map { Array($0.text.utf8) }
        var nodes = [Node()]
        var level = [(node: 0, words: 0..<words.count, depth: 0)]
        while !level.isEmpty {
            var next: [(node: Int, words: Range<Int>, depth: Int)] = []
            for place in level {
                var at = place.words.lowerBound
                if at < place.words.upperBound, spelled[at].count == place.depth {
                    nodes[place.node].word = Int32(at)
                    at += 1
                }
                nodes[place.node].firstChild = Int32(nodes.count)
                while at < place.words.upperBound {
                    let letter = spelled[at][place.depth]
                    var end = at
                    while end < place.words.upperBound, spelled[end][place.depth] == letter {
                        end += 1
                    }
                    nodes[place.node].letters |= 1 << UInt32(letter - 97)
                    next.append((nodes.count, at..<end, place.depth + 1))
                    nodes.append(Node())
                    at = end
                }
            }
            level = next
        }
        return nodes
    }
}

extension Vocabulary {
    /// Every word that a disguise may hide, sorted.
    package var allWords: [Word] { words }
}
