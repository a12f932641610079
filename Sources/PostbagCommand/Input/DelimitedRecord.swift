/// One record of delimited values, put together from one line or more.
struct DelimitedRecord {
    /// The fields, once ``take(_:)`` has returned `true`.
    private(set) var fields: [[UInt8]] = []
    /// Why the record cannot be used, if so.
    private(set) var problem: String?
    /// How many bytes have been taken.
    private(set) var size = 0
    /// Whether nothing has been taken yet.
    private(set) var isEmpty = true

    private let delimiter: UInt8
    private var field: [UInt8] = []
    private var isQuoted = false
    /// How the line before this one ended; empty before the first.
    private var lineBreak: [UInt8] = []

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Forgets everything, for the next record.
    mutating func clear() {
        self = DelimitedRecord(delimiter: delimiter)
    }

    /// The fields as text, or `nil` if they are not UTF-8.
    func text() -> [String]? {
        let strings = fields.compactMap { String(validating: $0, as: UTF8.self) }
        return strings.count == fields.count ? strings : nil
    }

    /// Takes a line; `true` if the record ends with it, `false` if a quoted field goes on.
    ///
    /// A line break inside a field is kept as it came, so that offsets into the text stay true.
    mutating func take(_ line: ArraySlice<UInt8>, endedInReturn: Bool) -> Bool {
        field.append(contentsOf: lineBreak)
        lineBreak = endedInReturn ? [0x0D, 0x0A] : [0x0A]
        isEmpty = false
        size += line.count + 1
        var rest = line
        if isQuoted {
            guard let after = takeQuoted(rest) else { return false }
            rest = after
        } else {
            guard let after = takeField(rest) else { return false }
            rest = after
        }
        while rest.first == delimiter {
            guard let after = takeField(rest.dropFirst()) else { return false }
            rest = after
        }
        return true
    }

    /// Takes one field and returns what follows it, or `nil` if its quotation goes on.
    private mutating func takeField(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if rest.first == UInt8(ascii: "\"") {
            isQuoted = true
            return takeQuoted(rest.dropFirst())
        }
        let end = rest.firstIndex(of: delimiter) ?? rest.endIndex
        fields.append(Array(rest[..<end]))
        return rest[end...]
    }

    private mutating func takeQuoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = text
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            field.append(contentsOf: rest[..<quote])
            rest = rest[(quote + 1)...]
            guard rest.first == UInt8(ascii: "\"") else { return endQuoted(rest) }
            field.append(UInt8(ascii: "\""))
            rest = rest.dropFirst()
        }
        field.append(contentsOf: rest)
        return nil
    }

    private mutating func endQuoted(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        isQuoted = false
        fields.append(field)
        field.removeAll(keepingCapacity: true)
        guard let next = rest.first, next != delimiter else { return rest }
        problem = "something follows the closing quotation mark of field \(fields.count)"
        return rest[rest.endIndex...]
    }
}
