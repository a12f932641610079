extension JSONWriter {
    /// Writes a line that holds one object, `schema` first.
    package static func line(_ schema: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", schema)
        body(&json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// Writes a named string, or `null`.
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        string(orNull: value)
    }

    /// Writes a named whole number.
    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        integer(value)
    }

    /// Writes a named whole number, or `null`.
    package mutating func member(_ name: String, orNull value: Int64?) {
        key(name)
        if let value { integer(Int(value)) } else { string(orNull: nil) }
    }

    /// Writes a named `true` or `false`.
    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        boolean(value)
    }

    /// Writes a named share or probability, or `null`.
    package mutating func member(_ name: String, share value: Double?) {
        key(name)
        probability(value ?? .nan)
    }

    /// Writes a named moment in ISO 8601, or `null`.
    package mutating func member(_ name: String, _ value: Instant?) {
        key(name)
        string(orNull: value?.description)
    }

    /// Writes a named list of strings.
    package mutating func member(_ name: String, _ values: [String]) {
        key(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    /// Writes a named list of objects.
    package mutating func objects<Element>(
        _ name: String,
        _ elements: [Element],
        _ body: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements {
            beginObject()
            body(element, &self)
            endObject()
        }
        endArray()
    }
}
