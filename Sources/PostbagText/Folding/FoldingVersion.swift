/// What the tables of the folding were made from.
package enum FoldingVersion {
    /// The version of Unicode whose properties the tables hold.
    package static let unicode = FoldingTables.unicodeVersion
}
