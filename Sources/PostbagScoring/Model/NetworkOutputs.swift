/// Runs a model that is not a file yet.
struct NetworkOutputs {
    let kernel: NetworkKernel

    init(_ writer: ModelWriter) {
        let layout = ModelLayout(
            group: writer.group,
            wordRows: writer.words.count / NetworkShape.members,
            pairRows: writer.pairs.count,
            vocabularyLength: writer.vocabulary.count,
            notesLength: writer.notes.utf8.count
        )
        kernel = NetworkKernel(MappedFile(writer.bytes), layout, writer.weights)
    }

    /// The outputs of each folded text, before calibration.
    func outputs(of texts: [[UInt8]]) -> [LabelRow] {
        texts.map { kernel.outputs($0.span) }
    }
}
