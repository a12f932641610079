import PostbagCore

/// Reads comments from comma- or tab-separated values whose first record names the columns.
///
/// Quoting is that of RFC 4180: a field in quotation marks may hold the delimiter, line breaks and
/// doubled quotation marks. A record whose fields do not fit the header is refused, because a
/// comma too many would cut a comment short without anybody noticing.
struct DelimitedReader: CommentReader {
    private var lines: LineReader
    private let delimiter: UInt8
    private var header: DelimitedHeader?
    private var record: DelimitedRecord
    private var recordLine = 0
    private var headerProblem: Diagnostic?
    private var isAtEnd = false

    /// The most bytes that one record may have, over all its lines.
    private static let limit = 1_000_000

    init(_ lines: LineReader, delimiter: UInt8) {
        self.lines = lines
        self.delimiter = delimiter
        record = DelimitedRecord(delimiter: delimiter)
    }

    mutating func fill() throws(Diagnostic) -> Bool {
        if let headerProblem { throw headerProblem }
        let hasMore = try lines.fill()
        if !hasMore, header == nil, record.isEmpty {
            throw Diagnostic(.error, "'\(lines.name)' has no header that names the columns")
        }
        if !hasMore, !record.isEmpty, !isAtEnd {
            isAtEnd = true
            return true
        }
        return hasMore
    }

    mutating func nextEntry() -> CommentEntry? {
        guard headerProblem == nil else { return nil }
        while let line = lines.nextLine() {
            if record.isEmpty { recordLine = lines.lineNumber }
            switch line {
            case .tooLong:
                record.clear()
                return unreadable(LineChecks.tooLong)
            case .bytes(let range):
                if record.isEmpty, range.isEmpty { continue }
                guard record.take(lines.buffer[range], endedInReturn: lines.endedInReturn) else {
                    if record.size <= Self.limit { continue }
                    record.clear()
                    return unreadable("a quoted field goes on for more than 1 MB")
                }
                if let entry = finishRecord() { return entry }
                if headerProblem != nil { return nil }
            }
        }
        guard isAtEnd, !record.isEmpty else { return nil }
        record.clear()
        return unreadable("a quoted field is never closed")
    }

    private mutating func finishRecord() -> CommentEntry? {
        defer { record.clear() }
        if let reason = record.problem {
            return header == nil ? refuseHeader(reason) : unreadable(reason)
        }
        guard let header else {
            do throws(Diagnostic) {
                header = try DelimitedHeader(names: record.fields, file: lines.name)
            } catch {
                headerProblem = error
            }
            return nil
        }
        guard let fields = record.text() else { return unreadable("the record is not UTF-8") }
        guard fields.count == header.count else {
            return unreadable("expected \(header.count) fields, found \(fields.count)")
        }
        return .comment(header.comment(fields, defaultID: recordLine), place)
    }

    private mutating func refuseHeader(_ reason: String) -> CommentEntry? {
        headerProblem = Diagnostic(
            .error,
            "the header of '\(lines.name)' cannot be read: \(reason)"
        )
        return nil
    }

    private var place: CommentEntry.Place {
        CommentEntry.Place(file: lines.name, line: recordLine)
    }

    private func unreadable(_ reason: String) -> CommentEntry {
        .unreadable(place, reason: reason)
    }
}
