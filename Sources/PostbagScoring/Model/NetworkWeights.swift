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
        package var filterOutputs: [LabelRow]
        /// For each number of the words' mean, what it gives to each label.
        package var meanOutputs: [LabelRow]
    }

    package var members: [Member]
    package var pairScale: Float
    package var bias: LabelRow
    package var slope: LabelRow
    package var intercept: LabelRow

    var wordScales: (Float, Float) { (members[0].scale, members[1].scale) }

    /// All numbers in the order of the file, for a model of so many labels.
    func floats(labels: Int) -> [Float] {
        func numbers(_ row: LabelRow) -> ArraySlice<Float> { row.numbers[..<labels] }
        var all: [Float] = []
        for member in members {
            all.append(member.scale)
            for row in member.detectors { all += row.numbers }
            all += member.detectorBias.numbers
            for row in member.filterOutputs { all += numbers(row) }
            for row in member.meanOutputs { all += numbers(row) }
        }
        all.append(pairScale)
        return all + numbers(bias) + numbers(slope) + numbers(intercept)
    }

    /// Reads numbers in the order of the file, of a model of so many labels.
    init(floats: [Float], labels: Int) {
        var at = 0
        func wide() -> SIMD16<Float> { row(SIMD16<Float>.scalarCount) }
        func row(_ count: Int) -> SIMD16<Float> {
            defer { at += count }
            var row = SIMD16<Float>.zero
            for index in 0..<count { row[index] = floats[at + index] }
            return row
        }
        members = (0..<NetworkShape.members).map { _ in
            let scale = floats[at]
            at += 1
            let places = NetworkShape.width * NetworkShape.dimension
            return Member(
                scale: scale,
                detectors: (0..<places).map { _ in wide() },
                detectorBias: wide(),
                filterOutputs: (0..<NetworkShape.filters).map { _ in row(labels) },
                meanOutputs: (0..<NetworkShape.dimension).map { _ in row(labels) }
            )
        }
        pairScale = floats[at]
        at += 1
        bias = row(labels)
        slope = row(labels)
        intercept = row(labels)
    }

    package init(
        members: [Member],
        pairScale: Float,
        bias: LabelRow,
        slope: LabelRow,
        intercept: LabelRow
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
