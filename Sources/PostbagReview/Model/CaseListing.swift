import PostbagTerminal

/// A list of cases of which several can be selected and decided together.
package struct CaseListing: Sendable, Hashable {
    /// What the list shows.
    package var title: String
    /// The cases.
    package private(set) var lines: [CaseLine]
    /// The place of the cursor.
    package private(set) var cursor = 0
    /// The ids of the selected cases.
    package private(set) var selected: Set<String> = []

    /// Lists cases.
    package init(title: String, lines: [CaseLine], selectsAll: Bool = false) {
        self.title = title
        self.lines = lines
        if selectsAll { selectAll() }
    }

    /// The case under the cursor.
    package var current: CaseLine? { lines.indices.contains(cursor) ? lines[cursor] : nil }

    /// The selected cases, or the one under the cursor if none is.
    package var chosen: [CaseLine] {
        guard !selected.isEmpty else { return current.map { [$0] } ?? [] }
        return lines.filter { selected.contains($0.id) }
    }

    /// Moves the cursor.
    package mutating func move(by rows: Int) {
        cursor = min(max(0, cursor + rows), max(0, lines.count - 1))
    }

    /// Selects the case under the cursor, or no longer.
    package mutating func toggle() {
        guard let current, current.heldBy == nil else { return }
        if selected.remove(current.id) == nil { selected.insert(current.id) }
        move(by: 1)
    }

    /// Selects every case that nobody else is looking at, or none if all are selected.
    package mutating func selectAll() {
        let free = Set(lines.filter { $0.heldBy == nil }.map(\.id))
        selected = selected == free ? [] : free
    }

    /// Takes cases off the list.
    package mutating func remove(_ ids: Set<String>) {
        lines.removeAll { ids.contains($0.id) }
        selected.subtract(ids)
        move(by: 0)
    }
}
