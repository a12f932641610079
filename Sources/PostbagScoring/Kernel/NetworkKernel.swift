/// The arithmetic of a model over the words of a text, straight from the mapped file.
///
/// It reads a text once, some words at a time, and keeps no more than their sums, so it needs no
/// memory that grows with the text. A class, since every word asks it.
@safe final class NetworkKernel: @unchecked Sendable {
    private let file: MappedFile
    private let words: UnsafeRawPointer
    private let pairs: UnsafeRawPointer
    private let wordRows: UInt32
    private let pairRows: UInt32
    private let pairRowSize: Int
    let weights: NetworkWeights
    /// The detectors of both members, laid out so that one load serves all filters.
    private let detectors: DetectorBank

    init(_ file: MappedFile, _ layout: ModelLayout, _ weights: NetworkWeights) {
        self.file = file
        unsafe words = file.pointer(at: layout.words.lowerBound)
        unsafe pairs = file.pointer(at: layout.pairs.lowerBound)
        wordRows = UInt32(layout.wordRows)
        pairRows = UInt32(layout.pairRows)
        pairRowSize = layout.group.labels.count
        self.weights = weights
        detectors = DetectorBank(weights)
    }

    /// The outputs for a text, before calibration.
    func outputs(_ text: borrowing Span<UInt8>) -> LabelRow {
        var memory = WordMemory.none()
        return outputs(text, remembering: &memory)
    }

    /// The outputs for a text, by a worker that reads many.
    func outputs(
        _ text: borrowing Span<UInt8>,
        remembering memory: inout WordMemory
    ) -> LabelRow {
        var reader = TokenReader()
        var state = detectors.start()
        var pairSum = SIMD16<Int32>.zero
        var count = 0
        var last: UInt32 = 0
        var batch = TokenBatch()
        repeat {
            batch.fill(from: &reader, text)
            // One after the other, so that waiting for one row of a table is waiting for all.
            for index in 0..<batch.count {
                let hash = batch.tokens[index].hash
                pairSum &+= pairRow(FeatureHash.row(hash, of: pairRows))
                if count > 0 {
                    let pair = FeatureHash.pair(last, hash)
                    pairSum &+= pairRow(FeatureHash.row(pair, of: pairRows))
                }
                last = hash
                count += 1
            }
            for index in 0..<batch.count {
                let effect = unsafe memory.effect(of: batch.tokens[index], in: text, by: self)
                unsafe detectors.take(effect, &state)
            }
        } while batch.isFull
        guard count > 0 else { return weights.bias }
        detectors.finish(&state)
        let pairScale = weights.pairScale / Float(count * 2 - 1).squareRoot()
        return detectors.outputs(of: state, words: count) + weights.bias
            + LabelRow(pairSum) * pairScale
    }

    /// What a word gives to the outputs.
    func effect(of token: TokenReader.Token, in text: borrowing Span<UInt8>) -> WordEffect {
        detectors.effect(of: vector(of: token, in: text))
    }

    /// What stands for a word: one half for each member.
    @inline(__always) func vector(
        of token: TokenReader.Token,
        in text: borrowing Span<UInt8>
    ) -> WordVector {
        var whole = WordRow()
        add(FeatureHash.row(token.hash, of: wordRows), to: &whole)
        var sum = WordRow()
        var pieces = 0
        if token.hasPieces {
            WordPieces.forEach(of: token.bytes, in: text) { hash in
                add(FeatureHash.row(hash, of: wordRows), to: &sum)
                pieces += 1
            }
        }
        let share = pieces > 0 ? NetworkShape.pieceWeight / Float(pieces).squareRoot() : 0
        let scale = weights.wordScales
        return WordVector(
            first: (whole.first.numbers + sum.first.numbers * share) * scale.0,
            second: (whole.second.numbers + sum.second.numbers * share) * scale.1
        )
    }

    /// What a word and a pair of words add to the outputs by themselves.
    func direct(_ hash: UInt32) -> LabelRow {
        LabelRow(pairRow(FeatureHash.row(hash, of: pairRows))) * weights.pairScale
    }

    /// Adds a row of the table of words.
    @inline(__always) private func add(_ row: Int, to sum: inout WordRow) {
        let start = unsafe words + row * ModelLayout.wordRowSize
        unsafe sum.first.add(start.loadUnaligned(as: SIMD8<Int16>.self))
        unsafe sum.second.add(start.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self))
    }

    @inline(__always) private func pairRow(_ row: Int) -> SIMD16<Int32> {
        let start = unsafe pairs + row * pairRowSize
        if pairRowSize == 16 {
            return unsafe SIMD16<Int32>(
                truncatingIfNeeded: start.loadUnaligned(as: SIMD16<Int8>.self)
            )
        }
        let half = unsafe start.loadUnaligned(as: SIMD8<Int8>.self)
        return SIMD16<Int32>(
            lowHalf: SIMD8<Int32>(truncatingIfNeeded: half),
            highHalf: .zero
        )
    }
}

/// Some words of a text that are looked up together.
private struct TokenBatch {
    private static let none = TokenReader.Token(bytes: 0..<0, hash: 0, hasPieces: false)

    private(set) var tokens = InlineArray<32, TokenReader.Token>(repeating: TokenBatch.none)
    private(set) var count = 0

    /// Whether more words may follow.
    var isFull: Bool { count == tokens.count }

    /// Reads the next words in place of those before.
    @inline(__always)
    mutating func fill(from reader: inout TokenReader, _ text: borrowing Span<UInt8>) {
        count = 0
        while count < tokens.count, let token = reader.next(text) {
            tokens[count] = token
            count += 1
        }
    }
}

/// Rows of the table of words added up, one half for each member.
struct WordRow {
    var first = ByteSums()
    var second = ByteSums()
}

/// Sixteen sums of signed bytes, every other one apart, as a shift takes them out of pairs.
struct ByteSums {
    private var even = SIMD8<Int16>.zero
    private var odd = SIMD8<Int16>.zero

    /// Adds sixteen bytes, of which each pair is a number with the first byte lowest.
    @inline(__always) mutating func add(_ pairs: SIMD8<Int16>) {
        even &+= (pairs &<< 8) &>> 8
        odd &+= pairs &>> 8
    }

    /// The sums in the order of the bytes.
    var numbers: SIMD16<Float> {
        var numbers = SIMD16<Float>.zero
        for index in 0..<8 {
            numbers[index * 2] = Float(even[index])
            numbers[index * 2 + 1] = Float(odd[index])
        }
        return numbers
    }
}

/// What stands for a word, one half for each member.
struct WordVector {
    var first = SIMD16<Float>.zero
    var second = SIMD16<Float>.zero
}
