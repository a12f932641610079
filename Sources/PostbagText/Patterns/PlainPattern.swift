/// A pattern as PCRE2 runs it by itself, as its author wrote it and with no bound but the match limit.
///
/// For measuring and testing what a set finds; nothing else should search without a bound.
package final class PlainPattern: Sendable {
    let code: PatternCode

    /// Compiles a pattern again, without what makes it quicker.
    ///
    /// - Parameters:
    ///   - pattern: what to compile.
    ///   - isCareless: whether PCRE2 may pass over starts as it does by itself, even where some
    ///     versions pass over too many; this is what others are timed with.
    /// - Throws: nothing that the pattern has not thrown.
    package init(_ pattern: Pattern, isCareless: Bool = false) throws(PatternError) {
        var permissions = pattern.code.permissions
        permissions.factoring = false
        if isCareless { permissions.startShortcuts = true }
        code = try PatternCode(compiling: pattern.text, permissions)
    }

    /// Compiles a source to be interpreted, as PCRE2 understands it at its plainest.
    init(interpreting source: String) throws(PatternError) {
        code = try PatternCode(
            compiling: PatternText([source]),
            PatternCode.Permissions(machineCode: false)
        )
    }

    /// All matches that do not overlap and are not empty, as many as a set reports.
    package func matches(
        in text: Span<UInt8>,
        using scratch: inout MatchScratch
    ) -> [Range<Int>] {
        unsafe text.withUnsafeBufferPointer { buffer in
            let subject = unsafe Subject(start: buffer.baseAddress, count: buffer.count)
            let call = MatchCall(subject: subject, options: MatchCall.trustedNotEmpty)
            var matches: [Range<Int>] = []
            var from = 0
            while matches.count < PatternSet.maxMatches {
                let outcome = call.run(code, from...subject.count, &scratch)
                guard case .match(let range) = outcome else { break }
                matches.append(range)
                from = range.upperBound
            }
            return matches
        }
    }
}
