/// What makes the patterns of a set run: literals that each must have seen.
///
/// A pattern is looked at only when its first list of literals, its trigger, was seen; then the
/// other lists that it needs must have been seen as well, as far from a start of a match as they
/// can be.
final class TriggerTable: Sendable {
    /// A pattern that is looked at where a literal of a list stands.
    struct Trigger: BitwiseCopyable {
        /// Which pattern.
        var slot: UInt32
        var distance: StartDistance
        fileprivate var firstCompanion: UInt32 = 0
        fileprivate var endCompanion: UInt32 = 0

        fileprivate init(slot: Int, distance: StartDistance) {
            self.slot = UInt32(slot)
            self.distance = distance
        }
    }

    /// Another list of which a literal must be seen.
    private struct Companion: BitwiseCopyable {
        var list: UInt32
        var distance: StartDistance
    }

    /// Lists that a pattern needs, the trigger first.
    struct Need {
        var slot: Int
        var lists: [(number: Int, distance: Requirement.Distance?)]
    }

    private let triggers: Table<Trigger>
    /// For each list where its triggers start, and at the end where they end.
    private let starts: Table<UInt32>
    private let companions: Table<Companion>

    /// Prepares for so many lists.
    init(_ needs: [Need], lists count: Int) {
        var byList: [[Need]] = Array(repeating: [], count: count)
        for need in needs {
            if let first = need.lists.first { byList[first.number].append(need) }
        }
        var triggers: [Trigger] = []
        var starts: [UInt32] = []
        var companions: [Companion] = []
        for needs in byList {
            starts.append(UInt32(triggers.count))
            for need in needs {
                var trigger = Trigger(
                    slot: need.slot,
                    distance: StartDistance(need.lists[0].distance)
                )
                trigger.firstCompanion = UInt32(companions.count)
                companions += need.lists.dropFirst().map {
                    Companion(list: UInt32($0.number), distance: StartDistance($0.distance))
                }
                trigger.endCompanion = UInt32(companions.count)
                triggers.append(trigger)
            }
        }
        starts.append(UInt32(triggers.count))
        self.triggers = Table(triggers)
        self.starts = Table(starts)
        self.companions = Table(companions)
    }

    /// Reads a table that was written.
    init(from reader: inout ArchiveReader) throws(ArchiveError) {
        triggers = try reader.table()
        starts = try reader.table()
        companions = try reader.table()
    }

    /// Writes the table.
    func write(to writer: inout ArchiveWriter) {
        writer.add(triggers)
        writer.add(starts)
        writer.add(companions)
    }

    /// How many bytes the tables take.
    var memory: Int { triggers.memory + starts.memory + companions.memory }

    /// The numbers of the triggers that a list has.
    @inline(__always)
    func triggers(of list: Int) -> Range<Int> {
        unsafe Int(starts.start[list])..<Int(starts.start[list + 1])
    }

    @inline(__always)
    subscript(number: Int) -> Trigger { unsafe triggers.start[number] }

    /// Where the pattern of a trigger may match, whose list was seen; no place if it cannot.
    @inline(__always)
    func windows(
        of trigger: Trigger,
        on list: Int,
        _ seen: borrowing CandidateScratch,
        in text: Int
    ) -> StartWindows {
        let others = Int(trigger.firstCompanion)..<Int(trigger.endCompanion)
        for number in others {
            guard seen.isSeen(unsafe Int(companions.start[number].list)) else {
                return StartWindows()
            }
        }
        var windows = seen.windows(list, trigger.distance, in: text)
        for number in others where !windows.isEmpty {
            let other = unsafe companions.start[number]
            windows = windows.intersection(
                seen.windows(Int(other.list), other.distance, in: text)
            )
        }
        return windows
    }
}
