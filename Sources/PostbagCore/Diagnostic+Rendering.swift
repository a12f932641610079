extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as a terminal shows it: message, place, source line, caret, fix.
    ///
    ///     error: rule 'personal-abuse' has no filter called 'phrases'
    ///      --> Policies/house/personal-abuse.yaml:14:5
    ///     14 |     phrases: [muppet]
    ///        |     ^^^^^^^ expected one of: words, pattern, links
    ///     fix: did you mean 'words'?
    public var description: String {
        var lines = ["\(severity.rawValue): \(message)"]
        if let location {
            let number = String(location.line)
            let margin = String(repeating: " ", count: number.count)
            lines.append(" --> \(location.file):\(location.line):\(location.column)")
            if !location.source.isEmpty {
                let excerpt = location.excerpt
                lines.append("\(number) | \(excerpt.source)")
                lines.append("\(margin) | \(pointer(at: excerpt))")
            }
        }
        if let fix { lines.append("fix: \(fix)") }
        return lines.joined(separator: "\n")
    }

    private func pointer(at location: Location) -> String {
        let indent = String(repeating: " ", count: max(0, location.column - 1))
        let carets = String(repeating: "^", count: max(1, location.length))
        guard let expected else { return indent + carets }
        return "\(indent)\(carets) expected \(expected)"
    }
}

extension Diagnostic.Location {
    /// The place in a line short enough to read: a long one is cut round the place, with `…`.
    fileprivate var excerpt: Diagnostic.Location {
        let width = 96
        guard source.count > width else { return self }
        var shorter = self
        let start = max(0, min(column - 1 - width / 3, source.count - width))
        let cut = source.dropFirst(start).prefix(width)
        let isCutBefore = start > 0
        shorter.source = (isCutBefore ? "…" : "") + cut + (start + width < source.count ? "…" : "")
        shorter.column = column - start + (isCutBefore ? 1 : 0)
        shorter.length = max(1, min(length, width - (column - 1 - start)))
        return shorter
    }
}
