/// The detectors of both members over three words side by side, as one stretch of memory.
@safe final class DetectorBank: @unchecked Sendable {
    /// What is kept from word to word.
    struct State {
        /// For each member, what the words so far give to the detector that ends at the next word.
        var one = (SIMD16<Float>.zero, SIMD16<Float>.zero)
        /// The same for the detector that ends at the word after that.
        var two = (SIMD16<Float>.zero, SIMD16<Float>.zero)
        /// The strongest that each detector has been, never below nothing.
        var best = (SIMD16<Float>.zero, SIMD16<Float>.zero)
        /// The sum of the words.
        var sum = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    }

    private static let never = SIMD16<Float>(repeating: -.greatestFiniteMagnitude)

    private let rows: UnsafeMutablePointer<SIMD16<Float>>
    private let count: Int
    private let bias: (SIMD16<Float>, SIMD16<Float>)
    private let weights: NetworkWeights

    init(_ weights: NetworkWeights) {
        let all = weights.members.flatMap(\.detectors)
        count = all.count
        unsafe rows = UnsafeMutablePointer<SIMD16<Float>>.allocate(capacity: all.count)
        for (index, row) in all.enumerated() { unsafe (rows + index).initialize(to: row) }
        bias = (weights.members[0].detectorBias, weights.members[1].detectorBias)
        self.weights = weights
    }

    deinit {
        unsafe rows.deallocate()
    }

    @inline(__always) func start() -> State {
        // No detector has its middle before the first word.
        State(one: (Self.never, Self.never), two: bias)
    }

    /// What a word gives to the detectors.
    func effect(of vector: WordVector) -> WordEffect {
        let half = count / 2
        let first = unsafe products(rows, vector.first)
        let second = unsafe products(rows + half, vector.second)
        return WordEffect(
            vector: vector,
            asFirst: WordVector(first: first.0, second: second.0),
            asMiddle: WordVector(first: first.1, second: second.1),
            asLast: WordVector(first: first.2, second: second.2)
        )
    }

    /// Takes the next word in.
    @inline(__always) func take(_ effect: UnsafePointer<WordEffect>, _ state: inout State) {
        unsafe state.sum.0 += effect.pointee.vector.first
        unsafe state.sum.1 += effect.pointee.vector.second
        // The detectors that end at this word have now seen all their three words.
        let ended = unsafe (
            state.one.0 + effect.pointee.asLast.first, state.one.1 + effect.pointee.asLast.second
        )
        state.best.0.replace(with: ended.0, where: ended.0 .> state.best.0)
        state.best.1.replace(with: ended.1, where: ended.1 .> state.best.1)
        unsafe state.one.0 = state.two.0 + effect.pointee.asMiddle.first
        unsafe state.one.1 = state.two.1 + effect.pointee.asMiddle.second
        unsafe state.two.0 = bias.0 + effect.pointee.asFirst.first
        unsafe state.two.1 = bias.1 + effect.pointee.asFirst.second
    }

    /// Takes the end of the text in, after which no word follows.
    @inline(__always) func finish(_ state: inout State) {
        state.best.0.replace(with: state.one.0, where: state.one.0 .> state.best.0)
        state.best.1.replace(with: state.one.1, where: state.one.1 .> state.best.1)
    }

    /// The outputs of both members, averaged.
    func outputs(of state: State, words: Int) -> LabelRow {
        let share = 1 / Float(words).squareRoot()
        let first = outputs(weights.members[0], state.best.0, state.sum.0 * share)
        let second = outputs(weights.members[1], state.best.1, state.sum.1 * share)
        return (first + second) / 2
    }

    private func outputs(
        _ member: NetworkWeights.Member,
        _ best: SIMD16<Float>,
        _ mean: SIMD16<Float>
    ) -> LabelRow {
        var sum = LabelRow.zero
        for index in 0..<16 {
            sum += member.filterOutputs[index] * best[index]
            sum += member.meanOutputs[index] * mean[index]
        }
        return sum
    }

    /// What the numbers of a word give to the detectors whose first, middle or last word it is.
    @inline(__always) private func products(
        _ rows: UnsafeMutablePointer<SIMD16<Float>>,
        _ vector: SIMD16<Float>
    ) -> (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>) {
        var (first, middle, last) = (SIMD16<Float>.zero, SIMD16<Float>.zero, SIMD16<Float>.zero)
        for index in 0..<16 {
            let number = vector[index]
            unsafe first += rows[index] * number
            unsafe middle += rows[index + 16] * number
            unsafe last += rows[index + 32] * number
        }
        return (first, middle, last)
    }
}

/// What a word gives to the outputs, worked out once for each word that is remembered.
struct WordEffect {
    var vector = WordVector()
    /// What it gives to the detectors whose first word it is.
    var asFirst = WordVector()
    var asMiddle = WordVector()
    var asLast = WordVector()
}
