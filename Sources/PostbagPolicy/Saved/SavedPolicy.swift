import PostbagCore
import PostbagScoring
import PostbagText

/// What reading and compiling a policy's files came to, so that it need not be done again.
///
/// It stands for the same files, letter by letter, and for the same program.
struct SavedPolicy: Sendable {
    /// What the policy depends on beside its files.
    let facts: [String]
    /// Patterns by their text with the names in it.
    let patterns: [String: PreparedPattern]
    /// All patterns, each once.
    let learnt: [LearntPattern]
    /// Word lists by name.
    let lists: [String: ReadList]
    /// Every word that a disguise may hide.
    let vocabulary: Vocabulary
    private let files: [String: SourceFile]
    private let documents: [String: Document]
    private let sets: ArchiveReader

    /// Reads what ``PolicyCompiler/archive(of:documents:)`` wrote.
    ///
    /// - Parameters:
    ///   - reader: where it stands.
    ///   - files: the files that it was made from, as they are now.
    /// - Throws: `ArchiveError` if it is cut short, or speaks of other files.
    init(
        from reader: inout ArchiveReader,
        files: [String: SourceFile]
    ) throws(ArchiveError) {
        self.files = files
        facts = try reader.list { reader throws(ArchiveError) in try reader.text() }
        var documents: [String: Document] = [:]
        for _ in 0..<(try reader.number()) {
            let name = try reader.text()
            documents[name] = try Document(from: &reader)
        }
        self.documents = documents
        var lists: [String: ReadList] = [:]
        for _ in 0..<(try reader.number()) {
            let name = try reader.text()
            guard let file = files[try reader.text()] else { throw ArchiveError() }
            lists[name] = ReadList(file: file, list: try WordList(from: &reader))
        }
        self.lists = lists
        vocabulary = try Vocabulary(from: &reader)
        let words = SavedWords(try reader.someBytes())
        let pieces = try reader.list { reader throws(ArchiveError) in try reader.text() }
        let learnt = try reader.list { reader throws(ArchiveError) in
            let text = PatternText(
                try reader.list { reader throws(ArchiveError) in
                    let place = try reader.number()
                    guard pieces.indices.contains(place) else { throw ArchiveError() }
                    return pieces[place]
                }
            )
            return LearntPattern(
                pattern: try Pattern(text, from: &reader),
                words: words,
                number: try reader.optional { reader throws(ArchiveError) in
                    try reader.number()
                }
            )
        }
        self.learnt = learnt
        var patterns: [String: PreparedPattern] = [:]
        for _ in 0..<(try reader.number()) {
            let template = try reader.text()
            let number = try reader.number()
            guard learnt.indices.contains(number) else { throw ArchiveError() }
            patterns[template] = PreparedPattern(
                pattern: learnt[number],
                lists: try reader.list { reader throws(ArchiveError) in try reader.text() }
            )
        }
        self.patterns = patterns
        sets = reader
    }

    /// Whether it is what a policy comes to that was read from files with such texts.
    func isOf(_ source: PolicySource, _ files: [SourceFile]) -> Bool {
        facts == source.facts && files.count == self.files.count
            && files.allSatisfy { self.files[$0.name]?.text == $0.text }
    }

    /// A file that was read.
    func file(_ name: String) -> SourceFile? { files[name] }

    /// What a file says.
    func document(of file: SourceFile) -> Document? { documents[file.name] }

    /// The sets of the entries of all filters.
    ///
    /// - Throws: `ArchiveError` if they are others than those that were saved.
    func sets(
        of entries: [FilterSubject: [SetEntry]]
    ) throws(ArchiveError) -> [FilterSubject: PatternSet] {
        var reader = sets
        var sets: [FilterSubject: PatternSet] = [:]
        for subject in FilterSubject.allCases {
            sets[subject] = try reader.optional { reader throws(ArchiveError) in
                try PatternSet(entries[subject] ?? [], from: &reader)
            }
        }
        guard sets.count == entries.count else { throw ArchiveError() }
        return sets
    }
}

extension PolicySource {
    /// What the files of rules and fragments say, read again.
    var documents: [String: Document] {
        Dictionary(
            files.compactMap { file in (try? Document.parse(file)).map { (file.name, $0) } }
        ) { first, _ in first }
    }

    /// What compiling depends on beside the files that are read.
    var facts: [String] {
        let site = self.site
        return [site.name, String(site.maxCommentLength), models.checksum]
            + [site.languages, site.allowedLinks, site.publicNumbers, site.staffBylines].flatMap {
                [String($0.count)] + $0
            }
    }
}

extension WordList {
    fileprivate init(from reader: inout ArchiveReader) throws(ArchiveError) {
        self.init()
        entries = try reader.list { reader throws(ArchiveError) in
            Entry(
                word: try reader.text(),
                forms: try reader.list { reader throws(ArchiveError) in try reader.text() },
                isPlain: try reader.flag(),
                isStarred: try reader.flag()
            )
        }
    }

    fileprivate func write(to writer: inout ArchiveWriter) {
        writer.add(list: entries) { entry, writer in
            writer.add(entry.word)
            writer.add(list: entry.forms) { $1.add($0) }
            writer.add(entry.isPlain)
            writer.add(entry.isStarred)
        }
    }
}

extension PolicyCompiler {
    /// Writes what compiling came to, for ``SavedPolicy`` to read.
    func write(
        _ policy: CompiledPolicy,
        _ documents: [String: Document],
        to writer: inout ArchiveWriter
    ) {
        writer.add(list: source.facts) { $1.add($0) }
        writer.add(list: documents.sorted { $0.key < $1.key }) { document, writer in
            writer.add(document.key)
            document.value.write(to: &writer)
        }
        writer.add(list: compiler.lists.sorted { $0.key < $1.key }) { list, writer in
            writer.add(list.key)
            writer.add(list.value.file.name)
            list.value.list.write(to: &writer)
        }
        policy.vocabulary.write(to: &writer)
        writePatterns(to: &writer)
        for subject in FilterSubject.allCases {
            writer.add(optional: policy.sets[subject]) { set, writer in
                set.write(to: &writer, entries: entries[subject]?.count ?? 0)
            }
        }
    }

    private func writePatterns(to writer: inout ArchiveWriter) {
        let prepared = compiler.prepared.sorted { $0.key < $1.key }
        var numbers: [ObjectIdentifier: Int] = [:]
        var learnt: [LearntPattern] = []
        for pattern in prepared.map(\.value.pattern) {
            let number = numbers.updateValue(
                learnt.count,
                forKey: ObjectIdentifier(pattern.pattern)
            )
            if let number {
                numbers[ObjectIdentifier(pattern.pattern)] = number
            } else {
                learnt.append(pattern)
            }
        }
        var bags = WordBagWriter()
        let bagNumbers = learnt.map { $0.words.map { bags.number(of: $0) } }
        var words = ArchiveWriter()
        bags.write(to: &words)
        writer.add(words.bytes)
        let pieces = Set(learnt.lazy.flatMap(\.pattern.text.pieces)).sorted()
        let places = Dictionary(uniqueKeysWithValues: pieces.enumerated().map { ($1, $0) })
        writer.add(list: pieces) { $1.add($0) }
        writer.add(list: Array(zip(learnt, bagNumbers))) { pair, writer in
            writer.add(list: pair.0.pattern.text.pieces) { $1.add(places[$0] ?? 0) }
            pair.0.pattern.write(to: &writer)
            writer.add(optional: pair.1) { $1.add($0) }
        }
        writer.add(list: prepared) { entry, writer in
            writer.add(entry.key)
            writer.add(numbers[ObjectIdentifier(entry.value.pattern.pattern)] ?? 0)
            writer.add(list: entry.value.lists) { $1.add($0) }
        }
    }
}
