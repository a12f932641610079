/// Which migrations a desk's database has, and which this program knows.
package struct MigrationStatus: Sendable, Hashable {
    /// The names of those that were applied, the first one first.
    package let applied: [String]
    /// The names of those that this program needs and the database lacks.
    package let missing: [String]
    /// The names of those that a newer program applied.
    package let newer: [String]

    /// Compares what a database has with what a program knows.
    package init(applied: [String], known: [String]) {
        self.applied = applied.sorted()
        missing = known.filter { !applied.contains($0) }
        newer = applied.filter { !known.contains($0) }.sorted()
    }
}
