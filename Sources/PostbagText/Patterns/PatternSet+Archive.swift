extension PatternSet {
    /// Reads the tables of a set that was written.
    ///
    /// - Parameters:
    ///   - entries: the entries that the set was made from; nothing is asked of a word list but
    ///     its place.
    ///   - reader: where the tables stand.
    /// - Throws: ``ArchiveError`` if they are cut short, or belong to other entries.
    package init(_ entries: [SetEntry], from reader: inout ArchiveReader) throws(ArchiveError) {
        let slots = entries.enumerated().compactMap { entry, kind -> Slot? in
            guard case .pattern(let pattern) = kind else { return nil }
            return Slot(entry: entry, pattern: pattern)
        }
        let needs = try reader.table(Needs.self)
        guard try reader.number() == entries.count, needs.count == slots.count else {
            throw ArchiveError()
        }
        let index = try reader.optional { reader throws(ArchiveError) in
            try LiteralIndex(from: &reader)
        }
        let lists = try reader.number()
        let triggers = try TriggerTable(from: &reader)
        let unguarded = try reader.list { reader throws(ArchiveError) in try reader.number() }
        let members = try reader.list { reader throws(ArchiveError) in
            try PrefilterMember(from: &reader, slots: slots)
        }
        self.init(
            slots,
            needs: needs,
            index: index,
            lists: lists,
            triggers: triggers,
            members: members,
            unguarded: unguarded
        )
    }

    /// Writes the set's tables, without its patterns.
    ///
    /// - Parameters:
    ///   - writer: where they are written.
    ///   - entries: how many entries the set was made from.
    package func write(to writer: inout ArchiveWriter, entries: Int) {
        writer.add(needs)
        writer.add(entries)
        writer.add(optional: index) { $0.write(to: &$1) }
        writer.add(listCount)
        triggers.write(to: &writer)
        writer.add(list: unguarded) { $1.add($0) }
        let members = prefilter?.groups.flatMap(\.members) ?? []
        writer.add(list: members.sorted { $0.slot < $1.slot }) { $0.write(to: &$1) }
    }
}
