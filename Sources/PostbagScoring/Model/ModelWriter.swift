/// Puts a model together as a file's bytes.
package struct ModelWriter {
    var group: LabelGroup
    /// Rows of the table of words, quantised.
    var words: [SIMD16<Int8>]
    /// Rows of the table of pairs, quantised.
    var pairs: [SIMD16<Int8>]
    var weights: NetworkWeights
    var vocabulary: [UInt8]
    var notes: String

    /// The whole file.
    package var bytes: [UInt8] {
        let layout = ModelLayout(
            group: group,
            wordRows: words.count / NetworkShape.members,
            pairRows: pairs.count,
            vocabularyLength: vocabulary.count,
            notesLength: notes.utf8.count
        )
        var bytes = header(layout)
        bytes.reserveCapacity(layout.fileLength)
        for row in words { for index in 0..<16 { bytes.append(UInt8(bitPattern: row[index])) } }
        for row in pairs {
            for index in 0..<group.labels.count { bytes.append(UInt8(bitPattern: row[index])) }
        }
        for number in weights.floats(labels: group.labels.count) {
            append(number.bitPattern, to: &bytes)
        }
        bytes += vocabulary
        bytes += notes.utf8
        let sum = Checksum.of(Array(bytes[..<48])) ^ Checksum.of(Array(bytes[64...]))
        for index in 0..<8 { bytes[48 + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return bytes
    }

    private func header(_ layout: ModelLayout) -> [UInt8] {
        var bytes = ModelLayout.magic
        append(ModelLayout.version, to: &bytes)
        append(FeatureHash.version, to: &bytes)
        for number in [
            NetworkShape.dimension, NetworkShape.members, NetworkShape.filters,
            group.labels.count,
        ] { append(UInt16(number), to: &bytes) }
        for number in [
            layout.wordRows, layout.pairRows, layout.vocabularyLength, layout.notesLength,
            Int(group.rawValue),
        ] { append(UInt32(number), to: &bytes) }
        append(UInt64(layout.fileLength), to: &bytes)
        bytes += [UInt8](repeating: 0, count: ModelLayout.headerSize - bytes.count)
        return bytes
    }

    private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for index in 0..<number.bitWidth / 8 {
            bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index)))
        }
    }
}
