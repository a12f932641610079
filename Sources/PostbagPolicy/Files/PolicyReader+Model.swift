import PostbagScoring

extension PolicyReader {
    /// Maps the classifiers that `model:` names, one or a list, from the folder of the file that
    /// names them.
    mutating func readModels(_ document: Document?, in file: SourceFile, folder: String) {
        guard let document else { return }
        if case .list(let names) = document.content {
            for name in names { readModel(name, in: file, folder: folder) }
        } else {
            readModel(document, in: file, folder: folder)
        }
    }

    private mutating func readModel(_ document: Document, in file: SourceFile, folder: String) {
        guard let name = reader.string(document, in: file, what: "model") else { return }
        let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
        do throws(ModelError) {
            guard !addModel(try ScoringModel(path: path)) else { return }
            reader.report(
                "the model '\(name)' gives the same labels as another",
                at: document.place,
                in: file,
                fix: "name one model for each group of labels"
            )
        } catch {
            reader.report(
                "the model '\(name)' cannot be used: \(error.message)",
                at: document.place,
                in: file,
                fix: error.fix
            )
        }
    }
}
