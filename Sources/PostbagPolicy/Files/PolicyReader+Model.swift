import PostbagScoring

extension PolicyReader {
    /// Maps the classifier that `model:` names, from the folder of the file that names it.
    mutating func readModel(_ document: Document?, in file: SourceFile, folder: String) {
        guard let document, let name = reader.string(document, in: file, what: "model") else {
            return
        }
        let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
        do throws(ModelError) {
            setModel(try ScoringModel(path: path))
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
