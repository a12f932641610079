/// Tells which of many sequences of character classes occur in a text, in one pass.
///
/// Each sequence has some bits, one a place; a bit is set while the text up to here may have got
/// to that place (Baeza-Yates and Gonnet's Shift-And, with bits that hold).
final class ClassSequenceScan: Sendable {
    /// For each byte the bits that it can set, and the bits that it lets stay, word by word.
    private let masks: Table<Masks>
    private let firsts: Table<UInt64>
    private let lasts: Table<UInt64>
    /// How many words of bits there are.
    let width: Int
    /// For each sequence its last bit.
    private let lastBits: [Int]
    /// For each byte the kinds of bytes that it is of, and for each word the kinds of which its
    /// sequences need one.
    private let kinds: Table<UInt64>
    private let needs: Table<UInt64>

    private struct Masks {
        var enters: UInt64 = 0
        var holds: UInt64 = 0
    }

    /// Prepares for sequences of at most 64 places, none of them empty.
    ///
    /// Those that need a rare byte share words, so that whole words can be passed over.
    init(_ sequences: [ClassSequence]) {
        var word = 0
        var used = 0
        var bits = [Int](repeating: 0, count: sequences.count)
        var kinds = ByteKinds()
        var needs: [UInt64] = [0]
        let rarest = sequences.map(\.rarestSet)
        let likelihoods = rarest.map { LetterFrequency.likelihood(of: $0) }
        for index in sequences.indices.sorted(by: { likelihoods[$0] < likelihoods[$1] }) {
            let count = sequences[index].places.count
            if used + count > 64 {
                (word, used) = (word + 1, 0)
                needs.append(0)
            }
            bits[index] = word * 64 + used
            used += count
            needs[word] |= kinds.bit(for: rarest[index])
        }
        width = word + 1
        self.needs = Table(needs)
        self.kinds = Table(kinds.table)
        var masks = [Masks](repeating: Masks(), count: 256 * width)
        var firsts = [UInt64](repeating: 0, count: width)
        var lasts = firsts
        for (sequence, first) in zip(sequences, bits) {
            for (index, place) in sequence.places.enumerated() {
                let bit = first + index
                let row = bit / 64 * 256
                for byte in place.enters.bytes { masks[row + Int(byte)].enters |= 1 << (bit % 64) }
                for byte in place.holds.bytes { masks[row + Int(byte)].holds |= 1 << (bit % 64) }
            }
            firsts[first / 64] |= 1 << (first % 64)
            let last = first + sequence.places.count - 1
            lasts[last / 64] |= 1 << (last % 64)
        }
        // A sequence is of characters: the bytes that follow a first byte change nothing.
        for word in 0..<width {
            for byte in 0x80..<0xC0 { masks[word * 256 + byte].holds = .max }
        }
        lastBits = zip(sequences, bits).map { $1 + $0.places.count - 1 }
        self.masks = Table(masks)
        self.firsts = Table(firsts)
        self.lasts = Table(lasts)
    }

    /// How many bytes the tables take.
    var memory: Int { masks.memory + firsts.memory + lasts.memory }

    /// Sets in `seen`, which has `width` words, the last bits of the sequences in the text.
    func scan(_ subject: Subject, seen: borrowing Table<UInt64>) {
        guard let text = unsafe subject.start else {
            return unsafe seen.start.update(repeating: 0, count: width)
        }
        let kinds = unsafe kinds.start
        var present: UInt64 = 0
        for place in 0..<subject.count { unsafe present |= kinds[Int(text[place])] }
        for word in 0..<width {
            let isPossible = unsafe needs.start[word] & present != 0
            unsafe seen.start[word] = isPossible ? scan(subject, word: word) : 0
        }
    }

    private func scan(_ subject: Subject, word: Int) -> UInt64 {
        guard let text = unsafe subject.start else { return 0 }
        let row = unsafe masks.start + word * 256
        let first = unsafe firsts.start[word]
        let last = unsafe lasts.start[word]
        var state: UInt64 = 0
        var found: UInt64 = 0
        for place in 0..<subject.count {
            let byte = unsafe text[place]
            let mask = unsafe row[Int(byte)]
            state = (((state &<< 1) | first) & mask.enters) | (state & mask.holds)
            found |= state
        }
        return found & last
    }

    /// Whether the last scan saw a sequence.
    func has(_ sequence: Int, in seen: borrowing Table<UInt64>) -> Bool {
        let bit = lastBits[sequence]
        return unsafe seen.start[bit / 64] >> UInt64(bit % 64) & 1 == 1
    }
}

/// Up to 64 sets of bytes, of which a scan can tell at once which occur in a text.
struct ByteKinds {
    private var bits: [ByteSet: UInt64] = [:]
    /// For each byte the bits of the sets that hold it.
    private(set) var table = [UInt64](repeating: 0, count: 256)

    /// The bit of a set; sets beyond the 63rd share a bit that every byte has.
    mutating func bit(for set: ByteSet) -> UInt64 {
        if let bit = bits[set] { return bit }
        let bit: UInt64 = 1 << UInt64(min(bits.count, 63))
        bits[set] = bit
        let members = bits.count > 63 ? ByteSet.all : set
        members.forEach { table[Int($0)] |= bit }
        return bit
    }
}
