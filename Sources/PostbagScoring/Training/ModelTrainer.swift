import PostbagText

/// Trains a model from data, the same to the byte whenever the data and the settings are the same.
package struct ModelTrainer: Sendable {
    private let data: TrainingData
    private let settings: TrainingSettings

    package init(_ data: TrainingData, settings: TrainingSettings) {
        self.data = data
        self.settings = settings
    }

    /// What is told while training goes on.
    package struct Progress: Sendable {
        package var member: Int
        package var pass: Int
        package var passes: Int
        package var loss: Double
        package var heldBackLoss: Double
    }

    /// Trains both members side by side, calibrates them together and gives the file's bytes.
    package func train(
        notes: String,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async -> [UInt8] {
        let members = await withTaskGroup(of: (Int, MemberTrainer).self) { group in
            for member in 0..<NetworkShape.members {
                group.addTask { (member, trainMember(member, progress)) }
            }
            var trained: [(Int, MemberTrainer)] = []
            for await member in group { trained.append(member) }
            return trained.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return assemble(members, notes: notes).bytes
    }

    private func trainMember(
        _ member: Int,
        _ progress: @Sendable (Progress) -> Void
    ) -> MemberTrainer {
        var trainer = MemberTrainer(
            settings,
            data.group,
            sources: data.sources.count,
            member: member
        )
        var random = SeededRandom(seed: settings.seed &+ UInt64(member) &* 31 &+ 3)
        let hidden = Set(data.vocabulary.filter { $0.isListed && !$0.isPlain }.map(\.text))
        let garbler = WordGarbler(hidden: hidden, share: settings.garbledShare)
        var best: (loss: Double, trainer: MemberTrainer)?
        for pass in 0..<settings.passes {
            let order = order(using: &random)
            var loss = 0.0
            for (step, index) in order.enumerated() {
                let row = data.rows[index]
                let text = garbler.garbled(row.text, using: &random)
                let done = (Float(pass) + Float(step) / Float(order.count)) / Float(settings.passes)
                let rate = settings.rate * (1 - 0.85 * done)
                loss += Double(trainer.learn(row, text: text, rate: rate))
            }
            let heldBack = trainer.loss(on: data.heldBack)
            progress(
                Progress(
                    member: member,
                    pass: pass + 1,
                    passes: settings.passes,
                    loss: loss / Double(max(order.count, 1)),
                    heldBackLoss: heldBack
                )
            )
            // Once a pass makes it worse on what it has not seen, the pass before was the best.
            if let best, heldBack > best.loss, settings.stopsEarly, !data.heldBack.isEmpty {
                return best.trainer
            }
            best = (heldBack, trainer)
        }
        return trainer
    }

    /// Every row as often as its set's share says, shuffled.
    private func order(using random: inout SeededRandom) -> [Int] {
        var order: [Int] = []
        for (index, row) in data.rows.enumerated() {
            let whole = Int(row.share)
            let more = random.unit() < row.share - Float(whole) ? 1 : 0
            for _ in 0..<whole + more { order.append(index) }
        }
        for place in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(place, random.below(place + 1))
        }
        return order
    }

    /// Quantises the members, averages their direct tables and calibrates what comes of it.
    private func assemble(_ members: [MemberTrainer], notes: String) -> ModelWriter {
        let steps = members.map { member in
            Quantiser.step(member.wordRows.lazy.flatMap(\.numbers))
        }
        var words: [SIMD16<Int8>] = []
        for row in 0..<settings.wordRows {
            for (member, step) in zip(members, steps) {
                words.append(Quantiser.row(member.wordRows[row], step))
            }
        }
        let share = 1 / Float(members.count)
        let pairs = (0..<settings.pairRows).map { row in
            members.reduce(LabelRow.zero) { $0 + $1.pairRows[row] } * share
        }
        let pairStep = Quantiser.step(pairs.lazy.flatMap(\.numbers))
        let weights = NetworkWeights(
            members: zip(members, steps).map { $0.weights(scale: $1) },
            pairScale: pairStep,
            bias: .zero,
            slope: .one,
            intercept: .zero
        )
        var writer = ModelWriter(
            group: data.group,
            words: words,
            pairs: pairs.map { Quantiser.row($0, pairStep) },
            weights: weights,
            vocabulary: VocabularyText.bytes(of: data.vocabulary),
            notes: notes
        )
        calibrate(&writer)
        return writer
    }

    private func calibrate(_ writer: inout ModelWriter) {
        let outputs = NetworkOutputs(writer).outputs(of: data.heldBack.map(\.text))
        for label in 0..<data.group.labels.count {
            let examples = zip(data.heldBack, outputs).compactMap { row, output in
                row.targets.values[label] < 0
                    ? nil
                    : Calibrator.Example(
                        output: output[label],
                        target: row.targets.values[label],
                        weight: row.share
                    )
            }
            let (slope, intercept) = Calibrator.fit(examples)
            writer.weights.slope[label] = slope
            writer.weights.intercept[label] = intercept
        }
    }
}

extension MemberTrainer {
    /// The mean loss over rows that were kept from training.
    fileprivate mutating func loss(on rows: [TrainingRow]) -> Double {
        guard !rows.isEmpty else { return 0 }
        let sum = rows.reduce(0.0) { $0 + Double(loss(on: $1) * $1.share) }
        return sum / Double(rows.reduce(0) { $0 + $1.share })
    }

    fileprivate func weights(scale: Float) -> NetworkWeights.Member {
        NetworkWeights.Member(
            scale: scale,
            detectors: detectors,
            detectorBias: detectorBias,
            filterOutputs: filterOutputs,
            meanOutputs: meanOutputs
        )
    }
}
