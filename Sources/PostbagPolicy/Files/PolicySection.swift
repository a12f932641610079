/// A part of a policy that another room reads, with the file it stands in.
package struct PolicySection: Sendable {
    /// What is written there.
    package let document: Document
    /// The file, for the places of mistakes.
    package let file: SourceFile
}
