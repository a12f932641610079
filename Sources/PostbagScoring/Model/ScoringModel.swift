package import PostbagText

/// A classifier of comments, mapped from its file.
///
///     let model = try ScoringModel(path: "Policies/models/english.pbscore")
///     model.checksum      // "9d3c01f2a7b86e45"
public final class ScoringModel: Sendable {
    /// The file it was read from.
    public let path: String
    /// What the file's contents add up to, in hexadecimal; part of a policy's revision.
    public let checksum: String
    /// What the file says about how the model was trained.
    public let notes: String
    /// The words that a disguise may hide from this model.
    package let vocabulary: [Vocabulary.Word]
    /// Which labels it gives.
    public var group: LabelGroup { layout.group }
    let layout: ModelLayout
    let file: MappedFile
    let kernel: NetworkKernel
    package let weights: NetworkWeights

    /// Maps a model file and checks it.
    ///
    /// The checksum tells a damaged file, not a forged one: who may write the file is trusted.
    ///
    /// - Parameter path: the file.
    /// - Throws: ``ModelError`` if it is missing, damaged, cut short or made for another version.
    public init(path: String) throws(ModelError) {
        self.path = path
        let reader = ModelReader(path: path)
        file = try reader.map()
        layout = try reader.layout(of: file)
        let sum = try reader.checksum(of: file)
        checksum = String(sum, radix: 16)
        let floats = layout.floats
        weights = NetworkWeights(
            floats: stride(from: floats.lowerBound, to: floats.upperBound, by: 4).map {
                [file] in file.float($0)
            },
            labels: layout.group.labels.count
        )
        kernel = NetworkKernel(file, layout, weights)
        vocabulary = VocabularyText.words(in: file.bytes(layout.vocabulary))
        notes = String(decoding: file.bytes(layout.notes), as: UTF8.self)
    }

    /// The probabilities for a comment as it was read.
    package func scores(of reading: Reading) -> LabelScores {
        var memory = WordMemory.none()
        return scores(of: reading, remembering: &memory)
    }

    /// The probabilities for a comment as it was read, by a worker that reads many.
    package func scores(
        of reading: Reading,
        remembering memory: inout WordMemory
    ) -> LabelScores {
        LabelScores(probabilities(of: reading, remembering: &memory), of: group)
    }

    /// The probabilities of its own labels, by a worker that reads many.
    package func probabilities(
        of reading: Reading,
        remembering memory: inout WordMemory
    ) -> LabelRow {
        PostbagScoring.probabilities(logits(of: reading, remembering: &memory), group)
    }

    /// The calibrated log-odds for a comment as it was read.
    package func logits(of reading: Reading) -> LabelRow {
        var memory = WordMemory.none()
        return logits(of: reading, remembering: &memory)
    }

    private func logits(
        of reading: Reading,
        remembering memory: inout WordMemory
    ) -> LabelRow {
        guard let view = reading.views.last else { return weights.intercept }
        let outputs = kernel.outputs(view.bytes.span, remembering: &memory)
        return outputs * weights.slope + weights.intercept
    }
}

extension VocabularyText {
    static func words(in bytes: [UInt8]) -> [Vocabulary.Word] {
        bytes.split(separator: 0x0A).map { line in
            let signs = line.prefix { $0 &- 97 >= 26 }
            return Vocabulary.Word(
                text: String(decoding: line.dropFirst(signs.count), as: UTF8.self),
                isListed: signs.contains(UInt8(ascii: "!")),
                isStarred: signs.contains(UInt8(ascii: "*")),
                isPlain: signs.contains(UInt8(ascii: "="))
            )
        }
    }
}

/// The words of a vocabulary as a model file holds them: one a line, after the signs of what it is.
enum VocabularyText {
    static func bytes(of words: [Vocabulary.Word]) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in words {
            if word.isListed { bytes.append(UInt8(ascii: "!")) }
            if word.isStarred { bytes.append(UInt8(ascii: "*")) }
            if word.isPlain { bytes.append(UInt8(ascii: "=")) }
            bytes += word.text.utf8
            bytes.append(0x0A)
        }
        return bytes
    }
}
