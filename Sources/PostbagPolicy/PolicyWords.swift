extension CompiledPolicy {
    /// The entries of a word list that the policy reads, without their inflected forms.
    ///
    /// - Parameter name: the list's file name without its ending.
    /// - Returns: the entries, in the order of the list; none if the policy reads no such list.
    package func entries(ofList name: String) -> [String] {
        guard let file = files.first(where: { $0.name.hasSuffix("/\(name).txt") }) else {
            return []
        }
        var reader = DocumentReader()
        return WordList(reading: file, using: &reader).entries.map(\.word)
    }
}
