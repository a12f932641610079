import Foundation

/// Trains one of a model's networks, one comment after another, by AdaGrad (Duchi, Hazan and Singer
/// 2011): rare words keep long steps, common ones settle.
struct MemberTrainer {
    var wordRows: [SIMD16<Float>]
    var pairRows: [LabelRow]
    var detectors: [SIMD16<Float>]
    var detectorBias = SIMD16<Float>.zero
    var filterOutputs: [LabelRow]
    var meanOutputs: [LabelRow]
    /// What each set adds for its own rate of breaches; a model in use knows no sets and leaves it out.
    var sourceBias: [LabelRow]

    private var squares: Squares
    private var random: SeededRandom
    private var tokens: [TrainingToken] = []
    private var pieces: [Int32] = []
    private let settings: TrainingSettings
    private let group: LabelGroup

    init(_ settings: TrainingSettings, _ group: LabelGroup, sources: Int, member: Int) {
        self.settings = settings
        self.group = group
        random = SeededRandom(seed: settings.seed &+ UInt64(member) &* 7919)
        var start = SeededRandom(seed: settings.seed &+ UInt64(member) &* 104_729 &+ 1)
        func row<Row: SIMD>(_ type: Row.Type, _ width: Float) -> Row where Row.Scalar == Float {
            var row = Row()
            for index in row.indices { row[index] = (start.unit() - 0.5) * width }
            return row
        }
        func labels(_ width: Float) -> LabelRow {
            var row = LabelRow.zero
            for index in 0..<group.labels.count { row[index] = (start.unit() - 0.5) * width }
            return row
        }
        let places = NetworkShape.width * NetworkShape.dimension
        wordRows = (0..<settings.wordRows).map { _ in row(SIMD16<Float>.self, 0.1) }
        pairRows = [LabelRow](repeating: .zero, count: settings.pairRows)
        detectors = (0..<places).map { _ in row(SIMD16<Float>.self, 0.6) }
        filterOutputs = (0..<NetworkShape.filters).map { _ in labels(0.5) }
        meanOutputs = (0..<NetworkShape.dimension).map { _ in labels(0.2) }
        sourceBias = [LabelRow](repeating: LabelRow(repeating: -1), count: sources)
        squares = Squares(settings, sources: sources)
    }

    /// The loss of a text that is not learnt from, on the labels that decide when training stops.
    mutating func loss(on row: TrainingRow) -> Float {
        guard speaksOfStopping(row.targets) else { return 0 }
        read(row.text.span, drops: false)
        guard !tokens.isEmpty else { return 0 }
        return stoppingLoss(forward().outputs + sourceBias[row.source], row.targets)
    }

    private func speaksOfStopping(_ targets: Targets) -> Bool {
        group.stoppingPlaces.contains { targets.values[$0] >= 0 }
    }

    private func stoppingLoss(_ logits: LabelRow, _ targets: Targets) -> Float {
        group.stoppingPlaces.reduce(0) { sum, place in
            let target = targets.values[place]
            return target < 0 ? sum : sum + Self.loss(logits[place], target)
        }
    }

    /// Learns from one text; gives the loss before the step, on the labels that decide when training
    /// stops.
    mutating func learn(_ row: TrainingRow, text: [UInt8], rate: Float) -> Float {
        read(text.span)
        guard !tokens.isEmpty else { return 0 }
        let pass = forward()
        let logits = pass.outputs + sourceBias[row.source]
        var errors = LabelRow.zero
        for label in 0..<group.labels.count where row.targets.values[label] >= 0 {
            errors[label] = probability(logits[label]) - row.targets.values[label]
        }
        backward(errors, pass, rate)
        Self.step(&sourceBias[row.source], &squares.sourceBias[row.source], errors * 0.3, rate)
        return stoppingLoss(logits, row.targets)
    }

    static func loss(_ logit: Float, _ target: Float) -> Float {
        let found = min(max(probability(logit), 1e-6), 1 - 1e-6)
        return -(target * log(found) + (1 - target) * log(1 - found))
    }

    /// Cuts a text into words; drops some, or their whole or their pieces, so that none is relied on.
    private mutating func read(_ text: borrowing Span<UInt8>, drops: Bool = true) {
        tokens.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        var reader = TokenReader()
        let count = UInt32(settings.wordRows)
        while let token = reader.next(text), tokens.count < settings.longestText {
            if drops, random.unit() < settings.tokenDropout { continue }
            let start = pieces.count
            if token.hasPieces {
                WordPieces.forEach(of: token.bytes, in: text) { hash in
                    pieces.append(Int32(FeatureHash.row(hash, of: count)))
                }
            }
            let hasPieces = pieces.count > start
            let dropsWhole = drops && hasPieces && random.unit() < settings.wordDropout
            let dropsPieces =
                drops && hasPieces && !dropsWhole && random.unit() < settings.pieceDropout
            var read = TrainingToken(
                hash: token.hash,
                row: dropsWhole ? -1 : FeatureHash.row(token.hash, of: count),
                pieces: dropsPieces ? start..<start : start..<pieces.count,
                share: 0,
                vector: .zero
            )
            if !read.pieces.isEmpty {
                read.share = NetworkShape.pieceWeight / Float(read.pieces.count).squareRoot()
            }
            tokens.append(read)
        }
    }

    private mutating func forward() -> ForwardPass {
        var pass = ForwardPass()
        var sum = SIMD16<Float>.zero
        for index in tokens.indices {
            let token = tokens[index]
            var vector = SIMD16<Float>.zero
            for piece in token.pieces { vector += wordRows[Int(pieces[piece])] }
            vector *= token.share
            if token.row >= 0 { vector += wordRows[token.row] }
            tokens[index].vector = vector
            sum += vector
        }
        pass.mean = sum / Float(tokens.count).squareRoot()
        detect(&pass)
        for index in 0..<16 {
            pass.outputs += meanOutputs[index] * pass.mean[index]
            pass.outputs += filterOutputs[index] * pass.best[index]
        }
        addDirect(&pass)
        return pass
    }

    /// Finds where each detector is strongest.
    private func detect(_ pass: inout ForwardPass) {
        for middle in tokens.indices {
            var sums = detectorBias
            for place in 0..<NetworkShape.width {
                let index = middle + place - 1
                guard tokens.indices.contains(index) else { continue }
                let vector = tokens[index].vector
                for number in 0..<16 { sums += detectors[place * 16 + number] * vector[number] }
            }
            let isBetter = sums .> pass.best
            pass.best.replace(with: sums, where: isBetter)
            pass.middle.replace(with: SIMD16(repeating: Int32(middle)), where: isBetter)
        }
    }

    private func addDirect(_ pass: inout ForwardPass) {
        var sum = LabelRow.zero
        for index in tokens.indices {
            let (word, pair) = directRows(index)
            sum += pairRows[word]
            if let pair { sum += pairRows[pair] }
        }
        pass.directShare = 1 / Float(tokens.count * 2 - 1).squareRoot()
        pass.outputs += sum * pass.directShare
    }

    private func directRows(_ index: Int) -> (word: Int, pair: Int?) {
        let count = UInt32(settings.pairRows)
        let hash = tokens[index].hash
        let word = FeatureHash.row(hash, of: count)
        guard index > 0 else { return (word, nil) }
        let pair = FeatureHash.pair(tokens[index - 1].hash, hash)
        return (word, FeatureHash.row(pair, of: count))
    }

    private mutating func backward(_ errors: LabelRow, _ pass: ForwardPass, _ rate: Float) {
        let share = 1 / Float(tokens.count).squareRoot()
        var meanError = SIMD16<Float>.zero
        for index in 0..<16 {
            meanError[index] = (meanOutputs[index] * errors).sum() * share
            let error = errors * pass.mean[index]
            Self.step(&meanOutputs[index], &squares.meanOutputs[index], error, rate)
        }
        var wordErrors = [SIMD16<Float>](repeating: meanError, count: tokens.count)
        backDetectors(errors, pass, &wordErrors, rate)
        for (token, error) in zip(tokens, wordErrors) {
            if token.row >= 0 {
                Self.step(&wordRows[token.row], &squares.wordRows[token.row], error, rate)
            }
            let part = error * token.share
            for piece in token.pieces {
                let row = Int(pieces[piece])
                Self.step(&wordRows[row], &squares.wordRows[row], part, rate)
            }
        }
        backDirect(errors * pass.directShare)
    }

    private mutating func backDetectors(
        _ errors: LabelRow,
        _ pass: ForwardPass,
        _ wordErrors: inout [SIMD16<Float>],
        _ rate: Float
    ) {
        var filterErrors = SIMD16<Float>.zero
        for filter in 0..<16 where pass.middle[filter] >= 0 {
            let error = (filterOutputs[filter] * errors).sum()
            filterErrors[filter] = error
            let step = errors * pass.best[filter]
            Self.step(&filterOutputs[filter], &squares.filterOutputs[filter], step, rate)
            for place in 0..<NetworkShape.width {
                let index = Int(pass.middle[filter]) + place - 1
                guard tokens.indices.contains(index) else { continue }
                for number in 0..<16 {
                    let row = place * 16 + number
                    let weight = detectors[row][filter]
                    let slope = error * tokens[index].vector[number]
                    wordErrors[index][number] += weight * error
                    squares.detectors[row][filter] += slope * slope
                    let size = squares.detectors[row][filter].squareRoot()
                    detectors[row][filter] = weight - rate * slope / size
                }
            }
        }
        Self.step(&detectorBias, &squares.detectorBias, filterErrors, rate)
    }

    private mutating func backDirect(_ errors: LabelRow) {
        for index in tokens.indices {
            let (word, pair) = directRows(index)
            stepDirect(word, errors)
            if let pair { stepDirect(pair, errors) }
        }
    }

    private mutating func stepDirect(_ row: Int, _ errors: LabelRow) {
        let decayed = errors + pairRows[row] * settings.directDecay
        Self.step(&pairRows[row], &squares.pairRows[row], decayed, settings.directRate)
    }

    @inline(__always) private static func step<Row: SIMD>(
        _ row: inout Row,
        _ square: inout Row,
        _ slope: Row,
        _ rate: Float
    ) where Row.Scalar == Float {
        square += slope * slope
        row -= slope * rate / square.squareRoot()
    }
}

/// A word of a text that is being learnt from.
private struct TrainingToken {
    var hash: UInt32
    /// The row of the whole word, or -1 if it is left out this time.
    var row: Int
    /// The rows of the pieces, by their places in the list of all pieces.
    var pieces: Range<Int>
    var share: Float
    var vector: SIMD16<Float>
}

/// What a network made of a text, as far as learning needs it.
private struct ForwardPass {
    var outputs = LabelRow.zero
    var mean = SIMD16<Float>.zero
    var best = SIMD16<Float>.zero
    /// The middle word of each detector's strongest place, or -1 if it was never above nothing.
    var middle = SIMD16<Int32>(repeating: -1)
    var directShare: Float = 0
}

/// The sums of squared slopes by which AdaGrad shortens its steps.
private struct Squares {
    var wordRows: [SIMD16<Float>]
    var pairRows: [LabelRow]
    var detectors: [SIMD16<Float>]
    var detectorBias: SIMD16<Float>
    var filterOutputs: [LabelRow]
    var meanOutputs: [LabelRow]
    var sourceBias: [LabelRow]

    init(_ settings: TrainingSettings, sources: Int) {
        let wide = SIMD16<Float>(repeating: 1e-3)
        let small = LabelRow(repeating: 1e-3)
        wordRows = [SIMD16<Float>](repeating: wide, count: settings.wordRows)
        pairRows = [LabelRow](repeating: small, count: settings.pairRows)
        detectors = [SIMD16<Float>](
            repeating: wide,
            count: NetworkShape.width * NetworkShape.dimension
        )
        detectorBias = wide
        filterOutputs = [LabelRow](repeating: small, count: NetworkShape.filters)
        meanOutputs = [LabelRow](repeating: small, count: NetworkShape.dimension)
        sourceBias = [LabelRow](repeating: small, count: sources)
    }
}
