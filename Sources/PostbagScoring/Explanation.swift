package import PostbagText

/// What moved a label's score, word by word.
///
/// The weights are in log-odds: the base and all words' weights add up to the log-odds of the score.
public struct Explanation: Sendable, Hashable, Codable {
    /// A word, or what stands for one, with what it added.
    public struct Word: Sendable, Hashable, Codable {
        /// Where it stands, in Unicode scalars of the text as it came in.
        public var span: Range<Int>
        /// What it added to the log-odds; below nothing if it spoke against the label.
        public var weight: Double
    }

    /// The label that was asked about.
    public var label: ScoreLabel
    /// The score, a probability.
    public var score: Double
    /// The log-odds of a text of no words, with what words share in.
    public var base: Double
    /// Every word, in the order of the text.
    public var words: [Word]

    /// The words that moved the score most, strongest first.
    public func strongest(_ count: Int) -> [Word] {
        let sorted = words.enumerated().sorted {
            let (a, b) = (abs($0.element.weight), abs($1.element.weight))
            return a == b ? $0.offset < $1.offset : a > b
        }
        return sorted.prefix(count).map(\.element)
    }
}

extension ScoringModel {
    /// Which words moved a label's score, and by how much.
    ///
    /// Every part of the network adds up to the output or takes the strongest of several sums, so
    /// the output is a sum over words once it is known which sum was the strongest. A detector's
    /// bias is part of the base.
    package func explain(_ label: ScoreLabel, of reading: Reading) -> Explanation {
        guard let view = reading.views.last else {
            return Explanation(label: label, score: 0, base: 0, words: [])
        }
        let tracer = OutputTrace(kernel, view.bytes, label.index)
        let slope = Double(weights.slope[label.index])
        let base = Double(tracer.base) * slope + Double(weights.intercept[label.index])
        let words = zip(tracer.tokens, tracer.weights).map { token, weight in
            Explanation.Word(span: view.scalars(token.bytes), weight: Double(weight) * slope)
        }
        let score = probability(Float(words.reduce(base) { $0 + $1.weight }))
        return Explanation(label: label, score: Double(score), base: base, words: words)
    }
}

/// Follows one output back to the words that it came from.
private struct OutputTrace {
    private(set) var tokens: [TokenReader.Token] = []
    private(set) var weights: [Float] = []
    private(set) var base: Float
    private let kernel: NetworkKernel
    private let label: Int

    init(_ kernel: NetworkKernel, _ text: [UInt8], _ label: Int) {
        self.kernel = kernel
        self.label = label
        base = kernel.weights.bias[label]
        var reader = TokenReader()
        var vectors: [WordVector] = []
        while let token = reader.next(text.span) {
            tokens.append(token)
            vectors.append(kernel.vector(of: token, in: text.span))
        }
        weights = [Float](repeating: 0, count: tokens.count)
        guard !tokens.isEmpty else { return }
        traceDirect()
        let members = kernel.weights.members
        trace(members[0], vectors.map(\.first))
        trace(members[1], vectors.map(\.second))
    }

    /// What words and pairs give to the output by themselves; a pair's part is halved between both.
    private mutating func traceDirect() {
        let share = 1 / Float(tokens.count * 2 - 1).squareRoot()
        for index in tokens.indices {
            weights[index] += kernel.direct(tokens[index].hash)[label] * share
            guard index > 0 else { continue }
            let pair = FeatureHash.pair(tokens[index - 1].hash, tokens[index].hash)
            let half = kernel.direct(pair)[label] * share / 2
            weights[index - 1] += half
            weights[index] += half
        }
    }

    private mutating func trace(_ member: NetworkWeights.Member, _ words: [SIMD16<Float>]) {
        let part = 1 / Float(NetworkShape.members)
        let share = part / Float(words.count).squareRoot()
        var mean = SIMD16<Float>.zero
        for number in 0..<NetworkShape.dimension {
            mean[number] = member.meanOutputs[number][label] * share
        }
        for (index, word) in words.enumerated() { weights[index] += (word * mean).sum() }
        let middles = Self.middles(member, words)
        for filter in 0..<NetworkShape.filters where middles[filter] >= 0 {
            let output = member.filterOutputs[filter][label] * part
            base += member.detectorBias[filter] * output
            traceFilter(filter, member, words, Int(middles[filter]), output)
        }
    }

    /// The middle word of each detector's strongest place, or -1 where it was never above nothing.
    private static func middles(
        _ member: NetworkWeights.Member,
        _ words: [SIMD16<Float>]
    ) -> SIMD16<Int32> {
        var best = SIMD16<Float>.zero
        var middles = SIMD16<Int32>(repeating: -1)
        for middle in words.indices {
            var sums = member.detectorBias
            for place in 0..<NetworkShape.width {
                let index = middle + place - 1
                guard words.indices.contains(index) else { continue }
                for number in 0..<NetworkShape.dimension {
                    let row = member.detectors[place * NetworkShape.dimension + number]
                    sums += row * words[index][number]
                }
            }
            let isBetter = sums .> best
            best.replace(with: sums, where: isBetter)
            middles.replace(with: SIMD16(repeating: Int32(middle)), where: isBetter)
        }
        return middles
    }

    private mutating func traceFilter(
        _ filter: Int,
        _ member: NetworkWeights.Member,
        _ words: [SIMD16<Float>],
        _ middle: Int,
        _ output: Float
    ) {
        for place in 0..<NetworkShape.width {
            let index = middle + place - 1
            guard words.indices.contains(index) else { continue }
            weights[index] += part(place, of: filter, member, words[index]) * output
        }
    }

    /// What the word at one of a detector's places gives to it.
    private func part(
        _ place: Int,
        of filter: Int,
        _ member: NetworkWeights.Member,
        _ word: SIMD16<Float>
    ) -> Float {
        (0..<NetworkShape.dimension).reduce(Float(0)) {
            let row = member.detectors[place * NetworkShape.dimension + $1]
            return $0 + word[$1] * row[filter]
        }
    }
}
