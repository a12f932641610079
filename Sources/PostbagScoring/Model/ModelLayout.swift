/// Where things stand in a model file, in bytes from its start; all numbers least byte first.
///
///     0    magic, "PBSCORE" and a line feed
///     8    format version        UInt16      10   feature version       UInt16
///     12   dimension             UInt16      14   members               UInt16
///     16   filters               UInt16      18   labels                UInt16
///     20   rows of words         UInt32      24   rows of pairs         UInt32
///     28   length of vocabulary  UInt32      32   length of the notes   UInt32
///     36   group of labels       UInt16      38   nothing               UInt16
///     40   length of the file    UInt64      48   checksum of all that follows byte 64, and of 0..<48
///     64   words: rows × members × dimension bytes
///          pairs: rows × labels bytes
///          floating-point numbers, see ``NetworkShape``
///          vocabulary, a word and its properties a line; notes on how it was trained, UTF-8
struct ModelLayout: Equatable {
    static let magic: [UInt8] = Array("PBSCORE\n".utf8)
    static let version: UInt16 = 1
    static let headerSize = 64
    /// The largest file that is read, in bytes.
    static let largest = 8_000_000

    var group: LabelGroup
    var wordRows: Int
    var pairRows: Int
    var vocabularyLength: Int
    var notesLength: Int

    static let wordRowSize = NetworkShape.members * NetworkShape.dimension

    var words: Range<Int> { Self.headerSize..<Self.headerSize + wordRows * Self.wordRowSize }
    var pairs: Range<Int> {
        words.upperBound..<words.upperBound + pairRows * group.labels.count
    }
    var floats: Range<Int> {
        pairs.upperBound..<pairs.upperBound + NetworkShape.floats(labels: group.labels.count) * 4
    }
    var vocabulary: Range<Int> { floats.upperBound..<floats.upperBound + vocabularyLength }
    var notes: Range<Int> { vocabulary.upperBound..<vocabulary.upperBound + notesLength }
    var fileLength: Int { notes.upperBound }
}
