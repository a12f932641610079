/// The arithmetic of a model over the words of a text, straight from the mapped file.
///
/// It reads a text once, word by word, and keeps no more than the last two words' sums, so it needs
/// no memory that grows with the text.
@safe struct NetworkKernel: @unchecked Sendable {
    private let file: MappedFile
    private let words: UnsafeRawPointer
    private let pairs: UnsafeRawPointer
    private let wordRows: UInt32
    private let pairRows: UInt32
    let weights: NetworkWeights
    /// The detectors of both members, laid out so that one load serves all filters.
    private let detectors: DetectorBank

    init(_ file: MappedFile, _ layout: ModelLayout, _ weights: NetworkWeights) {
        self.file = file
        unsafe words = file.pointer(at: layout.words.lowerBound)
        unsafe pairs = file.pointer(at: layout.pairs.lowerBound)
        wordRows = UInt32(layout.wordRows)
        pairRows = UInt32(layout.pairRows)
        self.weights = weights
        detectors = DetectorBank(weights)
    }

    /// The outputs for a text, before calibration.
    func outputs(_ text: borrowing Span<UInt8>) -> SIMD8<Float> {
        var memory = WordMemory.none
        return outputs(text, remembering: &memory)
    }

    /// The outputs for a text, by a worker that reads many.
    func outputs(
        _ text: borrowing Span<UInt8>,
        remembering memory: inout WordMemory
    ) -> SIMD8<Float> {
        var reader = TokenReader()
        var state = detectors.start()
        var pairSum = SIMD8<Int32>.zero
        var count = 0
        var last: UInt32 = 0
        while let token = reader.next(text) {
            let vector = memory.vector(of: token, in: text, by: self)
            detectors.take(vector, &state)
            pairSum &+= pairRow(FeatureHash.row(token.hash, of: pairRows))
            if count > 0 {
                let pair = FeatureHash.pair(last, token.hash)
                pairSum &+= pairRow(FeatureHash.row(pair, of: pairRows))
            }
            last = token.hash
            count += 1
        }
        guard count > 0 else { return weights.bias }
        detectors.finish(&state)
        let pairScale = weights.pairScale / Float(count * 2 - 1).squareRoot()
        return detectors.outputs(of: state, words: count) + weights.bias
            + SIMD8<Float>(pairSum) * pairScale
    }

    /// What stands for a word: one half for each member.
    @inline(__always) func vector(
        of token: TokenReader.Token,
        in text: borrowing Span<UInt8>
    ) -> WordVector {
        let whole = wordRow(FeatureHash.row(token.hash, of: wordRows))
        var sum = WordRow()
        var pieces = 0
        if token.hasPieces {
            WordPieces.forEach(of: token.bytes, in: text) { hash in
                let row = wordRow(FeatureHash.row(hash, of: wordRows))
                sum.first &+= row.first
                sum.second &+= row.second
                pieces += 1
            }
        }
        let share = pieces > 0 ? NetworkShape.pieceWeight / Float(pieces).squareRoot() : 0
        let scale = weights.wordScales
        return WordVector(
            first: (SIMD16<Float>(whole.first) + SIMD16<Float>(sum.first) * share) * scale.0,
            second: (SIMD16<Float>(whole.second) + SIMD16<Float>(sum.second) * share) * scale.1
        )
    }

    /// What a word and a pair of words add to the outputs by themselves.
    func direct(_ hash: UInt32) -> SIMD8<Float> {
        SIMD8<Float>(pairRow(FeatureHash.row(hash, of: pairRows))) * weights.pairScale
    }

    @inline(__always) private func wordRow(_ row: Int) -> WordRow {
        let start = unsafe words + row * ModelLayout.wordRowSize
        return unsafe WordRow(
            first: SIMD16<Int16>(
                truncatingIfNeeded: start.loadUnaligned(as: SIMD16<Int8>.self)
            ),
            second: SIMD16<Int16>(
                truncatingIfNeeded: start.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self)
            )
        )
    }

    @inline(__always) private func pairRow(_ row: Int) -> SIMD8<Int32> {
        let start = unsafe pairs + row * NetworkShape.labels
        return unsafe SIMD8<Int32>(
            truncatingIfNeeded: start.loadUnaligned(as: SIMD8<Int8>.self)
        )
    }
}

/// A row of the table of words, one half for each member.
struct WordRow {
    var first = SIMD16<Int16>.zero
    var second = SIMD16<Int16>.zero
}

/// What stands for a word, one half for each member.
struct WordVector {
    var first = SIMD16<Float>.zero
    var second = SIMD16<Float>.zero
}
