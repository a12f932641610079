import Foundation
package import PostbagCore
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

    package var reader: DocumentReader
    package let site: Site
    /// Files read on the way: word lists.
    package private(set) var files: [SourceFile] = []
    private var expander: PatternExpander
    private var lists: [String: WordList] = [:]
    private var gatherer = WordGatherer()
    private var vocabulary: [String: Vocabulary.Word] = [:]
    /// The patterns compiled so far, by their expanded text.
    private(set) var patterns: [String: LearntPattern]
    private let directory: String

    init(source: PolicySource, reader: DocumentReader, known: [String: LearntPattern]) {
        self.reader = reader
        patterns = known
        site = source.site
        directory = source.directory
        expander = PatternExpander(fragments: source.fragments, site: source.site)
    }

    /// Every word that a disguise may hide.
    package var words: Vocabulary {
        Vocabulary(vocabulary.values.sorted { $0.text < $1.text })
    }

    /// The texts a filter's key gives, one or a list.
    package mutating func strings(_ document: Document, of filter: FilterSource) -> [Located] {
        reader.strings(document, in: filter.file, what: filter.kind.key)
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
    package mutating func pattern(_ located: Located, in file: SourceFile, shape: Shape) -> Pattern?
    {
        let written = shape.prefix + located.text + shape.suffix
        let offset = shape.prefix.unicodeScalars.count
        guard let expansion = expanded(written, from: offset, of: located, in: file) else {
            return nil
        }
        let source = expansion.text
        if patterns[source] == nil {
            let isAsWritten = expansion.inserts.isEmpty
            patterns[source] = compile(
                PatternSyntax(source, template: written, inserts: expansion.inserts),
                in: file,
                place: {
                    isAsWritten ? located.place(atOffset: max(0, $0 - offset)) : located.place
                }
            )
        }
        guard let known = patterns[source] else { return nil }
        if let words = known.words { learn(gatherer.add(words)) }
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
        if let list = lists[name] { return list }
        let path = "\(directory)/\(name).txt"
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { return nil }
        let file = SourceFile(name: path, text: text)
        files.append(file)
        let list = WordList(reading: file, using: &reader)
        lists[name] = list
        for entry in list.entries { _ = learn(entry) }
        return list
    }

    private mutating func learn(_ entry: WordList.Entry) -> [String] {
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

/// A compiled pattern with the words that it writes out.
package struct LearntPattern: Sendable {
    let pattern: Pattern
    let words: WordBag?
}
