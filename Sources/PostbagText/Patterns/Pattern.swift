import CPCRE2
import Dispatch
import Synchronization

/// A regular expression, compiled once and shared by everything that searches with it.
///
/// Patterns are PCRE2 with Unicode properties; case matters unless the pattern says `(?i)`.
/// A search is bounded in time, so a pattern that runs away costs milliseconds and is reported.
package final class Pattern: Sendable {
    /// The pattern as its author wrote it, in pieces that it may share with others.
    package let text: PatternText
    let code: PatternCode
    let effort: PatternEffort
    private let state: Mutex<State>
    private let madeStartAutomaton = AtomicLazyReference<StartAutomaton>()

    /// What is known of the pattern until it is clear how it will be used.
    private struct State {
        /// What the syntax says, which takes far more memory than the compiled pattern.
        var root: PatternNode?
        var choice: PatternGuard?
        /// The words that are all that the pattern matches, if that is so.
        var wholeWords: WholeWords?

        /// Works out what a set asks for.
        mutating func choose(for text: PatternText) -> PatternGuard {
            if let choice { return choice }
            let source = text.whole
            let root = root ?? PatternSyntax(source).root
            let choice = PatternGuard(root)
            self = State(root: nil, choice: choice, wholeWords: WholeWords(source, root))
            return choice
        }
    }

    /// Compiles a pattern.
    ///
    /// - Throws: `PatternError` when PCRE2 refuses the source, or it uses a construct that
    ///   cannot be bounded or searched in slices: `\C`, `\G`, callouts and `(*VERB)`s.
    package convenience init(_ source: String) throws(PatternError) {
        try self.init(PatternSyntax(source))
    }

    /// Compiles a pattern that has been read already.
    ///
    /// - Throws: what the other one does.
    package init(_ syntax: PatternSyntax) throws(PatternError) {
        if let refusal = syntax.refusals.first { throw refusal }
        text = syntax.text
        effort = PatternEffort(of: syntax.root)
        let permissions = PatternCode.Permissions(for: syntax.root, effort)
        code = try PatternCode(compiling: text, permissions)
        state = Mutex(State(root: syntax.root))
    }

    /// Reads a pattern that was written; PCRE2 compiles it when it is first searched for.
    ///
    /// - Parameters:
    ///   - text: the pattern, which does not stand there.
    ///   - reader: where what is known of it stands.
    /// - Throws: ``ArchiveError`` if it is cut short.
    package init(
        _ text: PatternText,
        from reader: inout ArchiveReader
    ) throws(ArchiveError) {
        self.text = text
        let startAutomaton = try StartAutomaton(from: &reader)
        effort = try reader.plain()
        let permissions = try reader.plain(PatternCode.Permissions.self)
        let isAnchored = try reader.flag()
        code = PatternCode(knownToCompile: text, permissions, isAnchored: isAnchored)
        state = Mutex(State())
        _ = madeStartAutomaton.storeIfNil(startAutomaton)
    }

    /// Writes what is known of the pattern, without its text and what PCRE2 made of it.
    package func write(to writer: inout ArchiveWriter) {
        startAutomaton.write(to: &writer)
        writer.add(plain: effort)
        writer.add(plain: code.permissions)
        writer.add(code.isAnchored)
    }

    /// What is looked for before the pattern runs as one of a set, worked out when it is first
    /// asked for.
    var choice: PatternGuard {
        state.withLock { $0.choose(for: text) }
    }

    /// The words that are all that the pattern matches, worked out together with the choice.
    var wholeWords: WholeWords? {
        state.withLock { state in
            _ = state.choose(for: text)
            return state.wholeWords
        }
    }

    /// Tells where no match can start, worked out when it is first asked for.
    var startAutomaton: StartAutomaton {
        if let made = madeStartAutomaton.load() { return made }
        return madeStartAutomaton.storeIfNil(StartAutomaton(root))
    }

    /// What the syntax of the pattern says, read again if it is no longer kept.
    var root: PatternNode {
        state.withLock { $0.root } ?? PatternSyntax(source).root
    }

    /// The pattern written out.
    package var source: String { text.whole }

    /// Makes the machine code that otherwise waits for the first search.
    package func prepareToRun() {
        _ = unsafe code.compiledToRun
    }

    /// Notes that a search begins, and has better machine code made beside it once that pays.
    @inline(__always)
    func noteUse() {
        guard code.noteUse() else { return }
        Pattern.improving.async { self.code.tellAlternativesApart() }
    }

    private static let improving = DispatchQueue(label: "postbag.patterns", qos: .utility)

    /// Gives up what only compiling needs; the little that is asked for later is read again.
    package func forgetSyntax() {
        state.withLock { $0.root = nil }
    }

    /// Makes ready what any search asks of the pattern.
    package func prepareForSearch() { _ = startAutomaton }

    /// Makes ready what a set asks of the pattern, which takes longer than anything else of it.
    package func prepareForSet() {
        prepareForSearch()
        _ = choice
    }

    /// The version of PCRE2, which decides what patterns mean.
    package static var engineVersion: String {
        var text = [CChar](repeating: 0, count: 64)
        let length = unsafe text.withUnsafeMutableBufferPointer { buffer in
            unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
        }
        return String(decoding: text.prefix(Int(max(1, length)) - 1).map(UInt8.init), as: UTF8.self)
    }

    /// How many bytes that takes which PCRE2 made of the pattern.
    package var memory: Int { code.memory }
}
