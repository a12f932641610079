import Foundation
package import PostbagCore
package import PostbagScoring
package import PostbagText

/// What filter kinds use to turn a policy file's words into matchers.
package struct FilterCompiler {
    /// How a pattern must stand in the text.
    package enum Shape {
        case wholeWords
        case anywhere
        case endingHere
        case startingHere

        fileprivate var prefix: String {
            switch self {
            case .wholeWords, .endingHere: "(?<!\\w)(?:"
            case .startingHere: "\\A\\W{0,4}(?:"
            case .anywhere: ""
            }
        }

        fileprivate var suffix: String {
            switch self {
            case .wholeWords, .startingHere: ")(?!\\w)"
            case .endingHere: ")\\W{0,4}\\z"
            case .anywhere: ""
            }
        }
    }

    /// What a pattern is for.
    package enum PatternUse {
        /// It is looked for in every comment.
        case search
        /// A condition asks for it beside something that was found.
        case condition
    }

    package var reader: DocumentReader
    package let site: Site
    /// The classifier, if the policy names one.
    package let models: ScoringModels
    /// Files read on the way: word lists.
    package private(set) var files: [SourceFile] = []
    private var expander: PatternExpander
    private(set) var lists: [String: ReadList] = [:]
    /// The names of those lists, first asked for first.
    private var listsInOrder: [String] = []
    private var gatherer = WordGatherer()
    private var vocabulary: [String: Vocabulary.Word] = [:]
    /// The patterns compiled so far, by their expanded text.
    private(set) var patterns: [PatternText: LearntPattern]
    /// The patterns that were made beforehand, by their text with the names in it.
    private(set) var prepared: [String: PreparedPattern] = [:]
    /// The words, if they are known from a saved policy.
    private var savedWords: Vocabulary?
    /// Word lists that were read beforehand and that no pattern has asked for yet.
    private var listsAhead: [String: ReadList] = [:]
    /// The patterns to be made, by the same, while they are gathered and not made yet.
    private var waiting: [String: UnreadPattern]?
    private let directory: String

    init(source: PolicySource, reader: DocumentReader, known: [PatternText: LearntPattern]) {
        self.reader = reader
        patterns = known
        site = source.site
        models = source.models
        directory = source.directory
        expander = PatternExpander(fragments: source.fragments, site: source.site)
    }

    /// Every word that a disguise may hide.
    package var words: Vocabulary {
        if let savedWords { return savedWords }
        let own = vocabulary.values.sorted { $0.text < $1.text }
        let learnt = models.vocabulary.filter { vocabulary[$0.text] == nil }
        return Vocabulary(own + learnt)
    }

    /// The texts a filter's key gives, one or a list.
    package mutating func strings(_ document: Document, of filter: FilterSource) -> [Located] {
        reader.strings(document, in: filter.file, what: filter.kind.key)
    }

    /// Several of an enumeration's values, one or a list.
    package mutating func choices<Choice: RawRepresentable & CaseIterable>(
        _ document: Document?,
        of filter: FilterSource,
        what: String,
        _ type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        let elements = document?.elements ?? [document].compactMap { $0 }
        return elements.compactMap { reader.choice($0, in: filter.file, what: what, of: type) }
    }

    /// The forms of a word list named by a filter, or of the entries it writes out.
    package mutating func words(_ document: Document, of filter: FilterSource) -> [String] {
        strings(document, of: filter).flatMap { located -> [String] in
            guard located.text.hasSuffix(".txt") else {
                let entry = WordList.entry(
                    located.text,
                    at: located.place,
                    in: filter.file,
                    using: &reader
                )
                return entry.map { learn($0) } ?? []
            }
            if let list = list(named: String(located.text.dropLast(4))) { return list.forms }
            reader.report(
                "there is no word list '\(located.text)'",
                at: located.place,
                in: filter.file,
                fix: "write the file under the policy's folder, or mend the name"
            )
            return []
        }
    }

    /// Compiles a pattern after putting in its fragments; mistakes are reported with their place.
    package mutating func pattern(
        _ located: Located,
        in file: SourceFile,
        shape: Shape,
        for use: PatternUse = .search
    ) -> Pattern? {
        let written = shape.prefix + located.text + shape.suffix
        if let known = prepared[written] {
            for name in known.lists { _ = list(named: name) }
            return learnt(known.pattern)
        }
        if waiting?[written] != nil {
            if use == .search { waiting?[written]?.isSearched = true }
            return nil
        }
        let offset = shape.prefix.unicodeScalars.count
        let listsBefore = listsInOrder.count
        guard let expansion = expanded(written, from: offset, of: located, in: file) else {
            return nil
        }
        let lists = Array(listsInOrder[listsBefore...])
        let pattern = UnreadPattern(
            template: written,
            expansion: expansion,
            lists: lists,
            isSearched: use == .search
        )
        if waiting != nil {
            waiting?[written] = pattern
            return nil
        }
        if patterns[pattern.text] == nil {
            let isAsWritten = expansion.inserts.isEmpty
            patterns[pattern.text] = compile(
                pattern.read(),
                in: file,
                place: {
                    isAsWritten ? located.place(atOffset: max(0, $0 - offset)) : located.place
                }
            )
        }
        return patterns[pattern.text].map { learnt($0) }
    }

    /// Makes on all cores the patterns that `asking` asks for.
    ///
    /// Patterns that are wrong are left, so that whoever asks for them again gets to know why.
    mutating func prepare(_ asking: (inout FilterCompiler) -> Void) {
        var scout = self
        scout.waiting = [:]
        asking(&scout)
        // What is wrong must be told at its time, and so nothing is kept of a policy with mistakes.
        guard scout.reader.diagnostics.count == reader.diagnostics.count else { return }
        let asked = scout.waiting.map { Array($0.values) } ?? []
        let made = asked.mappedOnAllCores { [patterns] pattern in
            patterns[pattern.text] ?? pattern.compiled()
        }
        for (pattern, learnt) in zip(asked, made) {
            guard let learnt else { continue }
            patterns[pattern.text] = learnt
            prepared[pattern.template] = PreparedPattern(pattern: learnt, lists: pattern.lists)
        }
        listsAhead = scout.lists
        expander = scout.expander
    }

    /// Takes patterns, word lists and words from a policy that was saved.
    mutating func take(_ saved: SavedPolicy) {
        prepared = saved.patterns
        listsAhead = saved.lists
        savedWords = saved.vocabulary
    }

    private mutating func learnt(_ known: LearntPattern) -> Pattern {
        if savedWords == nil, let words = known.words { learn(gatherer.add(words)) }
        return known.pattern
    }

    /// Compiles a pattern that was read; `place` says where an offset in it stands in the file.
    private mutating func compile(
        _ syntax: PatternSyntax,
        in file: SourceFile,
        place: (Int) -> Place
    ) -> LearntPattern? {
        if let hazard = syntax.hazards.first {
            reader.report(hazard.message, at: place(hazard.offset), in: file, fix: hazard.fix)
            return nil
        }
        do {
            return LearntPattern(pattern: try Pattern(syntax), words: syntax.wordBag)
        } catch {
            reader.report(error.message, at: place(error.offset), in: file, fix: error.fix)
            return nil
        }
    }

    /// Puts fragments into a pattern, of which the author wrote what starts at an offset.
    private mutating func expanded(
        _ text: String,
        from offset: Int,
        of located: Located,
        in file: SourceFile
    ) -> PatternExpander.Expansion? {
        do {
            var expander = expander
            let expansion = try expander.expand(text) { list(named: $0) }
            self.expander = expander
            return expansion
        } catch {
            let place = located.place(atOffset: error.offset - offset)
            reader.report(error.message, at: place, in: file, fix: error.fix)
            return nil
        }
    }

    private mutating func list(named name: String) -> WordList? {
        if let known = lists[name] { return known.list }
        var ahead = listsAhead[name]
        if ahead == nil { ahead = readList(named: name) }
        guard let read = ahead else { return nil }
        files.append(read.file)
        listsInOrder.append(name)
        lists[name] = read
        guard savedWords == nil else { return read.list }
        for entry in read.list.entries { _ = learn(entry) }
        return read.list
    }

    private mutating func readList(named name: String) -> ReadList? {
        let path = "\(directory)/\(name).txt"
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { return nil }
        let file = SourceFile(name: path, text: text)
        return ReadList(file: file, list: WordList(reading: file, using: &reader))
    }

    private mutating func learn(_ entry: WordList.Entry) -> [String] {
        guard savedWords == nil else { return entry.forms }
        for form in entry.forms {
            let isPhrase = form.contains(" ")
            for word in form.split(whereSeparator: { $0 == " " || $0 == "-" }) {
                remember(
                    Vocabulary.Word(
                        text: String(word),
                        isListed: !isPhrase,
                        isStarred: entry.isStarred && !isPhrase,
                        isPlain: entry.isPlain
                    )
                )
            }
        }
        return entry.forms
    }

    private mutating func learn(_ words: [String]) {
        for word in words where vocabulary[word] == nil {
            remember(
                Vocabulary.Word(text: word, isListed: false, isStarred: false, isPlain: false)
            )
        }
    }

    private mutating func remember(_ word: Vocabulary.Word) {
        guard word.text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return }
        if let known = vocabulary[word.text], known.isListed, !word.isListed { return }
        vocabulary[word.text] = word
    }
}

/// A word list with the file that it was read from.
struct ReadList: Sendable {
    let file: SourceFile
    let list: WordList
}

/// A pattern made beforehand, with the word lists that it is the first to ask for.
struct PreparedPattern: Sendable {
    let pattern: LearntPattern
    let lists: [String]
}
