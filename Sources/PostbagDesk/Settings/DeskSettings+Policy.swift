public import PostbagPolicy

extension DeskSettings {
    /// The settings that a policy holds in its `desk:` section.
    ///
    /// - Throws: `PolicyErrors` with everything that is wrong in the section.
    public init(policy: CompiledPolicy) throws(PolicyErrors) {
        self.init()
        guard let section = policy.desk else { return }
        var reader = DocumentReader()
        self = DeskSettingsFile.read(section.document, in: section.file, using: &reader)
        if reader.hasErrors { throw PolicyErrors(diagnostics: reader.diagnostics) }
    }
}
