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

    /// Takes the next word in.
    @inline(__always) func take(_ vector: WordVector, _ state: inout State) {
        state.sum.0 += vector.first
        state.sum.1 += vector.second
        let half = count / 2
        unsafe advance(
            rows,
            vector.first,
            bias.0,
            &state.one.0,
            &state.two.0,
            &state.best.0
        )
        unsafe advance(
            rows + half,
            vector.second,
            bias.1,
            &state.one.1,
            &state.two.1,
            &state.best.1
        )
    }

    /// Takes the end of the text in, after which no word follows.
    @inline(__always) func finish(_ state: inout State) {
        state.best.0.replace(with: state.one.0, where: state.one.0 .> state.best.0)
        state.best.1.replace(with: state.one.1, where: state.one.1 .> state.best.1)
    }

    /// The outputs of both members, averaged.
    func outputs(of state: State, words: Int) -> SIMD8<Float> {
        let share = 1 / Float(words).squareRoot()
        let first = outputs(weights.members[0], state.best.0, state.sum.0 * share)
        let second = outputs(weights.members[1], state.best.1, state.sum.1 * share)
        return (first + second) / 2
    }

    private func outputs(
        _ member: NetworkWeights.Member,
        _ best: SIMD16<Float>,
        _ mean: SIMD16<Float>
    ) -> SIMD8<Float> {
        var sum = SIMD8<Float>.zero
        for index in 0..<16 {
            sum += member.filterOutputs[index] * best[index]
            sum += member.meanOutputs[index] * mean[index]
        }
        return sum
    }

    @inline(__always) private func advance(
        _ rows: UnsafeMutablePointer<SIMD16<Float>>,
        _ vector: SIMD16<Float>,
        _ bias: SIMD16<Float>,
        _ one: inout SIMD16<Float>,
        _ two: inout SIMD16<Float>,
        _ best: inout SIMD16<Float>
    ) {
        var after = bias
        var middle = two
        var before = one
        for index in 0..<16 {
            let number = vector[index]
            unsafe after += rows[index] * number
            unsafe middle += rows[index + 16] * number
            unsafe before += rows[index + 32] * number
        }
        // `before` has now seen all its three words.
        best.replace(with: before, where: before .> best)
        one = middle
        two = after
    }
}
