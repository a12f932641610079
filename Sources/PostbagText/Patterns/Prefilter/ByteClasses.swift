/// Classes of bytes between which no state of an automaton tells.
struct ByteClasses {
    private var classes: [ByteSet]

    /// Tells the sides of places apart, and the first byte of a character from the others.
    init() {
        var kinds = Array(repeating: ByteSet(), count: GapSet.Side.allCases.count + 1)
        for byte in UInt8.min...UInt8.max {
            let isContinuation = byte & 0xC0 == 0x80
            let side = Int(GapSet.Side(byte).rawValue)
            kinds[isContinuation ? kinds.count - 1 : side].insert(byte)
        }
        classes = kinds.filter { !$0.isEmpty }
    }

    /// Tells the bytes of a set from the others.
    mutating func divide(by set: ByteSet) {
        for index in classes.indices {
            let inside = classes[index].intersection(set)
            guard !inside.isEmpty, inside != classes[index] else { continue }
            classes[index] = classes[index].subtracting(set)
            classes.append(inside)
        }
    }

    /// The class of each byte.
    var ofBytes: [UInt8] {
        var numbers = [UInt8](repeating: 0, count: 256)
        for (number, members) in classes.enumerated() {
            members.forEach { numbers[Int($0)] = UInt8(number) }
        }
        return numbers
    }

    /// A byte of each class.
    var examples: [UInt8] { classes.map { $0.bytes[0] } }
}
