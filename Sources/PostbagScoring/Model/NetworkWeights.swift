/// The floating-point numbers of a model.
package struct NetworkWeights: Sendable {
    /// One of the networks whose outputs are averaged.
    package struct Member: Sendable {
        /// What a step of a quantised word is worth.
        package var scale: Float = 1
        /// For each of the three places and each number of a word, what it gives to each filter.
        package var detectors: [SIMD16<Float>]
        package var detectorBias: SIMD16<Float>
        /// For each filter, what it gives to each label.
        package var filterOutputs: [SIMD8<Float>]
        /// For each number of the words' mean, what it gives to each label.
        package var meanOutputs: [SIMD8<Float>]
    }

    package var members: [Member]
    package var pairScale: Float
    package var bias: SIMD8<Float>
    package var slope: SIMD8<Float>
    package var intercept: SIMD8<Float>

    var wordScales: (Float, Float) { (members[0].scale, members[1].scale) }

    /// All numbers in the order of the file.
    var floats: [Float] {
        var all: [Float] = []
        for member in members {
            all.append(member.scale)
            for row in member.detectors { all += row.numbers }
            all += member.detectorBias.numbers
            for row in member.filterOutputs { all += row.numbers }
            for row in member.meanOutputs { all += row.numbers }
        }
        all.append(pairScale)
        return all + bias.numbers + slope.numbers + intercept.numbers
    }

    /// Reads numbers in the order of the file.
    init(floats: [Float]) {
        var at = 0
        func row<Row: SIMD>(_ type: Row.Type) -> Row where Row.Scalar == Float {
            defer { at += Row.scalarCount }
            return Row(floats[at..<at + Row.scalarCount])
        }
        members = (0..<NetworkShape.members).map { _ in
            let scale = floats[at]
            at += 1
            let places = NetworkShape.width * NetworkShape.dimension
            return Member(
                scale: scale,
                detectors: (0..<places).map { _ in row(SIMD16<Float>.self) },
                detectorBias: row(SIMD16<Float>.self),
                filterOutputs: (0..<NetworkShape.filters).map { _ in row(SIMD8<Float>.self) },
                meanOutputs: (0..<NetworkShape.dimension).map { _ in row(SIMD8<Float>.self) }
            )
        }
        pairScale = floats[at]
        at += 1
        bias = row(SIMD8<Float>.self)
        slope = row(SIMD8<Float>.self)
        intercept = row(SIMD8<Float>.self)
    }

    package init(
        members: [Member],
        pairScale: Float,
        bias: SIMD8<Float>,
        slope: SIMD8<Float>,
        intercept: SIMD8<Float>
    ) {
        self.members = members
        self.pairScale = pairScale
        self.bias = bias
        self.slope = slope
        self.intercept = intercept
    }
}

extension SIMD {
    /// The numbers as an array.
    var numbers: [Scalar] { indices.map { self[$0] } }
}
